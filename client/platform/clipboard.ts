import Taro from '@tarojs/taro'

/** Puts words where the person may paste them; false where the phone would not. */
export async function copyWords(words: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: words })
    return true
  } catch {
    return false
  }
}
