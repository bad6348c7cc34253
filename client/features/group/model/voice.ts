import type { EntryKind, Me, Post, PostKind } from '../../../contract'
import { deskPosts } from '../../chain/model/posts'

const heads: readonly PostKind[] = ['unitHead', 'buildingHead', 'gridHead', 'laneHead', 'streetHead']
const tellers: readonly PostKind[] = [...heads, 'gridWorker', 'deskWorker', 'administrator', 'partyHead']

/** Which posts put up what, so that nobody is offered a button that will be refused; the functions judge again. */
const voices: Record<EntryKind, ReadonlySet<PostKind>> = {
  notice: new Set(tellers),
  news: new Set(tellers),
  topic: new Set([...heads, 'gridWorker', 'partyHead']),
  vote: new Set(heads),
  meeting: new Set([...heads, 'partyHead']),
}

/** The posts of an area through which this may be put up. */
export const postsFor = (me: Me | undefined, kind: EntryKind): Array<Post & { areaId: string }> =>
  (me?.posts ?? []).flatMap((post) =>
    post.areaId && voices[kind].has(post.post) ? [{ ...post, areaId: post.areaId }] : [],
  )

/** What somebody may put up at all, in the order in which it is offered. */
export const mayPutUp = (me: Me | undefined): EntryKind[] =>
  (['notice', 'vote', 'meeting', 'news'] as const).filter((kind) => postsFor(me, kind).length > 0)

/** A post whose group can be opened: those that have a desk. */
export const groupPosts = (me: Me | undefined) => deskPosts(me?.posts ?? [])
