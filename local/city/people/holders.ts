import type { PersonDocument } from '../../../cloudfunctions/core/chain/stored'
import { type Random, randomOf } from '../random'
import { nameFrom } from './names'

/** Somebody who holds posts: known by full name and work phone. */
export interface Holder {
  openid: string
  name: string
  phone: string
  person: PersonDocument
}

export interface Staff {
  /** Takes somebody on; the first ones of the design are named, all others are given a name. */
  hire(openid: string, known?: { name: string; called: string }): Holder
  all: Holder[]
}

const DAY = 86_400_000

/** Everybody who holds a post. Work phones lie in a range that no exchange has given out: 0433-555 and four digits. */
export function staffOf(seed: number, now: number): Staff {
  const random = randomOf(seed, 'staff')
  const all: Holder[] = []
  return {
    all,
    hire(openid, known) {
      const { name, called } = known ?? nameFrom(random)
      // 7919 and 10,000 have no common divisor: every holder has a number of his own.
      const phone = `0433-555${String((all.length * 7919 + 1207) % 10_000).padStart(4, '0')}`
      const holder = { openid, name, phone, person: personOf(openid, called, joinedBefore(now, random)) }
      all.push(holder)
      return holder
    },
  }
}

export const personOf = (openid: string, called: string, createdAt: number): PersonDocument => ({
  _id: openid,
  called,
  homes: [],
  version: 1,
  createdAt,
  updatedAt: createdAt,
})

/** Some evening between one and two years ago: everybody who raises something in the year shown was there before it. */
export function joinedBefore(now: number, random: Random): number {
  return now - random.int(371, 720) * DAY - random.int(0, DAY - 1)
}
