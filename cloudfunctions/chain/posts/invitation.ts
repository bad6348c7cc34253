import type { Invitation, routes } from '../../contract'
import { concerns, invitationView, stateOf } from '../../core/chain/posts/invitation'
import { postPages } from '../../core/chain/posts/tidings'
import type { InvitationDocument, PostDocument } from '../../core/chain/stored'
import { Refused, refused } from '../../kit/answer'
import { drawnCode } from '../../kit/code'
import { byId } from '../../kit/database'
import type { Context, UseCase } from '../../kit/serve'

/** An invitation that is this person's to know of, or a refusal. One call. */
export async function opened(invitationId: string, openid: string): Promise<InvitationDocument | Refused> {
  const found = await byId<InvitationDocument>('invitations', invitationId)
  return found && concerns(found, openid) ? found : refused({ code: 'invitation.absent' })
}

/** An invitation as this person reads it, with who holds the post now. One call. */
export const shown = async (found: InvitationDocument, context: Pick<Context, 'openid' | 'now'>): Promise<Invitation> =>
  invitationView(found, await byId<PostDocument>('posts', found.postId), context)

/** Who asks whom to what. Two calls. */
export const invitation: UseCase<typeof routes.chain.invitation> = async ({ invitationId }, context) => {
  const found = await opened(invitationId, context.openid)
  return found instanceof Refused ? found : shown(found, context)
}

/** The code to scan: only its maker draws it. One call. */
export const invitationCode: UseCase<typeof routes.chain.invitationCode> = async (
  { invitationId },
  { openid, now },
) => {
  const found = await opened(invitationId, openid)
  if (found instanceof Refused) return found
  if (found.by.openid !== openid) return refused({ code: 'invitation.absent' })
  const state = stateOf(found, now)
  if (state !== 'open') return refused({ code: 'invitation.closed', why: state })
  return { image: await drawnCode(postPages.invitation, invitationId) }
}
