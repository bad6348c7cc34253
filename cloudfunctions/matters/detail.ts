import type { Hand, routes } from '../contract'
import type { PostDocument } from '../core/chain/stored'
import { isThere, workerFrom } from '../core/matter/names'
import type { MatterDocument } from '../core/matter/stored'
import { matterCapacity } from '../core/permission/matter-acts'
import { refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { list } from '../kit/database'
import { matterOf } from '../kit/matters'
import { officers, postsAround } from '../kit/posts'
import type { UseCase } from '../kit/serve'
import { shownTo } from './access'
import { itemsIn } from './items'

type Matters = typeof routes.matters

/** One matter. Whoever has no part in it is not told that it exists. At most four calls. */
export const matter: UseCase<Matters['matter']> = async ({ matterId }, { openid, now }) => {
  const [caller, found] = await Promise.all([callerOf(openid, now), matterOf(matterId)])
  if (!found || !matterCapacity(caller, 'matter', found)) return refused({ code: 'matter.absent' })
  return shownTo(caller, found, now)
}

/** To whom it can be handed over, or who can be sent to the home, the nearest first; and whose its items are. At most six calls. */
export const hands: UseCase<Matters['hands']> = async ({ matterId, for: wanted }, { openid, now }) => {
  const [caller, found] = await Promise.all([callerOf(openid, now), matterOf(matterId)])
  if (!found || !matterCapacity(caller, 'matter', found)) return refused({ code: 'matter.absent' })
  const act = wanted === 'visit' ? 'arrangeVisit' : 'handOver'
  if (!matterCapacity(caller, act, found)) return refused({ code: 'permission.denied', action: 'hands' })
  const [along, others, items] = await Promise.all([
    postsAround(found.areaPath),
    wanted === 'visit' ? gridWorkersIn(found.areaId) : officers(),
    itemsIn(found, now),
  ])
  const asked = items.flatMap(({ office }) => (office ? [office] : []))
  return {
    items: [...along.filter(({ kind }) => kind === 'deskWorker'), ...others]
      .filter((post) => isThere(post, now) && (wanted === 'visit' || post._id !== found.receiver.postId))
      .map((post) => handOf(post, found, now))
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    offices: asked.map(({ name, phone, place }) => ({ name, phone, place })),
  }
}

const order: ReadonlyArray<Hand['kind']> = ['colleague', 'grid', 'desk', 'department']

/** Those who know the doors around a centre. One call. */
const gridWorkersIn = (areaId: string): Promise<PostDocument[]> =>
  list<PostDocument>('posts', { areaPath: areaId, kind: 'gridWorker', until: null }, { limit: 100 })

function handOf(post: PostDocument, { areaId }: MatterDocument, now: number): Hand {
  const { name, phone, areaName } = workerFrom(post, now)
  const desk = post.areaId === areaId ? 'colleague' : 'desk'
  const kind = post.kind === 'officer' ? 'department' : post.kind === 'gridWorker' ? 'grid' : desk
  return { postId: post._id, name, post: post.kind, areaName, kind, phone }
}
