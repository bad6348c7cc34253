import { type Failure, householdId, type Instant, type routes, type Selection } from '../../contract'
import { DATED } from '../../core/chain/in-force'
import { isVacant } from '../../core/chain/posts/selection'
import { actsIn, decides, selectionView } from '../../core/chain/posts/selection-view'
import type {
  AreaDocument,
  HouseholdDocument,
  PersonDocument,
  PostDocument,
  SelectionDocument,
} from '../../core/chain/stored'
import { postFor } from '../../core/permission/area-acts'
import type { Caller } from '../../core/permission/may-do'
import { Refused, refused } from '../../kit/answer'
import { areaAt } from '../../kit/areas'
import { heldBy, heldFrom } from '../../kit/caller'
import { _ } from '../../kit/cloud'
import { byId, insertOnce, list, update } from '../../kit/database'
import { idFor } from '../../kit/ids'
import type { Context, UseCase } from '../../kit/serve'

/** Everything that decides what somebody may do in the choice of a head. */
export interface Scene {
  area: AreaDocument
  selection: SelectionDocument | null
  person: PersonDocument | null
  caller: Caller
  /** The running post, or the last one. */
  post: PostDocument | null
  vacant: boolean
  now: Instant
}

const chosenIn: readonly string[] = ['unit', 'building']

/** Four calls. */
export async function sceneOf(
  areaId: string,
  { openid, now }: Pick<Context, 'openid' | 'now'>,
): Promise<Scene | Refused> {
  const [area, selection, person, posts] = await Promise.all([
    areaAt<AreaDocument>(areaId, now, { kind: true, name: true, names: true, areaPath: true, ...DATED }),
    byId<SelectionDocument>('selections', areaId),
    byId<PersonDocument>('people', openid),
    list<PostDocument>('posts', _.or([...heldBy(openid), { areaId, until: null }]), { limit: 200 }),
  ])
  if (!area || !chosenIn.includes(area.kind)) return refused({ code: 'area.absent', areaId })
  const kind = area.kind === 'unit' ? 'unitHead' : 'buildingHead'
  const post = posts.find((one) => one.areaId === areaId && one.kind === kind) ?? null
  const caller = { openid, posts: heldFrom(posts, openid, now) }
  return { area, selection, person, caller, post, vacant: isVacant(post), now }
}

/** A short id of a person within an area: it tells nobody who he is anywhere else. */
export const personIdIn = (areaId: string) => (openid: string) => idFor(areaId, openid).slice(0, 12)

/** The choice as the caller may see it. One call for who decides, none for anybody else. */
export async function shownTo(scene: Scene): Promise<Selection> {
  const { area, selection, person, caller, vacant, now } = scene
  const named = decides(caller, area) && selection && selection.state !== 'closed' ? Object.values(selection.named) : []
  const doors = [...new Set(named.map(({ unitId, door }) => householdId(unitId, door)))]
  const households =
    doors.length > 0 ? await list<HouseholdDocument>('households', { _id: _.in(doors) }, { limit: 1000 }) : []
  const homes = person?.homes ?? []
  return selectionView(area, selection, { caller, homes, vacant, now, households, personId: personIdIn(area._id) })
}

/** How the choice of a head stands. Four calls, five for who decides. */
export const selection: UseCase<typeof routes.chain.selection> = async ({ areaId }, context) => {
  const scene = await sceneOf(areaId, context)
  if (scene instanceof Refused) return scene
  const { caller, person, area } = scene
  const lives = person?.homes.some(({ areaPath }) => areaPath.includes(areaId)) ?? false
  const sees = lives || postFor(caller, 'posts', { areaId, areaPath: area.areaPath }) !== null
  return sees ? shownTo(scene) : refused({ code: 'area.absent', areaId })
}

const MOST_TRIES = 5
type Act = Selection['may'][number]
type Decided = SelectionDocument | Failure
/** When, and by which key of this person alone. */
type Intent = Pick<Context, 'now' | 'key'>

export const intentOf = ({ openid, key, now }: Context): Intent => ({ now, key: idFor(openid, key) })

/**
 * Read → may he → decide → write if nobody was faster. The same key again finds what it left. Five calls, six for who decides, five more
 * for each other who was faster.
 */
export async function changeSelection(
  areaId: string,
  act: Act,
  context: Context,
  decide: (scene: Scene, intent: Intent) => Decided | Promise<Decided>,
): Promise<{ scene: Scene; fresh: boolean } | Refused> {
  const intent = intentOf(context)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const scene = await sceneOf(areaId, context)
    if (scene instanceof Refused) return scene
    if (scene.selection?.key === intent.key) return { scene, fresh: false }
    const may = actsIn(scene.area, scene.selection, { ...scene, homes: scene.person?.homes ?? [] })
    if (!may.includes(act)) return notNow(scene, act)
    const decided = await decide(scene, intent)
    if ('code' in decided) return refused(decided)
    if (await stored(scene.selection, decided)) return { scene: { ...scene, selection: decided }, fresh: true }
  }
  return refused({ code: 'server.busy' })
}

/** Not his to do, or not the time for it. */
export function notNow({ caller, area, person }: Scene, act: Act): Refused {
  const byPost = act === 'call' || act === 'decide' || act === 'rule'
  const ever = byPost
    ? decides(caller, area)
    : (person?.homes.some(({ areaPath, confirmed }) => confirmed && areaPath.includes(area._id)) ?? false)
  return ever ? refused({ code: 'selection.closed' }) : refused({ code: 'permission.denied', action: act })
}

async function stored(before: SelectionDocument | null, after: SelectionDocument): Promise<boolean> {
  if (!before) return insertOnce('selections', after)
  const { _id, ...fields } = after
  const whole = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, _.set(value)]))
  return (await update('selections', { _id, version: before.version }, whole)) === 1
}
