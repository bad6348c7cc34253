import { randomUUID } from 'node:crypto'
import type { AskOf } from '../../cloudfunctions/contract'
import { MORNING, type routes, type TownCloud } from '../support/cloud'

export const DAY = 86_400_000
export const HOUR = 3_600_000

/** Documents of a collection as they are stored. */
export const stored = (town: TownCloud, collection: string, filter: Record<string, unknown> = {}) =>
  town.local.engine.find({ collection, filter, limit: 1000 }) as Array<Record<string, unknown> & { _id: string }>

type Recorded = AskOf<typeof routes.visits.record>

/** A visit to 302 at nine, all well. */
export const visit = (change: Partial<Recorded> = {}): Recorded => ({
  ...{ ref: randomUUID(), unitId: 'U1', doors: ['302'], at: MORNING, purposes: ['greet'] },
  ...change,
})

/** A household's visits as they are kept at its door. */
export const plansOf = (town: TownCloud) =>
  Object.fromEntries(stored(town, 'households').map(({ door, visit: kept }) => [String(door), kept as object]))
