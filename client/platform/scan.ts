import Taro from '@tarojs/taro'
import { isWeb } from './build'

/** WeChat reads codes by itself; in a browser the phone's own camera opens the address. */
export const canScan = !isWeb

/** Reads a code: the address of our page behind it, or what is written in it. Null where nothing was read. */
export async function scanCode(): Promise<{ path: string } | { text: string } | null> {
  try {
    // WeChat gives `path` only for codes of this very mini program.
    const read: { path?: string; result?: string } = await Taro.scanCode({})
    if (read.path) return { path: read.path }
    return read.result ? { text: read.result } : null
  } catch {
    return null
  }
}
