import type { AskOf, routes, VisitList, VisitMood, VisitPurpose } from '../../../contract'
import { hourOfDay } from '../../../language/time'

export type Found = 'none' | VisitList
export type Next = 'rhythm' | 'tomorrow' | 'days' | 'week' | 'month'

/** A visit as it is being written. It lives on when the page is left. */
export interface VisitDraft {
  /** The phone's own name for it: sent twice it is one visit. */
  ref: string
  /** None for the stairwell itself, several for a round. */
  doors: string[]
  purposes: VisitPurpose[]
  met: 'somebody' | 'nobody'
  people: string
  words: string
  photos: string[]
  mood: VisitMood | null
  found: Found
  problem: string
  result: string
  next: Next
}

export const emptyVisit = (ref: string, doors: string[]): VisitDraft => ({
  ...{ ref, doors, purposes: ['greet'], met: 'somebody', people: '', words: '', photos: [] },
  ...{ mood: null, found: 'none', problem: '', result: '', next: 'rhythm' },
})

/** Days until the next visit, where it is not left to the rhythm. */
const daysUntil: Record<Exclude<Next, 'rhythm'>, number> = { tomorrow: 1, days: 3, week: 7, month: 30 }

export const nextWords: Record<Next, string> = {
  rhythm: '按周期',
  tomorrow: '明天',
  days: '3 天后',
  week: '一周后',
  month: '一个月后',
}

export const foundWords: Record<Found, string> = {
  none: '没有问题',
  collected: '先记下来',
  solved: '当场解决了',
  passedUp: '上报办理',
}

type Record_ = AskOf<typeof routes.visits.record>

/** A draft as `record` takes it; `at` is when somebody stood at the door. */
export function recordOf(draft: VisitDraft, unitId: string, at: number): Record_ {
  const { ref, doors, purposes, met, photos, mood, found, next } = draft
  const [people, words, problem, result] = [draft.people, draft.words, draft.problem, draft.result].map((text) =>
    text.trim(),
  ) as [string, string, string, string]
  return {
    ...{ ref, unitId, doors, at, purposes, met, photos },
    ...(people && met === 'somebody' ? { people } : {}),
    ...(words ? { words } : {}),
    ...(mood && met === 'somebody' ? { mood } : {}),
    ...(found !== 'none' && problem
      ? { problem: { list: found, words: problem, ...(found === 'solved' && result ? { result } : {}) } }
      : {}),
    ...(next === 'rhythm' ? {} : { nextAt: hourOfDay(at, daysUntil[next], 9) }),
  }
}

interface Behalf {
  called: string
  phoneless: boolean
}

type Visit = NonNullable<AskOf<typeof routes.requests.submit>['visit']>

/** What was found, as a request for the household: one tap, and it is on its way. */
export function passUpOf(
  {
    words,
    photos,
    door,
    unitId,
    visit,
  }: { words: string; photos: string[]; door: string | null; unitId: string; visit: Visit },
  behalf: Behalf | null,
): AskOf<typeof routes.requests.submit> {
  const where = door === null || !behalf?.phoneless ? {} : { unitId }
  return {
    ...{ text: words.trim(), photos, visit, kind: 'request' as const },
    place: { kind: 'area', areaId: unitId },
    ...(door === null ? {} : { onBehalf: { called: behalf?.called ?? `${door} 住户`, door, ...where } }),
  }
}

/** What is still missing; null where it may be sent. */
export function missingIn({ doors, purposes, found, problem }: VisitDraft): string | null {
  if (purposes.length === 0) return '先选为什么来'
  if (doors.length === 0 && found === 'none') return '先选走了哪几户'
  if (found !== 'none' && problem.trim() === '') return '写一句是什么问题'
  return null
}

/** Says what happens. */
export function actionWords({ doors, met, found }: VisitDraft): string {
  if (met === 'nobody') return '没人在家，记下来过'
  if (found === 'passedUp') return '记下走访，问题上报'
  if (found !== 'none') return '记下走访和问题'
  return doors.length > 1 ? `${doors.length} 户都好，记下走访` : '都好，记下走访'
}
