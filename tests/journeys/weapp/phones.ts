import { type Phone, takePhone } from './phone'
import type { Habits } from './wechat'

export type { Phone } from './phone'

interface Town {
  root: string
  url: string
  now(): number
}

export interface Phones {
  /** This person's phone, the mini program just opened on it. Taken again, it still keeps what it kept before. */
  take(openid: string, address?: string, habits?: Partial<Habits>): Promise<Phone>
  putAway(): void
}

export function phonesOf(town: Town): Phones {
  const taken = new Map<string, Phone>()
  const shelves = new Map<string, Map<string, unknown>>()
  return {
    async take(openid, address = 'pages/home/index', habits = {}) {
      taken.get(openid)?.putAway()
      const shelf = shelves.get(openid) ?? new Map<string, unknown>()
      shelves.set(openid, shelf)
      const phone = await takePhone({ ...town, openid, habits, shelf }, address)
      taken.set(openid, phone)
      return phone
    },
    putAway() {
      for (const phone of taken.values()) phone.putAway()
      taken.clear()
      shelves.clear()
    },
  }
}
