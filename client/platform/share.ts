import Taro from '@tarojs/taro'
import { addressOf } from './navigate'
import type { SharedCard } from './page'

/** In a browser, where there are no cards: the address, into the clipboard. False where the browser would not. */
export async function copyAddress({ page, query }: SharedCard): Promise<boolean> {
  try {
    const { origin, pathname } = window.location
    await Taro.setClipboardData({ data: `${origin}${pathname}#${addressOf(page, query)}` })
    return true
  } catch {
    return false
  }
}
