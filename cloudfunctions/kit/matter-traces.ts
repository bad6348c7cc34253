import type { Instant, OutputOf, routes } from '../contract'
import { outOf } from '../core/matter/custody'
import { evolveMatter } from '../core/matter/evolve'
import { isLegal } from '../core/matter/lifecycle'
import type { MatterDocument } from '../core/matter/stored'
import { withdrawn } from '../core/matter/withdrawn'
import { GONE } from '../core/request/stored'
import { changesTo } from './boxes'
import { calendar } from './calendar'
import { _ } from './cloud'
import { list, update } from './database'
import { deleteFiles } from './files'
import { openAddress, openForm } from './matter-seals'
import { matterOf, OPEN_OR_NOT } from './matters'
import { deliver } from './outbox'
import { seal } from './seal'

type Held = NonNullable<OutputOf<typeof routes.chain.export>['held']>

const MOST = 100

/** A person's matters, the newest hundred. One call. */
const mattersOf = (openid: string): Promise<MatterDocument[]> =>
  list('matters', { 'applicant.openid': openid, ...OPEN_OR_NOT }, { order: [['createdAt', 'desc']], limit: MOST })

/** What matters hold of a person, for himself to read. One call. */
export const mattersHeldOf = async (openid: string): Promise<Held['matters']> =>
  (await mattersOf(openid)).map((matter) => ({
    ...{ matterId: matter._id, state: matter.state, title: matter.title, centre: matter.centreName },
    ...{ at: matter.createdAt, called: matter.applicant.called || null, note: matter.note },
    ...{ answers: openForm(matter), address: openAddress(matter), authority: matter.authority?.words ?? null },
    originals: matter.originals.map(({ name, count, state }) => ({ name, count, state })),
    rating: matter.rating && { outcome: matter.rating.outcome, stars: matter.rating.stars, words: matter.rating.words },
    looks: matter.looks.map(({ at, by, what }) => ({ at, by, what })),
  }))

/** How many originals of a person are with us: before they are back he cannot be forgotten. One call. */
export async function originalsOf(openid: string): Promise<number> {
  const open = await list<Pick<MatterDocument, '_id' | 'originals'>>(
    'matters',
    { 'applicant.openid': openid, open: true },
    { limit: MOST, fields: { originals: true } },
  )
  return open.reduce((sum, matter) => sum + outOf(matter), 0)
}

const MOST_TRIES = 3

/**
 * Takes a person out of his matters: pictures first, so that a death half way leaves somebody who can ask again. What nobody has brought to
 * its end is withdrawn. Matters of a household stay that household's. One call, three for each.
 */
export async function eraseMatters(openid: string, now: Instant): Promise<void> {
  for (;;) {
    const found = await mattersOf(openid)
    for (const matter of found) await forgotten(matter, openid, now)
    if (found.length < MOST) return
  }
}

async function forgotten(found: MatterDocument, openid: string, now: Instant): Promise<void> {
  let matter: MatterDocument | null = found
  for (let tries = 0; matter && tries < MOST_TRIES; tries++) {
    if (await takenOut(matter, openid, now)) return
    matter = await matterOf(found._id)
  }
  if (matter) throw new Error(`${found._id} could not be forgotten`)
}

async function takenOut(matter: MatterDocument, openid: string, now: Instant): Promise<boolean> {
  const theirs = matter.applicant.household !== null
  const pictures = theirs ? [] : picturesOf(matter)
  if (pictures.length > 0) await deleteFiles(pictures)
  const ends = !theirs && isLegal('withdraw', matter)
  const actor = { role: 'reporter' as const, openid }
  const decision = ends
    ? withdrawn(matter, { actor, now, words: null })
    : { changes: {}, events: [{ kind: 'left', actor, facts: {} }], notices: [] }
  const changes = { ...decision.changes, ...(theirs ? handedBack(matter) : blank(matter)) }
  const his = Object.keys(matter.notices).filter((id) => matter.notices[id]?.openid === openid)
  const rest = Object.fromEntries(Object.entries(matter.notices).filter(([id]) => !his.includes(id)))
  const evolved = evolveMatter(
    { ...matter, notices: rest },
    { ...decision, changes },
    { now, key: null, seal, calendar },
  )
  const off = Object.fromEntries(his.map((id) => [`notices.${id}`, _.remove()]))
  const unmoved = { _id: matter._id, version: matter.version }
  if ((await update('matters', unmoved, { ...changesTo(matter, evolved), ...off })) === 0) return false
  await deliver(evolved.after, evolved.notices, now, 'matters')
  return true
}

/** The household's own stays; whoever acted for it is none of it. */
const handedBack = ({ applicant }: MatterDocument): Partial<MatterDocument> => ({
  applicant: { ...applicant, openid: null, by: applicant.by && { ...applicant.by, openid: GONE } },
})

const picturesOf = ({ authority, originals }: MatterDocument): string[] => [
  ...(authority ? [authority.photo] : []),
  ...originals.flatMap(({ photos, signatures }) => [...photos, ...signatures]),
]

const blank = ({ form, rating, originals }: MatterDocument): Partial<MatterDocument> => ({
  applicant: { openid: GONE, called: '', household: null, by: null },
  ...{ address: null, keyName: null, note: null, checkId: null, consentAt: null },
  form: form && { ...form, sealed: null, at: null },
  rating: rating && { ...rating, words: null },
  authority: null,
  originals: originals.map((one) => ({ ...one, photos: [], signatures: [] })),
})
