import { householdId, type InputOf, type Instant, type routes } from '../../contract'
import type { PhotoTrace } from '../request/stored'
import type { VisitDocument, VisitorRef } from './stored'

type Input = InputOf<typeof routes.visits.record>

interface Entering {
  input: Input
  unit: { _id: string; names: readonly string[]; areaPath: string[] }
  by: VisitorRef
  /** When it was, judged. */
  at: Instant
  now: Instant
  traces: readonly PhotoTrace[]
  /** Names documents: `of(part)` is the same for the same round and part. */
  ids: { round: string; of: (part: string) => string; request: (visitId: string) => string }
}

/** A visit to one door is one row. A round is a row for each door, and one for the stairwell where it found something there. */
export function rowsOf({ input, unit, by, at, now, traces, ids }: Entering): VisitDocument[] {
  const doors = [...new Set(input.doors)]
  const single = doors.length <= 1
  const problem = input.problem ?? null
  const row = (door: string | null, main: boolean): VisitDocument => {
    const _id = main ? ids.round : ids.of(door ?? '')
    const carries = main ? problem : null
    return {
      ...{ _id, roundId: ids.round, unitId: unit._id, areaPath: unit.areaPath },
      ...{ areaName: unit.names.slice(-2).join(''), door, householdId: door && householdId(unit._id, door) },
      ...{ at, receivedAt: now, by, purposes: input.purposes, met: input.met },
      ...{ people: input.people ?? null, words: input.words ?? null, photos: input.photos },
      ...(traces.length > 0 ? { photoTraces: [...traces] } : {}),
      mood: single ? (input.mood ?? null) : null,
      list: carries?.list ?? null,
      problem: carries && { words: carries.words, result: carries.result ?? null },
      requestId: carries?.list === 'passedUp' ? ids.request(_id) : null,
      countAt: now,
    }
  }
  if (single) return [row(doors[0] ?? null, true)]
  return [...(problem ? [row(null, true)] : []), ...doors.map((door) => row(door, false))]
}
