import type { CaseEvent } from '../../../cloudfunctions/core/request/stored'
import { resolveWithin, runOn, startClock, stop } from './clock'
import { factOf, type Rule, toPost } from './rule'
import { behind, type Held, headAbove, present, type Standing } from './standing'

const DAY = 86_400_000

/** Everybody's voice once; most decide, and where as many say one thing as another the worse is believed. */
export function verdictOf({ votes }: Standing): string | null {
  const said = [...votes.values()].map(({ outcome }) => outcome)
  const most = (outcome: string) => said.filter((one) => one === outcome).length
  const ranked = ['not', 'half', 'solved'].sort((a, b) => most(b) - most(a))
  return said.length === 0 ? null : (ranked[0] as string)
}

const everybody = (standing: Standing) => new Set(behind(standing))

/** Low stars, nobody with a phone, or the lot: the seal of the event before the closing move. */
function followUpDue(standing: Standing, first: CaseEvent): boolean {
  const own = standing.votes.get(standing.speaker)
  if (own && own.stars <= 2) return true
  return standing.stored.onBehalf !== null || lot(first)
}

export const lot = (first: CaseEvent): boolean => Number.parseInt(first.prev.slice(0, 8), 16) % 20 === 0

/** The nearest head above who neither worked on it nor stands behind it; else another of the path, each case beginning with the next. */
function followerOf(standing: Standing, first: CaseEvent, at: number): Held | null {
  const concerned = [standing.handler?.openid, ...behind(standing)]
  let held = standing.inCharge
  for (let level = 0; level < standing.areaPath.length; level++) {
    held = headAbove(standing, held, at)
    if (!concerned.includes(held.openid)) return held
  }
  for (const kind of ['inspector', 'deskWorker', 'gridWorker', 'administrator']) {
    const there = present(standing, kind, at)
    const turn = Math.floor(Number.parseInt(first.prev.slice(0, 8), 16) / 20) % Math.max(1, there.length)
    const asked = [...there.slice(turn), ...there.slice(0, turn)].find(({ openid }) => !concerned.includes(openid))
    if (asked) return asked
  }
  return null
}

/** How a case comes to its end, or begins again. */
export const concluding: Record<string, Rule> = {
  resolved(standing, event, { tell, fault }) {
    if ([...standing.called.values()].some(({ signed }) => !signed)) fault('resolved before all had signed')
    if (standing.state === 'submitted' && standing.stored.kind !== 'grumble') fault('resolved before it was accepted')
    standing.handler ??= event.actor.role === 'post' ? { postId: event.actor.postId, openid: event.actor.openid } : null
    standing.state = 'resolved'
    standing.resolvedAt = event.at
    standing.votes = new Map()
    stop(standing.clock, event.at)
    tell('resolved', ...behind(standing))
  },
  /** The worker first; where another rule is broken, the head above him. */
  alerted(standing, event, { tell, fault }) {
    const hands = standing.handler ?? standing.inCharge
    const above =
      hands.openid === standing.inCharge.openid ? headAbove(standing, standing.inCharge, event.at) : standing.inCharge
    tell('alert', standing.alerted.size > 0 ? above.openid : hands.openid)
    for (const broken of factOf<string[]>(event, 'rules')) {
      if (standing.alerted.has(broken)) fault(`${broken} was told twice`)
      standing.alerted.add(broken)
    }
  },
  rated(standing, event, { fault }) {
    if (event.actor.role === 'system') return fault('rated by nobody')
    if (event.actor.openid === standing.handler?.openid) fault('the handler rated his own work')
    if (!behind(standing).includes(event.actor.openid)) fault('rated by a stranger')
    standing.votes.set(event.actor.openid, { outcome: factOf(event, 'outcome'), stars: factOf(event, 'stars') })
  },
  closed(standing, event, { tell, fault, events }) {
    const expected = verdictOf(standing) ?? 'unrated'
    if (event.facts.how !== expected) fault(`closed as ${event.facts.how}, though people say ${expected}`)
    early(standing, event, fault)
    standing.state = 'closed'
    if (expected === 'solved') tell('rated', standing.handler?.openid)
    tell('closed', ...behind(standing))
    const own = standing.votes.get(standing.speaker)
    const due = followUpDue(standing, events[0] as CaseEvent)
    standing.follower = due ? followerOf(standing, events[0] as CaseEvent, event.at) : null
    if (!standing.stored.onBehalf && !(own && own.stars <= 2))
      standing.lots.push({ drawn: lot(events[0] as CaseEvent), asked: standing.follower !== null })
    standing.followed = false
    if (standing.follower) tell('followUp', standing.follower.openid)
  },
  reopened(standing, event, { tell, fault }) {
    const { how } = event.facts
    if (how !== 'followUp') {
      early(standing, event, fault)
      if (verdictOf(standing) !== how) fault(`reopened as ${how}, though people say ${verdictOf(standing)}`)
    }
    runOn(standing.clock, event.at)
    if (how === 'half') tell('reopened', standing.handler?.openid)
    else {
      standing.inCharge = toPost(standing, event)
      standing.handler = null
      standing.called = new Map()
      standing.jointDue = null
    }
    standing.state = !standing.accepted ? 'submitted' : how === 'half' ? 'handling' : 'accepted'
    tell('reopened', standing.inCharge.openid)
  },
  followedUp(standing, event, { fault }) {
    const by = event.actor.role === 'post' ? event.actor.openid : null
    if (by === null || by === standing.handler?.openid) fault('followed up by the handler himself')
    if (standing.followed) fault('followed up twice')
    standing.followed = true
  },
  recurred(standing, event, { tell }) {
    const by = event.actor.role === 'system' ? '' : event.actor.openid
    if (!behind(standing).includes(by)) standing.joiners.push({ openid: by, via: null })
    standing.clock = startClock(event.at, resolveWithin(standing.stored.kind, standing.category), false)
    Object.assign(standing, {
      state: 'accepted',
      handler: null,
      heard: [],
      called: new Map(),
      jointDue: null,
      accepted: true,
    })
    tell('reopened', standing.inCharge.openid)
    tell('received', by)
  },
  withdrawn(standing, event, { tell }) {
    const others = behind(standing).filter((openid) => openid !== standing.speaker)
    standing.state = 'withdrawn'
    tell('withdrawn', standing.inCharge.openid, standing.handler?.openid)
    tell('closed', ...others, ...(event.facts.how === 'unanswered' ? [standing.speaker] : []))
  },
}

/** Before seven days a case goes its way only once everybody has answered. */
function early(standing: Standing, event: CaseEvent, fault: (text: string) => void): void {
  const answered = [...everybody(standing)].every((openid) => standing.votes.has(openid))
  if (!answered && event.at < standing.resolvedAt + 7 * DAY) fault('decided before everybody had answered')
}
