import type { PostKind, routes } from '../../contract'
import { DATED } from '../../core/chain/in-force'
import { postCardOf, type Slot } from '../../core/chain/posts/card'
import { areaNameOf, bornTo } from '../../core/chain/posts/place'
import type { AreaDocument, InvitationDocument, PostDocument } from '../../core/chain/stored'
import { overseerFor, several, standsIn } from '../../core/permission/appointing'
import { postFor } from '../../core/permission/area-acts'
import type { Caller, HeldPost } from '../../core/permission/may-do'
import { refused } from '../../kit/answer'
import { inForce } from '../../kit/areas'
import { callerOf } from '../../kit/caller'
import { _ } from '../../kit/cloud'
import { list } from '../../kit/database'
import type { UseCase } from '../../kit/serve'

type Under = typeof routes.chain.postsUnder
type Listed = Pick<
  AreaDocument,
  '_id' | 'kind' | 'name' | 'names' | 'areaPath' | 'order' | 'parentId' | keyof typeof DATED
>
const FIELDS = { kind: true, name: true, names: true, areaPath: true, order: true, parentId: true, ...DATED }
/** No area has more children, and none more posts beside them. */
const MOST_AREAS = 500
const MOST_POSTS = 1000

/** An area's posts and those of the areas just below it. Four calls, whatever the size of the city. */
export const postsUnder: UseCase<Under> = async ({ areaId }, { openid, now }) => {
  const caller = await callerOf(openid, now)
  const from = widest(caller)
  const wanted = areaId ?? from?.areaId
  if (!from || !wanted) return refused({ code: 'permission.denied', action: 'postsUnder' })
  const here = _.or([{ _id: wanted }, { parentId: wanted }, { 'next.parentId': wanted }])
  const found = await list<Listed>('areas', here, {
    limit: MOST_AREAS,
    fields: FIELDS,
  })
  const areas = await inForce(found, now)
  const area = areas.find(({ _id }) => _id === wanted)
  if (!area) return refused({ code: 'area.absent', areaId: wanted })
  const place = { areaId: area._id, areaPath: area.areaPath }
  const by = postFor(caller, 'posts', place)
  if (!by) return refused({ code: 'permission.denied', action: 'postsUnder' })
  const children = areas
    .filter((child) => child.parentId === wanted)
    .sort((a, b) => a.order - b.order || (a._id < b._id ? -1 : 1))
  const [posts, invitations] = await around(area, children, now)
  const looking = { caller, now, invitations }
  const cardsOf = (one: Listed, whole: boolean) =>
    slotsOf(one, posts, whole).map(([slot, post]) => postCardOf(slot, post, looking))
  const own = cardsOf(area, true)
  const below = children.map((child) => ({ ...named(child), areaKind: child.kind, posts: cardsOf(child, false) }))
  const all = [...own, ...below.flatMap((one) => one.posts)]
  return {
    ...named(area),
    areaKind: area.kind,
    trail: trailOf(area, widest({ ...caller, posts: seeing(caller, area) }) ?? by),
    own,
    below,
    coming: invitations
      .filter((one) => one.areaId === wanted && posts.every(({ _id }) => _id !== one.postId))
      .filter(({ kind }) => several.includes(kind))
      .map(({ _id, kind, areaName, expiresAt }) => ({ invitationId: _id, post: kind, areaName, expiresAt })),
    counts: {
      posts: all.length,
      vacant: all.filter(({ holder }) => holder === null).length,
      away: all.filter(({ away }) => away !== null).length,
    },
    mayInvite: several.filter(
      (kind) =>
        (standsIn[kind].includes(area.kind) || (kind === 'officer' && area.kind === 'district')) &&
        overseerFor(caller, 'appoint', { kind, place }) !== null,
    ),
  }
}

/** The widest area through which the caller sees posts. */
const widest = ({ posts }: Caller): HeldPost | null =>
  posts
    .filter(({ areaId, areaPath, ...post }) =>
      postFor({ openid: '', posts: [{ areaId, areaPath, ...post }] }, 'posts', { areaId: areaId ?? '', areaPath }),
    )
    .sort((a, b) => a.areaPath.length - b.areaPath.length)[0] ?? null

const seeing = (caller: Caller, { areaPath }: Listed) =>
  caller.posts.filter(({ areaId }) => areaId !== null && areaPath.includes(areaId))

const named = (area: Listed) => ({ areaId: area._id, areaName: areaNameOf(area) })

const trailOf = ({ areaPath, names }: Listed, from: HeldPost) => {
  const first = areaPath.indexOf(from.areaId ?? '')
  return areaPath.slice(Math.max(0, first)).map((areaId, at) => ({
    areaId,
    areaName: names[Math.max(0, first) + at] ?? '',
  }))
}

const around = (area: Listed, children: Listed[], now: number) => {
  const ids = [area._id, ...children.map(({ _id }) => _id)]
  const here = { areaId: _.in(ids), until: null }
  const asked = area.kind === 'district' ? _.or([here, { areaKind: null, kind: 'officer', until: null }]) : here
  return Promise.all([
    list<PostDocument>('posts', asked, { limit: MOST_POSTS }),
    list<InvitationDocument>(
      'invitations',
      { areaId: _.in(ids), state: 'open', expiresAt: _.gt(now) },
      { limit: MOST_POSTS },
    ),
  ])
}

const order: readonly PostKind[] = [
  ...(['unitHead', 'buildingHead', 'gridHead', 'laneHead', 'streetHead', 'partyHead', 'gridWorker'] as const),
  ...(['steward', 'deskWorker', 'inspector', 'administrator', 'officer'] as const),
]
const rank = ({ kind }: Slot) => order.indexOf(kind)

/** What there is in an area and what there should be; workers and the party's empty places only where the area itself is looked at. */
function slotsOf(area: Listed, posts: readonly PostDocument[], whole: boolean): Array<[Slot, PostDocument | null]> {
  const here = posts.filter(
    ({ areaId }) => areaId === area._id || (areaId === null && area.kind === 'district' && whole),
  )
  const shown = here.filter(({ kind }) => whole || !several.includes(kind))
  const empty = bornTo(area.kind)
    .filter((kind) => (whole || kind !== 'partyHead') && here.every((post) => post.kind !== kind))
    .map((kind): [Slot, null] => [slotOf(area, kind), null])
  return [...shown.map((post): [Slot, PostDocument] => [post, post]), ...empty].sort(
    ([a, one], [b, other]) => rank(a) - rank(b) || ((one?._id ?? '') < (other?._id ?? '') ? -1 : 1),
  )
}

const slotOf = (area: Listed, kind: PostKind): Slot => ({
  kind,
  areaId: area._id,
  areaKind: area.kind,
  areaName: areaNameOf(area),
  areaPath: area.areaPath,
  departmentId: null,
})
