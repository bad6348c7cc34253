import { eightSigns } from '../../../contract'
import { momentWords } from '../../../language/time'

/** What somebody typed or a page was opened with, as a code; empty where it is none. */
export function claimCodeIn(text: string): string {
  const plain = text.replace(/[\s-]/g, '').toUpperCase()
  return eightSigns.test(plain) ? plain : ''
}

/** 7K3Q 2M9D: for reading aloud. */
export const spelled = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** What the desk says beside the code. */
export const untilWords = (until: number, now: number): string => `${momentWords(until, now)} 前有效，只能用一次`
