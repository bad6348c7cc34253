import { routes } from '../contract'
import { serve } from '../kit/serve'
import { cast, castFor } from './cast'
import { bindGroup, boundGroup, enter, unbindGroup } from './chat'
import { comment, comments } from './comments'
import { detail } from './detail'
import { doors } from './doors'
import { envoys } from './envoys'
import { feed } from './feed'
import { glance } from './glance'
import { conclude, convene, position } from './meetings'
import { hide, object, report, restore, rule } from './moderate'
import { moderation } from './moderation'
import { card, news, newsSeen, publishNews } from './news'
import { nudge } from './nudge'
import { publish } from './publish'
import { mine, published } from './published'
import { raise } from './raise'
import { read } from './read'
import { receipts } from './receipts'
import { recount } from './recount'
import { end, start } from './start'
import { tell } from './tell'
import { close, link } from './topic'
import { turnout } from './turnout'
import { withdraw } from './withdraw'

export const main = serve(routes.groups, {
  ...{ publish, feed, glance, published, detail, read, withdraw, receipts, doors, tell, nudge },
  ...{ raise, mine, comments, comment, report, hide, restore, object, rule, moderation, link, close },
  ...{ start, cast, castFor, turnout, end, recount },
  ...{ envoys, convene, position, conclude },
  ...{ publishNews, news, newsSeen, card },
  ...{ bindGroup, unbindGroup, boundGroup, enter },
})
