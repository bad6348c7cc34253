import type { InputOf, routes } from '../contract'
import { rowsOf } from '../core/visit/enter'
import { MOST_LATE, namedNext, timeOf } from '../core/visit/rhythm'
import { actingAtUnit } from '../kit/acting'
import { Refused, refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { refusedContent } from '../kit/content'
import { insertAll } from '../kit/database'
import { checkPhotos } from '../kit/photos'
import type { UseCase } from '../kit/serve'
import { requestIdOf, roundIdOf, visitIdOf } from '../kit/visit-ids'
import { wereVisited } from './households'
import { refOfPost } from './insight'

type Record = typeof routes.visits.record

/**
 * Enters a visit, and says at its doors that they were visited. Everything is named by the phone's own name for it, so that whatever broke
 * off half way is made whole by sending it again. Six calls; one more for each further rhythm on a round, and for doors without a record.
 */
export const record: UseCase<Record> = async (input, { openid, now }) => {
  const at = timeOf(input.at, now)
  if (at === null) return refused({ code: 'visit.when', earliest: now - MOST_LATE, latest: now })
  const [label, traces] = await Promise.all([
    refusedContent(openid, ...wordsIn(input)),
    checkPhotos(openid, input.photos),
  ])
  if (label !== null) return refused({ code: 'content.refused', label })
  const acting = await actingAtUnit(await callerOf(openid, now), 'visit', input.unitId, now)
  if (acting instanceof Refused) return acting

  const round = roundIdOf(openid, input.ref)
  const ids = { round, of: (part: string) => visitIdOf(round, part), request: requestIdOf }
  const rows = rowsOf({ input, unit: acting.unit, by: refOfPost(acting.post, openid), at, now, traces, ids })
  await insertAll('visits', rows)
  const doors = rows.flatMap(({ door }) => door ?? [])
  const next = namedNext(input.nextAt, now)
  await wereVisited({ unit: acting.unit, doors, at, now, next, met: input.met === 'somebody' })
  const [main] = rows
  return { visitId: main?._id ?? round, visits: doors.length, requestId: main?.requestId ?? null }
}

const wordsIn = ({ people, words, problem }: InputOf<Record>) => [people, words, problem?.words, problem?.result]
