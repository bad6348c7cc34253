import Taro from '@tarojs/taro'
import { isWeb } from './build'

/** The phone shakes once, where it can. */
export function buzz() {
  if (isWeb) {
    // A browser shakes only for who has touched the page; it says so by false.
    navigator.vibrate?.(400)
    return
  }
  try {
    void Promise.resolve(Taro.vibrateLong()).catch(() => undefined)
  } catch {
    // A phone that cannot shake shows it all the same.
  }
}
