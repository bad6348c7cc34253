import type { RequestDocument } from '../../../cloudfunctions/core/request/stored'
import type { World } from '../world'
import { TOLERANCE } from './clock'
import type { Replayed } from './replay'
import { behind } from './standing'

const ended = ['closed', 'refused', 'withdrawn', 'merged']

/** Where the stored case differs from what its own chain says, or has not ended. */
export function storedFaults(world: World, request: RequestDocument, { standing }: Replayed): string[] {
  const faults: string[] = []
  const say = (wrong: boolean, text: string) => wrong && faults.push(text)
  say(request.state !== standing.state, `stored as ${request.state}, its chain says ${standing.state}`)
  say(
    !ended.includes(request.state) || (request.state === 'refused' && request.ruling !== null),
    `has not ended: ${request.state}`,
  )
  say(request.tickAt !== null, `ended, and yet the sweep is to look at it`)
  say(Object.keys(request.notices).length > 0 || request.noticeDueAt !== null, 'notices are left in the outbox')
  const waiting = request.waitingFor.filter((postId) => postId !== request.followUp?.post.postId)
  say(ended.includes(request.state) && waiting.length > 0, `ended, and yet it waits for ${waiting}`)
  if (request.master) say(!rootEnded(world, request.master), 'its master has not ended')
  const due = standing.clock.due
  const stored = standing.accepted && standing.ruler === null ? request.clock.resolveBy : request.clock.respondBy
  say(Math.abs((stored ?? 0) - due) > TOLERANCE, `due ${stored} is stored, the chain says ${due}`)
  const people = new Set(behind(standing))
  const kept = new Set([request.reporter.openid, ...request.joiners.map(({ openid }) => openid)])
  say(
    [...people].some((one) => !kept.has(one)) || [...kept].some((one) => !people.has(one)),
    'joiners are not those of the chain',
  )
  return faults
}

function rootEnded(world: World, master: string): boolean {
  const request = world.read(master)
  return request.master ? rootEnded(world, request.master) : ended.includes(request.state)
}
