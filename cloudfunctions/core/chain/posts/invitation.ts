import type { Failure, Instant, Invitation } from '../../../contract'
import type { InvitationDocument, PostDocument } from '../stored'
import { factsOf, tidingTo } from './absence'
import { changed } from './change'

/** Long enough to ask at home; short enough that a code left lying about is of no use. */
export const INVITATION_LASTS = 7 * 86_400_000

const nobody = { name: '', by: '', said: null, until: null }

/** Where an invitation stands now. */
export const stateOf = (
  { state, expiresAt }: Pick<InvitationDocument, 'state' | 'expiresAt'>,
  now: Instant,
): Invitation['state'] => (state === 'open' && expiresAt <= now ? 'expired' : state)

/** The number of the term that runs, or ran last; 0 where nobody ever held the post. */
export const termOf = (post: Pick<PostDocument, 'term'> | null): number => (post ? (post.term ?? 1) : 0)

/** An invitation as its maker or the one who opens it reads it. */
export function invitationView(
  invitation: InvitationDocument,
  post: PostDocument | null,
  { openid, now }: { openid: string; now: Instant },
): Invitation {
  const { _id, kind, areaKind, areaName, departmentId, by, words, createdAt, expiresAt, answered, nominee } = invitation
  return {
    ...{ invitationId: _id, post: kind, areaKind, areaName, departmentId, words, createdAt, expiresAt },
    by: { post: by.post, name: by.name, areaName: by.areaName },
    state: stateOf(invitation, now),
    mine: by.openid === openid,
    answeredByMe: answered?.openid === openid,
    notice: nominee !== null,
    holder: post?.until === null ? post.name : null,
  }
}

/** Whether this person may know of the invitation: a nominee's is nobody else's. */
export const concerns = ({ nominee, by }: InvitationDocument, openid: string): boolean =>
  nominee === null || nominee.openid === openid || by.openid === openid

/** Why it cannot be answered now, or null. */
export function unanswerable(invitation: InvitationDocument, openid: string, now: Instant): Failure | null {
  const state = stateOf(invitation, now)
  if (state !== 'open') return { code: 'invitation.closed', why: state }
  return invitation.by.openid === openid && invitation.nominee === null ? { code: 'invitation.own' } : null
}

interface Successor {
  openid: string
  name: string
  phone: string
}

interface Taking {
  invitation: InvitationDocument
  before: PostDocument | null
  successor: Successor
  now: Instant
}

/** The term that ends, put aside under a number of its own; null where nobody held the post. */
export function aside({ before, successor, now }: Taking): PostDocument | null {
  if (!before) return null
  return {
    ...before,
    _id: `${before._id}.${termOf(before)}`,
    termOf: before._id,
    until: before.until ?? now,
    ended:
      before.until === null ? { how: 'succeeded', words: null, by: successor.name, key: '' } : (before.ended ?? null),
    deputy: null,
    absentUntil: null,
    change: null,
    changeDueAt: null,
  }
}

/** The term that begins: who asked hears, whoever held it hears, and open cases follow. */
export function begun(taking: Taking): PostDocument {
  const { invitation, before, successor, now } = taking
  const { postId, kind, areaId, areaKind, areaName, areaPath, departmentId, by, nominee } = invitation
  const post: PostDocument = {
    ...{ _id: postId, kind, areaKind, areaName, departmentId, from: now, until: null, deputy: null, absentUntil: null },
    areaId: departmentId === null ? areaId : null,
    // Where the area stands now: it may have been moved in the tree since somebody was asked.
    areaPath: departmentId === null ? (before?.areaPath ?? areaPath) : [],
    ...successor,
    version: (before?.version ?? 0) + 1,
    term: termOf(before) + 1,
    appointed: { how: nominee ? 'nominated' : 'invited', by: { postId: by.postId, name: by.name } },
  }
  const told = { post, facts: { ...factsOf(post), ...nobody, name: post.name, by: by.name }, now, id: invitation._id }
  const former = before?.until === null && before.openid !== successor.openid ? before : null
  const tidings = [
    tidingTo(by.openid, 'taken', told),
    tidingTo(successor.openid, 'welcome', told),
    ...(former ? [tidingTo(former.openid, 'relieved', told)] : []),
  ]
  return { ...post, change: changed(before, now, tidings), changeDueAt: now }
}
