import { sixSigns } from '../../../contract'

/** The number of a case in what somebody wrote: 编号 m4z pju → M4ZPJU; null where there is none yet. */
export function codeIn(text: string): string | null {
  const written = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(-6)
  return sixSigns.test(written) ? written : null
}
