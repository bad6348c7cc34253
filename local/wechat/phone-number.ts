import { createHash, randomBytes } from 'node:crypto'
import { accept, type Interface, refuse, textOf } from './answers'

const CODE_MS = 5 * 60 * 1000

export interface PhoneNumbers {
  /** What the phone's button gives the page: good once, for five minutes. */
  issue(openid: string): string
  get: Interface
}

/** Always the same invented number for one person. */
function numberOf(openid: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(openid).digest('hex').slice(0, 12)}`) % 100_000_000n
  return `138${String(digits).padStart(8, '0')}`
}

/** `phonenumber.getPhoneNumber`: 40029 for a code that is unknown, used or older than five minutes. */
export function createPhoneNumbers(appid: string, now: () => number): PhoneNumbers {
  const codes = new Map<string, { openid: string; until: number }>()
  return {
    issue(openid) {
      const code = randomBytes(16).toString('hex')
      codes.set(code, { openid, until: now() + CODE_MS })
      return code
    },
    get({ code }) {
      const issued = codes.get(textOf(code))
      codes.delete(textOf(code))
      if (!issued || issued.until < now()) return refuse(40029, 'invalid code')
      const purePhoneNumber = numberOf(issued.openid)
      const watermark = { timestamp: Math.floor(now() / 1000), appid }
      return accept({ phone_info: { phoneNumber: purePhoneNumber, purePhoneNumber, countryCode: '86', watermark } })
    },
  }
}
