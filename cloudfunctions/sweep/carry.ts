import { homeAt } from '../core/chain/homes'
import { areaNameOf } from '../core/chain/posts/place'
import type { AreaDocument, PersonDocument, PostDocument } from '../core/chain/stored'
import { titleOfArea } from '../core/group/place'
import { placeName } from '../core/item/popup'
import { _ } from '../kit/cloud'
import { byId, everyOf, list, update } from '../kit/database'

type Changed = ReadonlyMap<string, AreaDocument>

/** What copies the path or the name of an area, and how it takes a change: the one table. Each may be done twice. */
const copies: Record<string, (areas: Changed) => Promise<void>> = {
  ...{ posts, households, people, centres },
  // Kept under the area's own id.
  tallies: own('tallies', ({ areaPath, parentId }) => ({ areaPath, parentId })),
  selections: own('selections', (area) => ({ areaPath: area.areaPath, areaName: areaNameOf(area) })),
  wechatGroups: own('wechatGroups', ({ areaPath }) => ({ areaPath })),
  // Rows of a stairwell, found by the path they are filed under.
  care: filed('care'),
  careLooks: filed('careLooks'),
  visitTallies: filed('visitTallies'),
  // What somebody has put up or asked for an area. Receipts of a notice stay with the tree it was sent in.
  invitations: placed('invitations', (area) => ({ areaPath: area.areaPath, areaName: areaNameOf(area) }), {
    state: 'open',
  }),
  entries: placed('entries', (area) => ({ areaPath: area.areaPath, areaName: titleOfArea(area) })),
  comments: placed('comments', ({ areaPath }) => ({ areaPath })),
  popups: placed('popups', ({ areaPath, names }) => ({ areaPath, areaName: placeName(names) })),
  checks: placed('checks', ({ areaPath }) => ({ areaPath })),
  // A matter goes with its centre, as long as it is open.
  matters: placed('matters', ({ areaPath }) => ({ areaPath }), { open: true }),
  // What was booked or asked for a household is for whoever acts for it, by where its stairwell lies now.
  bookings: ofHousehold('bookings', 'household'),
  asked: ofHousehold('matters', 'applicant.household'),
  // The directory is asked by the path of who looks: its rows have the name alone.
  services: placed('services', ({ name }) => ({ areaName: name })),
}

/**
 * Carries changed areas to whatever copies them; open cases keep their grid, ended ones are history of their day. False where
 * something could not be reached: the next tick begins these areas again.
 */
export async function carryRound(areas: readonly AreaDocument[]): Promise<boolean> {
  const changed = new Map(areas.map((area) => [area._id, area]))
  try {
    if (changed.size > 0) for (const carry of Object.values(copies)) await carry(changed)
    return true
  } catch (error) {
    console.warn(
      JSON.stringify({ carry: 'broken off', error: String((error as { errMsg?: string })?.errMsg ?? error) }),
    )
    return false
  }
}

const SIDE_BY_SIDE = 8
const MOST = 1000

/** Some at once, lest a database be asked everything in the same moment. */
export async function sideBySide<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += SIDE_BY_SIDE)
    await Promise.all(items.slice(at, at + SIDE_BY_SIDE).map(work))
}

function own(collection: string, changeOf: (area: AreaDocument) => object) {
  return (areas: Changed) =>
    sideBySide([...areas.values()], (area) => update(collection, { _id: area._id }, changeOf(area)))
}

function filed(collection: string) {
  return (areas: Changed) =>
    sideBySide(unitsIn(areas), ({ _id, areaPath }) => update(collection, { areaPath: _id, unitId: _id }, { areaPath }))
}

/** Found by the area it is for: asked once for all, then written for each that has any. */
function placed(collection: string, changeOf: (area: AreaDocument) => object, where: object = {}) {
  return async (areas: Changed) => {
    const found = await list<{ areaId: string }>(
      collection,
      { ...where, areaId: _.in([...areas.keys()]) },
      { fields: { areaId: true }, limit: MOST },
    )
    const some = new Set(found.map(({ areaId }) => areaId))
    const having = [...areas.values()].filter(({ _id }) => found.length === MOST || some.has(_id))
    await sideBySide(having, (area) => update(collection, { ...where, areaId: area._id }, changeOf(area)))
  }
}

/** Found by the stairwell of the household that stands in it: asked once for all, then written for each that has any. */
function ofHousehold(collection: 'bookings' | 'matters', field: string) {
  return async (areas: Changed) => {
    const units = unitsIn(areas)
    if (units.length === 0) return
    const found = await list<{ household?: Lying; applicant?: { household: Lying } }>(
      collection,
      { [`${field}.areaId`]: _.in(units.map(({ _id }) => _id)) },
      { fields: { [`${field}.areaId`]: true }, limit: MOST },
    )
    const some = new Set(found.map(({ household, applicant }) => (household ?? applicant?.household)?.areaId))
    const having = units.filter(({ _id }) => found.length === MOST || some.has(_id))
    await sideBySide(having, ({ _id, areaPath }) =>
      // Who has read it before would write the path back with the rest of what it stands in.
      update(collection, { [`${field}.areaId`]: _id }, { [`${field}.areaPath`]: areaPath, version: _.inc(1) }),
    )
  }
}

interface Lying {
  areaId: string
}

const unitsIn = (areas: Changed) => [...areas.values()].filter(({ kind }) => kind === 'unit')

/** A city has tens of them: each is asked for by its area. */
async function centres(areas: Changed): Promise<void> {
  const found = await list<{ _id: string; areaId: string }>(
    'centres',
    { areaPath: _.in([...areas.keys()]), areaId: _.in([...areas.keys()]) },
    { fields: { areaId: true } },
  )
  await sideBySide(found, ({ _id, areaId }) => update('centres', { _id }, { areaPath: areas.get(areaId)?.areaPath }))
}

async function posts(areas: Changed): Promise<void> {
  const running = { areaId: _.in([...areas.keys()]), until: null }
  const fields = { areaId: true, areaPath: true, areaName: true }
  const found = await list<PostDocument>('posts', running, { fields, limit: MOST })
  await sideBySide(found, async ({ _id, areaId, areaPath, areaName }) => {
    const area = areas.get(areaId ?? '')
    if (!area) return
    const name = areaNameOf(area)
    if (areaPath.join() === area.areaPath.join() && areaName === name) return
    await update('posts', { _id, areaId }, { areaPath: area.areaPath, areaName: name })
  })
}

async function households(areas: Changed): Promise<void> {
  await sideBySide(unitsIn(areas), ({ _id, areaPath }) => update('households', { unitId: _id }, { areaPath }))
}

async function people(areas: Changed): Promise<void> {
  const units = unitsIn(areas).map(({ _id }) => _id)
  if (units.length === 0) return
  // As many as live there: fifty stairwells are more people than one answer holds.
  const found = await everyOf<PersonDocument>('people', { 'homes.unitId': _.in(units) }, HOMES)
  await sideBySide(found, (person) => rehome(person, areas))
}

const HOMES = { homes: true, version: true }
const MOST_TRIES = 5

/** If nobody was faster; again on what he left. */
async function rehome(found: PersonDocument, areas: Changed): Promise<void> {
  let person: PersonDocument | null = found
  for (let tries = 0; person && tries < MOST_TRIES; tries++) {
    if (await rehomed(person, areas)) return
    person = await byId<PersonDocument>('people', found._id)
  }
  if (person) throw new Error(`${found._id} could not be carried along`)
}

async function rehomed({ _id, version, homes }: PersonDocument, areas: Changed): Promise<boolean> {
  const after = homes.map((home) => {
    const unit = areas.get(home.unitId)
    return unit ? { ...home, ...homeAt(unit) } : home
  })
  if (JSON.stringify(after) === JSON.stringify(homes)) return true
  return (await update('people', { _id, version }, { homes: _.set(after), version: version + 1 })) === 1
}
