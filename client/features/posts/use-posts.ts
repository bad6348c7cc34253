import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'

/** The posts of an area and of those just below it; of my widest area where none is named. */
export const usePostsUnder = (areaId: string) => useReading(routes.chain.postsUnder, areaId ? { areaId } : {})

export const usePost = (postId: string) =>
  useReading(routes.chain.post, { postId }, { enabled: postId !== '', kept: false })

/** Who may stand in: asked for where it is chosen. */
export const useDeputies = (postId: string) => useReading(routes.chain.deputies, { postId }, { kept: false })

export const useInvitation = (invitationId: string) =>
  useReading(routes.chain.invitation, { invitationId }, { enabled: invitationId !== '', kept: false })

/** The code of an invitation, for who made it while it is open. */
export const useInvitationCode = (invitationId: string, enabled: boolean) =>
  useReading(routes.chain.invitationCode, { invitationId }, { enabled, kept: false })

export const useSelection = (areaId: string) =>
  useReading(routes.chain.selection, { areaId }, { enabled: areaId !== '', kept: false })

/** The five heads and the party beside them, of my first home. */
export const useMyChain = () => useReading(routes.chain.chainOf, {})

export const useContactCard = (postId: string) => useReading(routes.chain.card, { postId }, { enabled: postId !== '' })

export const useCardCode = (postId: string, enabled: boolean) =>
  useReading(routes.chain.cardCode, { postId }, { enabled, kept: false })
