import type { Instant, Me, routes } from '../contract'
import { type HomeChange, withHome, withoutHome } from '../core/chain/homes'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument, PersonDocument } from '../core/chain/stored'
import { type Refused, refused } from '../kit/answer'
import { areaAt } from '../kit/areas'
import { _ } from '../kit/cloud'
import { byId, insertOnce, update } from '../kit/database'
import type { UseCase } from '../kit/serve'
import { meFrom } from './me'

const MOST_TRIES = 3

/** Claims a home, or puts one of mine first. Four calls. */
export const bind: UseCase<typeof routes.chain.bind> = async ({ unitId, door, called }, { openid, now }) => {
  const unit = await areaAt<AreaDocument>(unitId, now, { kind: true, names: true, areaPath: true, ...DATED })
  if (unit?.kind !== 'unit') return refused({ code: 'area.absent', areaId: unitId })
  return changed(openid, now, (person) => withHome(person, unit, { door, called }))
}

/** Lets a home go. Three calls. */
export const unbind: UseCase<typeof routes.chain.unbind> = ({ unitId }, { openid, now }) =>
  changed(openid, now, (person) => withoutHome(person, unitId))

/** Read → decide → write if nobody was faster. */
async function changed(
  openid: string,
  now: Instant,
  decide: (person: PersonDocument) => HomeChange,
): Promise<Me | Refused> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const known = await byId<PersonDocument>('people', openid)
    const person = known ?? { _id: openid, called: '', homes: [], version: 0, createdAt: now, updatedAt: now }
    const decided = decide(person)
    if ('code' in decided) return refused(decided)
    const after = { ...person, ...decided, version: person.version + 1, updatedAt: now }
    if (await stored(known, after)) return meFrom(after, openid, now)
  }
  return refused({ code: 'server.busy' })
}

const stored = async (
  known: PersonDocument | null,
  { _id, called, homes, version, updatedAt, createdAt }: PersonDocument,
) =>
  known
    ? (await update('people', { _id, version: known.version }, { called, homes: _.set(homes), version, updatedAt })) ===
      1
    : insertOnce('people', { _id, called, homes, version, createdAt, updatedAt })
