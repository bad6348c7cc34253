import { runOn, startClock, stop, TOLERANCE } from './clock'
import { accept, actorPost, factOf, type Rule, toPost } from './rule'
import { behind, headAbove, heldAs } from './standing'

/** What each event of the course does to a case, and who must hear of it. */
export const course: Record<string, Rule> = {
  accepted(standing, event, { tell, fault }) {
    standing.category = factOf(event, 'category')
    standing.inCharge = actorPost(standing, event) ?? standing.inCharge
    accept(standing, event)
    if (Math.abs(factOf<number>(event, 'resolveBy') - standing.clock.due) > TOLERANCE)
      fault('resolveBy is not what was promised')
    tell('accepted', ...behind(standing))
  },
  returned(standing, event, { tell }) {
    standing.from = standing.state
    standing.state = 'returned'
    standing.returnedAt = event.at
    stop(standing.clock, event.at)
    tell('returned', ...behind(standing))
  },
  supplemented(standing, event, { tell }) {
    standing.state = standing.from
    runOn(standing.clock, event.at)
    tell('supplemented', standing.inCharge.openid)
  },
  refused(standing, event, { tell }) {
    standing.inCharge = actorPost(standing, event) ?? standing.inCharge
    standing.state = 'refused'
    tell('refused', ...behind(standing))
  },
  objected(standing, event, { tell, fault }) {
    if (standing.objected) fault('objected twice')
    standing.objected = true
    standing.ruler = headAbove(standing, standing.inCharge, event.at)
    standing.clock = startClock(event.at, 480, standing.stored.kind === 'emergency')
    standing.heard = []
    tell('objected', standing.ruler.openid)
  },
  ruled(standing, event, { tell, fault }) {
    if (actorPost(standing, event)?.postId !== standing.ruler?.postId) fault('ruled by somebody else')
    const ruler = standing.ruler
    standing.ruler = null
    if (event.facts.on === 'handBack') {
      standing.handler = toPost(standing, event)
      standing.state = 'assigned'
      tell('ruled', standing.inCharge.openid)
      tell('task', standing.handler.openid)
      return
    }
    tell('ruled', standing.speaker)
    if (event.facts.upheld !== false) return
    standing.inCharge = ruler ?? standing.inCharge
    standing.category ??= 'other.else'
    accept(standing, event)
  },
  assigned(standing, event, { tell, fault }) {
    if (standing.ruler) fault('assigned while a ruling is pending')
    standing.handler = toPost(standing, event)
    standing.state = 'assigned'
    tell('assigned', ...behind(standing))
    tell('task', standing.handler.openid)
  },
  started(standing, _event, { tell }) {
    standing.state = 'handling'
    tell('started', ...behind(standing))
  },
  reported(standing, _event, { tell }) {
    tell('progress', ...behind(standing))
  },
  handedBack(standing, event, { tell, fault }) {
    standing.handBacks += 1
    if (factOf<number>(event, 'times') !== standing.handBacks) fault('hand-backs are counted wrongly')
    standing.handler = null
    standing.state = 'accepted'
    tell('handedBack', standing.inCharge.openid)
    if (standing.handBacks < 2) return
    standing.ruler = heldAs(standing.world, `${standing.areaPath[0]}-deskWorker-1`, event.at)
    tell('ruling', standing.ruler.openid)
  },
}
