import type { routes } from '../../contract'
import { factsOf, tidingTo } from '../../core/chain/posts/absence'
import { aside, begun, stateOf, termOf, unanswerable } from '../../core/chain/posts/invitation'
import { noticed, reopened } from '../../core/chain/posts/selection'
import type { InvitationDocument, PostDocument, SelectionDocument } from '../../core/chain/stored'
import { Refused, refused } from '../../kit/answer'
import { refusedContent } from '../../kit/content'
import type { Context, UseCase } from '../../kit/serve'
import { tellEach } from '../../kit/tell'
import { type Documents, transaction } from '../../kit/transaction'
import { opened, shown } from './invitation'

type Accept = typeof routes.chain.acceptPost

/** Takes the post: the term before ends and this one begins, or neither. At most eight calls, of which a transaction takes seven. */
export const acceptPost: UseCase<Accept> = async ({ invitationId, name, phone }, context) => {
  const label = await refusedContent(context.openid, name)
  if (label !== null) return refused({ code: 'content.refused', label })
  const successor = { openid: context.openid, name, phone }
  return transaction(async (documents) => {
    const found = await mine(documents, invitationId, context)
    if (found instanceof Refused) return found
    if (found.answered?.openid === context.openid && found.state === 'accepted') return standing(documents, found)
    const refusal = unanswerable(found, context.openid, context.now)
    if (refusal) return refused(refusal)
    return found.nominee ? agree(documents, found, successor, context) : take(documents, found, successor, context)
  })
}

type Successor = { openid: string; name: string; phone: string }

async function mine(documents: Documents, invitationId: string, { openid }: Context) {
  const found = await documents.get<InvitationDocument>('invitations', invitationId)
  const concerned = found && (found.nominee === null || found.nominee.openid === openid)
  return concerned ? found : refused({ code: 'invitation.absent' })
}

/** The same answer to the same person again. */
async function standing(documents: Documents, { postId, nominee }: InvitationDocument) {
  const selection = nominee && (await documents.get<SelectionDocument>('selections', nominee.areaId))
  return nominee ? { postId: null, noticeUntil: selection?.noticeUntil ?? null } : { postId, noticeUntil: null }
}

async function take(documents: Documents, invitation: InvitationDocument, successor: Successor, { now }: Context) {
  const before = await documents.get<PostDocument>('posts', invitation.postId)
  const held = before?.until === null && before.openid === successor.openid
  if (termOf(before) !== invitation.term || held) return refused({ code: 'invitation.closed', why: 'filled' })
  const taking = { invitation, before, successor, now }
  const former = aside(taking)
  if (former) await documents.set('posts', former)
  await documents.set('posts', begun(taking))
  const answered = { openid: successor.openid, name: successor.name, at: now }
  await documents.set('invitations', { ...invitation, state: 'accepted', answered })
  return { postId: invitation.postId, noticeUntil: null }
}

/** A nominee says yes: from now on everybody may say what speaks against it. */
async function agree(
  documents: Documents,
  invitation: InvitationDocument,
  successor: Successor,
  { now, key }: Context,
) {
  const areaId = invitation.nominee?.areaId ?? ''
  const selection = await documents.get<SelectionDocument>('selections', areaId)
  if (selection?.state !== 'asked' || selection.candidate?.invitationId !== invitation._id)
    return refused({ code: 'invitation.closed', why: 'filled' })
  const after = noticed(selection, successor, { now, key })
  const answered = { openid: successor.openid, name: successor.name, at: now }
  await documents.set('selections', after)
  await documents.set('invitations', { ...invitation, state: 'accepted', answered })
  return { postId: null, noticeUntil: after.noticeUntil }
}

/** Says no; who asked hears. At most eight calls. */
export const declinePost: UseCase<typeof routes.chain.declinePost> = async ({ invitationId, words }, context) => {
  const label = await refusedContent(context.openid, words)
  if (label !== null) return refused({ code: 'content.refused', label })
  const closed = await close(invitationId, 'declined', context)
  if (closed instanceof Refused) return closed
  const facts = { ...factsOf(postOf(closed)), name: '', said: words ?? null }
  const told = { post: postOf(closed), facts, now: context.now, id: closed._id }
  await tellEach([tidingTo(closed.by.openid, 'declined', told)])
  return shown(closed, context)
}

/** What a tiding needs of a post that is none yet. */
const postOf = ({
  postId,
  kind,
  areaId,
  areaKind,
  areaName,
  areaPath,
  departmentId,
}: InvitationDocument): PostDocument => ({
  ...{ _id: postId, kind, areaId, areaKind, areaName, areaPath, departmentId, openid: '', name: '', phone: '' },
  ...{ from: 0, until: null, deputy: null, absentUntil: null },
})

/** Its maker thinks better of it. At most seven calls. */
export const takeBack: UseCase<typeof routes.chain.takeBack> = async ({ invitationId }, context) => {
  const found = await opened(invitationId, context.openid)
  if (found instanceof Refused) return found
  if (found.by.openid !== context.openid) return refused({ code: 'permission.denied', action: 'takeBack' })
  const closed = await close(invitationId, 'takenBack', context)
  return closed instanceof Refused ? closed : shown(closed, context)
}

/** Ends an open invitation; where it was a nominee's, names are taken again. */
function close(invitationId: string, state: 'declined' | 'takenBack', context: Context) {
  const { openid, now, key } = context
  return transaction(async (documents): Promise<InvitationDocument | Refused> => {
    const found = await documents.get<InvitationDocument>('invitations', invitationId)
    if (!found || (state === 'declined' && found.nominee && found.nominee.openid !== openid))
      return refused({ code: 'invitation.absent' })
    // Asked again by who did it.
    if (found.state === state && (state === 'takenBack' || found.answered?.openid === openid)) return found
    const refusal = state === 'declined' ? unanswerable(found, openid, now) : null
    if (refusal) return refused(refusal)
    const stands = stateOf(found, now)
    if (stands !== 'open') return refused({ code: 'invitation.closed', why: stands })
    const answered = state === 'declined' ? { openid, name: '', at: now } : null
    const closed: InvitationDocument = { ...found, state, answered }
    await documents.set('invitations', closed)
    const selection = found.nominee && (await documents.get<SelectionDocument>('selections', found.nominee.areaId))
    if (selection?.state === 'asked' && selection.candidate?.invitationId === found._id)
      await documents.set('selections', reopened(selection, state, { now, key }))
    return closed
  })
}
