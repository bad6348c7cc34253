import type { Instant } from '../../../cloudfunctions/contract'
import type { Calendar } from '../../../cloudfunctions/core/calendar/working-time'
import type { Decide, MoveInput } from '../../../cloudfunctions/core/request/decide'
import type { Seal } from '../../../cloudfunctions/core/request/events'
import { evolve } from '../../../cloudfunctions/core/request/evolve'
import { isLegal } from '../../../cloudfunctions/core/request/lifecycle'
import { moves, type SingleMove } from '../../../cloudfunctions/core/request/moves'
import { type Raising, raise } from '../../../cloudfunctions/core/request/raise'
import type { EventActor, PostRef, RequestDocument } from '../../../cloudfunctions/core/request/stored'
import { tick } from '../../../cloudfunctions/core/request/tick'
import type { Around } from './around'

/** What every case needs to run by the rules. */
export interface Rules {
  now: Instant
  calendar: Calendar
  seal: Seal
  around: Around
}

/** A case on its way. The core decides every step; nothing here knows what a move does. */
export interface Course {
  readonly request: RequestDocument
  /** Lets come what comes of itself until then: reminders, climbing, closing unrated. */
  settle(until: Instant): void
  /** Makes a move, by the reporter or by a post, unless it lies beyond now: then the case stays where it is, for good. */
  step<M extends SingleMove>(
    move: M,
    input: Omit<MoveInput<M>, 'requestId'>,
    by: 'reporter' | PostRef,
    at: Instant,
  ): boolean
}

export function courseOf(raising: Raising, at: Instant, rules: Rules): Course {
  const { now, calendar, seal, around } = rules
  let request = raise(raising, { now: at, calendar, seal })
  let halted = false
  const settle = (until: Instant) => {
    for (let due = request.tickAt; due !== null && due <= until; due = request.tickAt) {
      const moment = Math.max(due, request.updatedAt)
      const decision = tick(request, { now: moment, calendar, posts: around.posts(request, moment) })
      if (!decision) return
      request = evolve(request, decision, { now: moment, key: null, seal, calendar }).request
    }
  }
  return {
    settle,
    get request() {
      return request
    },
    step(move, input, by, moment) {
      if (halted || moment > now) {
        halted = true
        return false
      }
      settle(moment)
      if (!isLegal(move, request)) throw new Error(`${move} is illegal in ${request.state}`)
      const post = by === 'reporter' ? null : around.acting(by, moment)
      const actor = post ? actorOf(post) : ({ role: 'reporter', openid: request.reporter.openid } as const)
      const posts = around.posts(request, moment)
      const decide = moves[move] as Decide<typeof move>
      const asked = { ...input, requestId: request._id } as MoveInput<typeof move>
      const openid = post?.openid ?? request.reporter.openid
      const decision = decide(request, asked, { now: moment, calendar, openid, actor, post, posts })
      if ('refused' in decision) throw new Error(`${move}: ${decision.refused.code}`)
      const key = `${request._id}-${request.version}`
      request = evolve(request, decision, { now: moment, key, seal, calendar }).request
      return true
    },
  }
}

const actorOf = ({ openid, name, postId, post, areaName }: PostRef): EventActor => ({
  role: 'post',
  openid,
  name,
  postId,
  post,
  areaName,
})
