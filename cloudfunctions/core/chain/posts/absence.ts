import type { Instant } from '../../../contract'
import type { Tiding } from '../../notice/tiding'
import { isAbsent } from '../../routing/responsible'
import type { PostDocument } from '../stored'
import { changed, dueAt } from './change'
import { type PostFacts, type PostTidingKind, postPages, postTiding } from './tidings'

const DAY = 86_400_000
/** Whoever is away for longer hands the post over. */
export const LONGEST_ABSENCE = 90 * DAY

type Change = Pick<PostDocument, 'deputy' | 'absentUntil' | 'change' | 'changeDueAt'>

/** What is told of this post. */
export const factsOf = (post: PostDocument, more: Partial<PostFacts> = {}): PostFacts => ({
  ...{ kind: post.kind, areaKind: post.areaKind, areaName: post.areaName, departmentId: post.departmentId },
  ...{ name: post.name, by: '', said: null, until: null, ...more },
})

/** One tiding under an id that the same happening always has. */
export const tidingTo = (
  openid: string,
  kind: PostTidingKind,
  { post, facts, now, id }: { post: PostDocument; facts: PostFacts; now: Instant; id: string },
): Tiding => postTiding(kind, facts, { id: `${id}-${kind}`, openid, now, page: `${postPages.post}?id=${post._id}` })

interface Absence {
  until: Instant
  deputy: NonNullable<PostDocument['deputy']> | null
  by: { openid: string; name: string }
  now: Instant
  /** Made from the intent. */
  id: string
}

/** Away until then: the deputy hears, and the holder where somebody else noted it. */
export function absent(post: PostDocument, { until, deputy, by, now, id }: Absence): Change {
  const facts = factsOf(post, { by: by.name, until })
  const told = { post, facts, now, id }
  const tidings = [
    ...(deputy ? [tidingTo(deputy.openid, 'deputy', told)] : []),
    ...(by.openid === post.openid ? [] : [tidingTo(post.openid, 'excused', told)]),
  ]
  return { deputy, absentUntil: until, change: changed(post, now, tidings), changeDueAt: now }
}

/** Still away, and nobody in his place any more: who stood in has left office himself. The holder hears. */
export function alone(post: PostDocument, now: Instant): Change {
  const { deputy, absentUntil, _id, from } = post
  const facts = factsOf(post, { by: deputy?.name ?? '', until: absentUntil })
  const tidings = [tidingTo(post.openid, 'alone', { post, facts, now, id: `${_id}-${from}-${absentUntil ?? 0}` })]
  return { deputy: null, absentUntil, change: changed(post, now, tidings), changeDueAt: now }
}

/** There again, early or when the day has come: deputy and holder hear. */
export function returned(post: PostDocument, now: Instant): Change {
  const id = `${post._id}-${post.absentUntil ?? 0}`
  const told = { post, facts: factsOf(post), now, id }
  const tidings = [
    ...(post.deputy ? [tidingTo(post.deputy.openid, 'back', told)] : []),
    tidingTo(post.openid, 'again', told),
  ]
  const change = changed(post, now, tidings)
  return {
    deputy: null,
    absentUntil: null,
    change,
    changeDueAt: dueAt({ change, absentUntil: null, until: null }, now),
  }
}

/** Why an absence cannot be noted as asked, or null. */
export const absenceOutside = (until: Instant, now: Instant) =>
  until <= now || until > now + LONGEST_ABSENCE
    ? { code: 'absence.outside' as const, from: now, until: now + LONGEST_ABSENCE }
    : null

/** Whether somebody may stand in: in office himself, there, and somebody else. */
export const mayDeputise = (candidate: PostDocument, post: PostDocument, now: Instant): boolean =>
  candidate.until === null &&
  candidate.termOf === undefined &&
  candidate.openid !== post.openid &&
  !isAbsent(candidate, now)
