import type { CaseEvent } from '../../../cloudfunctions/core/request/stored'
import { later } from '../working-days'
import { runOn, stop } from './clock'
import { actorPost, factOf, type Rule, toPost } from './rule'
import { behind, depthOf, type Held, headFrom, heldAs, type Move, type Standing } from './standing'

const HOUR = 3_600_000

/** Whose move it is while the clock runs. */
export const worker = ({ ruler, handler, inCharge }: Standing): string => (ruler ?? handler ?? inCharge).openid
const hands = ({ handler, inCharge }: Standing): string => (handler ?? inCharge).openid

/** What happens beside the course: neighbours, heads above, departments. */
export const beside: Record<string, Rule> = {
  joined(standing, event, { tell }) {
    if (event.actor.role !== 'system') standing.joiners.push({ openid: event.actor.openid, via: null })
    tell('joined', standing.inCharge.openid)
  },
  merged(standing, event, { tell }) {
    if (event.facts.into) {
      standing.state = 'merged'
      standing.master = factOf(event, 'into')
      return tell('merged', ...behind(standing))
    }
    const from = factOf<string>(event, 'from')
    const child = standing.world.read(from)
    standing.joiners.push({ openid: child.reporter.openid, via: from })
    for (const { openid, at } of child.joiners) if (at <= event.at) standing.joiners.push({ openid, via: from })
  },
  split(standing, event, { tell }) {
    if (event.facts.child) {
      standing.joiners = standing.joiners.filter(({ via }) => via !== event.facts.child)
      return
    }
    standing.state = standing.accepted ? 'accepted' : 'submitted'
    standing.master = null
    standing.clock.since = event.at
    tell('split', ...behind(standing))
  },
  transferred(standing, event, { tell }) {
    const { world } = standing
    const said = world.book.acknowledged.find(({ key, action }) => key === event.key && action === 'transfer')
    standing.areaPath = world.area.get(said?.areaId ?? '')?.areaPath ?? standing.areaPath
    standing.inCharge = headFrom(standing, firstDepth(standing), event.at)
    tell('transferred', ...behind(standing))
    tell('new', standing.inCharge.openid)
  },
  shelving(standing, event, { tell, fault }) {
    const approver = heldAs(standing.world, factOf<{ postId: string }>(event, 'approver').postId, event.at)
    const by = actorPost(standing, event)
    if (by?.openid === approver.openid) fault('asked himself to approve')
    if (depthOf(standing, approver) >= depthOf(standing, standing.inCharge) && depthOf(standing, standing.inCharge) > 0)
      fault('the approver is not above')
    Object.assign(standing, { approver, proposer: by?.openid ?? null, reviewAt: factOf<number>(event, 'reviewAt') })
    tell('shelving', approver.openid)
  },
  shelved(standing, event, { tell, fault }) {
    if (actorPost(standing, event)?.openid === standing.proposer) fault('approved by who asked for it')
    standing.from = standing.state
    standing.state = 'shelved'
    // Approved after the day itself: it comes back with the next sweep.
    standing.reviewAt = Math.max(standing.reviewAt, event.at)
    stop(standing.clock, event.at)
    tell('shelved', ...behind(standing))
  },
  unshelved(standing, _event, { tell }) {
    tell('unshelved', hands(standing))
  },
  reviewed(standing, event, { tell }) {
    standing.state = standing.from
    runOn(standing.clock, event.at)
    tell('review', hands(standing))
  },
  handedOver,
  spokenFor,
  urged: (standing, _event, { tell }) => tell('urged', hands(standing)),
  supervised: (standing, _event, { tell }) => tell('supervised', hands(standing)),
  whistled(standing, event, { tell }) {
    standing.handler = actorPost(standing, event)
    standing.state = 'handling'
    standing.jointDue = factOf(event, 'dueAt')
    for (const department of factOf<string[]>(event, 'departments'))
      standing.called.set(department, { ...heldAs(standing.world, `${department}-officer-1`, event.at), signed: false })
    tell('called', ...[...standing.called.values()].map(({ openid }) => openid))
    tell('started', ...behind(standing))
  },
  arrived: (standing, _event, { tell }) => tell('arrived', hands(standing)),
  signed(standing, event, { tell }) {
    const called = standing.called.get(factOf(event, 'departmentId'))
    if (called) called.signed = true
    tell('signed', hands(standing))
  },
  late(standing, _event, { tell }) {
    const late = [...standing.called.values()].filter(({ signed }) => !signed)
    standing.jointDue = null
    tell('overdue', ...late.map(({ openid }) => openid), standing.inCharge.openid)
  },
}

/** Whoever stands for a post from now on stands for it in everything that still waits for it; what was solved stays who solved it. */
function handedOver(standing: Standing, event: CaseEvent, { fault }: Move): void {
  const { postId } = factOf<{ postId: string }>(event, 'from')
  const to = toPost(standing, event)
  if (to.postId !== postId) fault(`handed over from ${postId} to ${to.postId}, though its post has not ended`)
  const now = <H extends Held | null>(held: H): H => (held?.postId === postId ? { ...held, ...to } : held)
  const handler = standing.state === 'resolved' ? standing.handler : now(standing.handler)
  const { inCharge, ruler, approver, follower } = standing
  Object.assign(standing, { handler, inCharge: now(inCharge), ruler: now(ruler), approver: now(approver) })
  if (!standing.followed) standing.follower = now(follower)
  standing.heard = standing.heard.map(now)
  for (const [department, called] of standing.called)
    if (!called.signed) standing.called.set(department, { ...called, ...now<Held>(called) })
}

/** Who speaks for somebody else from now on; what was said for him stays said, and what waits for his word is told to who gives it now. */
function spokenFor(standing: Standing, event: CaseEvent, { tell }: Move): void {
  const { openid } = toPost(standing, event)
  const joiner = standing.joiners.find(({ via }) => via !== null && via === event.facts.child)
  const before = joiner ? joiner.openid : standing.speaker
  if (joiner) joiner.openid = openid
  else standing.speaker = openid
  const vote = standing.votes.get(before)
  if (vote && openid !== before) {
    standing.votes.delete(before)
    standing.votes.set(openid, vote)
  }
  if (openid === before) return
  if (standing.state === 'resolved' && !vote) tell('resolved', openid)
  if (standing.state === 'returned' && !joiner) tell('returned', openid)
}

/** Where a matter begins: at its category's own level, or the narrowest that the place knows. */
function firstDepth({ category, areaPath, world }: Standing): number {
  const natural = { unit: 5, building: 4, grid: 3, department: 3 } as const
  const level = world.levelOf(category)
  return Math.min(level ? natural[level] : 3, areaPath.length - 1)
}

export const hoursOf = (at: number, hours: number): number => later(at, hours * HOUR)
