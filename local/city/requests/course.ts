import type { Instant, RequestMove } from '../../../cloudfunctions/contract'
import type { Calendar } from '../../../cloudfunctions/core/calendar/working-time'
import type { Decide, MoveInput } from '../../../cloudfunctions/core/request/decide'
import type { Seal } from '../../../cloudfunctions/core/request/events'
import { evolve } from '../../../cloudfunctions/core/request/evolve'
import { isLegal } from '../../../cloudfunctions/core/request/lifecycle'
import { moves } from '../../../cloudfunctions/core/request/moves'
import { type Raising, raise } from '../../../cloudfunctions/core/request/raise'
import type { EventActor, PostRef, RequestDocument } from '../../../cloudfunctions/core/request/stored'
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
  /** Makes a move, by the reporter or by a post, unless it lies beyond now: then the case stays where it is, for good. */
  step<M extends RequestMove>(
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
  return {
    get request() {
      return request
    },
    step(move, input, by, moment) {
      if (halted || moment > now) {
        halted = true
        return false
      }
      if (!isLegal(move, request.state)) throw new Error(`${move} is illegal in ${request.state}`)
      const post = by === 'reporter' ? null : around.acting(by, moment)
      const actor = post ? actorOf(post) : ({ role: 'reporter', openid: request.reporter.openid } as const)
      const posts = around.posts(request, moment)
      const decide = moves[move] as Decide<typeof move>
      const asked = { ...input, requestId: request._id } as MoveInput<typeof move>
      const decision = decide(request, asked, { now: moment, calendar, actor, post, posts })
      if ('refused' in decision) throw new Error(`${move}: ${decision.refused}`)
      const key = `${request._id}-${request.version}`
      request = evolve(request, decision, { now: moment, key, seal }).request
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
