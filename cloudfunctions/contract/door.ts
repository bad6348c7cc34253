import * as z from 'zod'
import { id, words } from './common'

/** 302室 and ３０２ are both 302: full-width signs are narrowed, and what only says that it is a door is taken off. */
export function doorNamed(written: string): string {
  const narrow = written.normalize('NFKC').replace(/\s+/g, '')
  return narrow.replace(/(室|号|户|房|门)$/u, '') || narrow
}

/** A door as painted on it: 302, 地下1. However it is written, it is the same door, and the same household behind it. */
export const door = words(10).transform(doorNamed)

/** A household is what lives behind one door: `unitId` and the door, so that nobody has to look it up. */
export const householdId = (unitId: string, door: string): string => `${unitId}-${doorKey(door)}`

/** Letters and digits as they are, anything else by its code: two doors never share a key. */
const doorKey = (door: string) =>
  [...door].map((sign) => (/[A-Za-z0-9]/.test(sign) ? sign : `_${sign.codePointAt(0)?.toString(36)}_`)).join('')

/** How a stairwell is built: floors upwards from the first, doors on each. Where doors are named otherwise, they are listed. */
export const layout = z.object({
  floors: z.int().min(1).max(60),
  doors: z.int().min(1).max(20),
  /** In place of 101, 102 …: from the first floor up, each floor from the left. */
  names: z.array(z.array(door)).optional(),
})
export type Layout = z.infer<typeof layout>

/** 302: third floor, second door. */
export const doorOf = (floor: number, place: number): string => `${floor}${String(place).padStart(2, '0')}`

/** The doors of a stairwell floor by floor, the first floor first. */
export const doorsOf = ({ floors, doors, names }: Layout): string[][] =>
  names?.map((floor) => floor.map(doorNamed)) ??
  Array.from({ length: floors }, (_, floor) =>
    Array.from({ length: doors }, (_, place) => doorOf(floor + 1, place + 1)),
  )

/** A household named by its place, as every action on one takes it. */
export const household = z.strictObject({ unitId: id, door })
export type HouseholdPlace = z.infer<typeof household>
