import { absence, present } from './absence'
import { acceptPost, declinePost, takeBack } from './answer'
import { card, cardCode, setCard } from './card'
import { chainOf } from './chain-of'
import { confirmNominee, refuseNominee, ruleSelection } from './decide'
import { endPost, resign } from './end'
import { invitation, invitationCode } from './invitation'
import { invite } from './invite'
import { callSelection, nominate, objectSelection } from './nominate'
import { deputies, post } from './post'
import { selection } from './selection'
import { skill, unskill } from './skills'
import { postsUnder } from './under'

/** Who holds which post: a use case for every route of contract/posts.ts. */
export const posts = {
  ...{ postsUnder, post, deputies, invite, invitation, invitationCode, acceptPost, declinePost, takeBack },
  ...{ endPost, resign, absence, present, skill, unskill, card, cardCode, setCard, chainOf },
  ...{ selection, callSelection, nominate, confirmNominee, refuseNominee, objectSelection, ruleSelection },
}
