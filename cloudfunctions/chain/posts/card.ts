import type { ContactCard, routes } from '../../contract'
import { DATED } from '../../core/chain/in-force'
import { carded } from '../../core/chain/posts/card'
import { postPages } from '../../core/chain/posts/tidings'
import type { AreaDocument, PostDocument } from '../../core/chain/stored'
import { isAbsent } from '../../core/routing/responsible'
import { Refused, refused } from '../../kit/answer'
import { areaAt } from '../../kit/areas'
import { drawnCode } from '../../kit/code'
import { refusedContent } from '../../kit/content'
import { byId } from '../../kit/database'
import { checkPhotos } from '../../kit/photos'
import { storePost } from '../../kit/post-writes'
import type { Context, UseCase } from '../../kit/serve'

/** A post that has a face: a head's, a worker's, a secretary's. One call. */
async function faceOf(postId: string): Promise<PostDocument | Refused> {
  const post = await byId<PostDocument>('posts', postId)
  return post && post.termOf === undefined && carded.includes(post.kind) ? post : refused({ code: 'post.absent' })
}

/** What everybody may know of a head or worker: name, duty, work phone. Two calls. */
export const card: UseCase<typeof routes.chain.card> = async ({ postId }, context) => {
  const post = await faceOf(postId)
  return post instanceof Refused ? post : viewOf(post, context)
}

/** The code on the card. One call. */
export const cardCode: UseCase<typeof routes.chain.cardCode> = async ({ postId }) => {
  const post = await faceOf(postId)
  return post instanceof Refused ? post : { image: await drawnCode(postPages.card, postId) }
}

/** What the holder says of himself. Three calls. */
export const setCard: UseCase<typeof routes.chain.setCard> = async ({ postId, photo, hours, words }, context) => {
  const label = await refusedContent(context.openid, hours ?? undefined, words ?? undefined)
  if (label !== null) return refused({ code: 'content.refused', label })
  const post = await faceOf(postId)
  if (post instanceof Refused) return post
  if (post.openid !== context.openid || post.until !== null)
    return refused({ code: 'permission.denied', action: 'setCard' })
  const same = photo === (post.card?.photo ?? null)
  const photoTraces = same ? (post.photoTraces ?? []) : await checkPhotos(context.openid, photo === null ? [] : [photo])
  const face = { card: { photo, hours, words }, photoTraces }
  if (!(await storePost(post, face))) return refused({ code: 'server.busy' })
  return viewOf({ ...post, ...face }, context)
}

/** A photo that everybody may see: one that has passed. */
const passed = ({ photoTraces = [], photoVerdicts = {} }: PostDocument): boolean =>
  photoTraces.some(({ trace }) => trace !== null && photoVerdicts[trace] === 'pass')

async function viewOf(post: PostDocument, { openid, now }: Pick<Context, 'openid' | 'now'>): Promise<ContactCard> {
  const area =
    post.areaId === null ? null : await areaAt<AreaDocument>(post.areaId, now, { names: true, kind: true, ...DATED })
  const running = post.until === null
  const mine = running && post.openid === openid
  const names = area?.names ?? []
  return {
    postId: post._id,
    ...{ post: post.kind, areaKind: post.areaKind, areaName: post.areaName, departmentId: post.departmentId },
    where: names.slice(1, area?.kind === 'unit' ? -2 : -1),
    holder: running ? { name: post.name, phone: post.phone, since: post.from } : null,
    deputy:
      running && isAbsent(post, now) && post.deputy
        ? { name: post.deputy.name, phone: post.deputy.phone ?? null, until: post.absentUntil ?? now }
        : null,
    photo: running && (mine || passed(post)) ? (post.card?.photo ?? null) : null,
    hours: running ? (post.card?.hours ?? null) : null,
    words: running ? (post.card?.words ?? null) : null,
    mine,
  }
}
