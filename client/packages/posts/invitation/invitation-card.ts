import type { OutputOf, routes } from '../../../contract'
import { placeOf, titleOf } from '../../../features/posts/model/post'
import { monthDayWords } from '../../../language/time'
import type { SharedCard } from '../../../platform/page'

export type Invitation = OutputOf<typeof routes.chain.invitation>

/** What the card says that is sent to who shall take the post. */
export const invitationCard = (invitation: Invitation): SharedCard => ({
  title: `${invitation.by.name}请您担任${placeOf(invitation)}${titleOf(invitation)}`,
  page: 'invitation',
  query: { id: invitation.invitationId },
})

/** How it stands, for its maker. */
export const stateWords: Record<Invitation['state'], string> = {
  open: '等对方答复',
  accepted: '对方已接任',
  declined: '对方谢绝了',
  takenBack: '已经收回',
  expired: '七天没有答复，过期了',
}

export const untilWords = ({ expiresAt }: Invitation) => `${monthDayWords(expiresAt)}前有效，只能用一次`
