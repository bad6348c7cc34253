import type { OutputOf, routes } from '../contract'
import { noticePush } from '../core/group/fields'
import type { EntryOf } from '../core/group/stored'
import { groupMessage } from '../core/group/words'
import { quietUntil } from '../core/notice/quiet'
import { Refused, refused } from '../kit/answer'
import { ring } from '../kit/group/ring'
import type { Context, UseCase } from '../kit/serve'
import type { Tiding } from '../kit/tell'
import { type Household, nudgedToday, nudgeId, stairwellFor } from './doors'
import { asksReceipts } from './read'

type Nudge = typeof routes.groups.nudge

/** Reminds who has not read it, each household once a day, and says for whom no message was left; by night it rings in the morning. At most ten calls. */
export const nudge: UseCase<Nudge> = async ({ entryId, unitId, doors }, context) => {
  const found = await stairwellFor(entryId, unitId, context)
  if (found instanceof Refused) return found
  const { entry, households } = found
  if (!asksReceipts(entry, context.now)) return refused({ code: 'entry.ended' })
  const unread = households.filter(({ reads, door }) => !reads[entryId] && (doors?.includes(door) ?? true))
  const nudged = await nudgedToday(unread, context.now)
  const due = unread.filter(({ _id, people }) => people.length > 0 && !nudged.has(_id))
  const outcomes = await ring(
    due.flatMap((one) => tidingsFor(entry, one, context)),
    { alone: false, heldUntil: entry.notice.urgent ? null : quietUntil(context.now) },
  )
  const heard = ({ _id, people }: Household) =>
    people.flatMap(({ openid }) => outcomes.get(nudgeId(openid, _id, context.now)) ?? [])
  const became = (one: Household): keyof OutputOf<Nudge> => {
    if (one.people.length === 0) return 'nobody'
    const pushes = due.includes(one) ? heard(one) : []
    // Somebody else was faster a moment ago.
    if (pushes.length === 0) return 'today'
    if (pushes.includes('held')) return 'morning'
    return pushes.includes('sent') ? 'sent' : 'none'
  }
  const answer: OutputOf<Nudge> = { sent: [], morning: [], none: [], today: [], nobody: [] }
  for (const one of unread) answer[became(one)].push(one.door)
  return answer
}

const tidingsFor = (entry: EntryOf<'notice'>, { _id, people }: Household, { now }: Context): Tiding[] =>
  people.map(({ openid }) => ({
    ...{ id: nudgeId(openid, _id, now), openid, at: now, ...groupMessage('groupNudge', entry) },
    push: noticePush(entry, now),
  }))
