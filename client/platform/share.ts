import Taro from '@tarojs/taro'
import { addressOfCard, type SharedCard } from './page'

/** In a browser, where there are no cards: the address, into the clipboard. False where the browser would not. */
export async function copyAddress(card: SharedCard): Promise<boolean> {
  try {
    const { origin, pathname } = window.location
    await Taro.setClipboardData({ data: `${origin}${pathname}#${addressOfCard(card)}` })
    return true
  } catch {
    return false
  }
}
