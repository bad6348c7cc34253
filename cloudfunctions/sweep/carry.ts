import { homeAt } from '../core/chain/homes'
import type { AreaDocument, PersonDocument, PostDocument } from '../core/chain/stored'
import { _ } from '../kit/cloud'
import { byId, list, update } from '../kit/database'

type Changed = ReadonlyMap<string, AreaDocument>

/** What copies the path or the name of an area, and how it takes a change: the one table. Each may be done twice. */
const copies: Record<string, (areas: Changed) => Promise<void>> = {
  ...{ posts, households, people, centres },
  // Kept under the area's own id.
  tallies: own('tallies', ({ areaPath, parentId }) => ({ areaPath, parentId })),
  selections: own('selections', ({ areaPath }) => ({ areaPath })),
  wechatGroups: own('wechatGroups', ({ areaPath }) => ({ areaPath })),
  // Rows of a stairwell, found by the path they are filed under.
  care: filed('care'),
  visitTallies: filed('visitTallies'),
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

/** A post is called after its area: 3号楼2单元 for a stairwell, else by its own name. */
const postNameOf = ({ kind, name, names }: AreaDocument) => (kind === 'unit' ? names.slice(-2).join('') : name)

async function posts(areas: Changed): Promise<void> {
  const running = { areaId: _.in([...areas.keys()]), until: null }
  const fields = { areaId: true, areaPath: true, areaName: true }
  const found = await list<PostDocument>('posts', running, { fields, limit: MOST })
  await sideBySide(found, async ({ _id, areaId, areaPath, areaName }) => {
    const area = areas.get(areaId ?? '')
    if (!area) return
    const name = postNameOf(area)
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
  const found = await list<PersonDocument>('people', { 'homes.unitId': _.in(units) }, { limit: MOST })
  await sideBySide(found, (person) => rehome(person, areas))
}

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
