import { type CategoryCode, categoryOf, type Instant, type Outcome } from '../../../cloudfunctions/contract'
import { addWorkingMinutes } from '../../../cloudfunctions/core/calendar/working-time'
import { respondMinutes } from '../../../cloudfunctions/core/request/lamp'
import type { Stairwell } from '../areas'
import type { Random } from '../random'
import type { Course, Rules } from './course'
import { type Fate, refusable } from './fate'
import { handlerFor } from './handler'
import { HOUR, MINUTE, whenAtHome } from './moment'
import { chosen, phrase } from './phrase'
import * as handling from './words/handling'

export interface Life {
  course: Course
  fate: Fate
  /** What the matter really is; the reporter may not have said. */
  category: CategoryCode
  stairwell: Stairwell
  /** With what it may end. */
  results: readonly string[]
  rules: Rules
  random: Random
}

/** Working minutes after, and some seconds, for nobody acts on the full minute. */
function later(after: Instant, minutes: number, { rules, random }: Life): Instant {
  return Math.round(addWorkingMinutes(rules.calendar, after, Math.max(2, minutes))) + random.int(0, MINUTE - 1)
}

/** Lets a case run its course up to now: verified, handled, rated, as its fate has it. */
export function live(life: Life): void {
  const { course, fate, random } = life
  const { createdAt } = course.request
  const answered = later(createdAt, respondMinutes(course.request) * fate.answered, life)
  if (fate.end === 'withdrawn') {
    const reason = random.chance(0.7) ? { reason: random.pick(handling.reasonsOfWithdrawing) } : {}
    course.step('withdraw', reason, 'reporter', Math.min(answered - MINUTE, whenAtHome(createdAt, 0.4, random)))
    return
  }
  const asked = fate.askedBack ? askBack(life, answered) : answered
  if (asked === null) return
  if (fate.end === 'refused') {
    const rule = refusable[life.category] ?? 'not-ours'
    course.step('refuse', { rule, elsewhere: handling.elsewhere[rule] }, course.request.inCharge, asked)
    return
  }
  if (!course.step('accept', { category: life.category }, course.request.inCharge, asked)) return
  fate.outcomes.reduce<boolean>((going, outcome, round) => going && handleAndRate(life, outcome, round), true)
}

/** Asks the reporter and waits for the answer; when the head goes on, or null where no answer has come. */
function askBack(life: Life, at: Instant): Instant | null {
  const { course, random, category, stairwell } = life
  const question = random.chance(0.6) ? categoryOf(category).question : random.pick(handling.questions)
  if (!course.step('return', { question }, course.request.inCharge, at)) return null
  const answer = whenAtHome(at, 2.5, random)
  const words = phrase(random.pick(handling.supplements), stairwell, random)
  if (!course.step('supplement', { words, photos: [] }, 'reporter', answer)) return null
  return later(answer, random.between(10, 90), life)
}

/** One round from the case in somebody's hands to the resident's word; false where it has not come so far. */
function handleAndRate(life: Life, outcome: Outcome, round: number): boolean {
  const resolvedAt = handle(life, round)
  if (resolvedAt === null) return false
  const { course, random } = life
  const stars = { solved: random.chance(0.68) ? 5 : 4, half: random.int(2, 4), not: random.int(1, 2) }[outcome]
  const words = random.chance(outcome === 'solved' ? 0.45 : 0.85)
    ? { words: random.pick(handling.ratings[outcome]) }
    : {}
  return course.step('rate', { outcome, stars, ...words }, 'reporter', whenAtHome(resolvedAt, 5, random))
}

function handle(life: Life, round: number): Instant | null {
  const { course, fate, random, category, stairwell, rules } = life
  const promised = course.request.clock.promised ?? 480
  const from = course.request.updatedAt
  // What comes back is worked on sooner.
  const pace = round === 0 ? 1 : 0.4
  const at = (share: number) => later(from, promised * share * pace, life)
  const manner = handling.mannerOf[categoryOf(category).group]
  if (course.request.state === 'accepted') {
    const given = at(fate.assigned)
    if (given > rules.now) return null
    const to = handlerFor(course.request, given, rules.around, random)._id
    const note = random.chance(0.5) ? { note: chosen(random.pick(handling.notesOfAssigning), random) } : {}
    if (!course.step('assign', { to, ...note }, course.request.inCharge, given)) return null
    const note2 = random.chance(0.75) ? { note: chosen(random.pick(handling.notesOfStarting[manner]), random) } : {}
    if (!step('start', note2, at(fate.assigned + fate.started))) return null
  }
  const begun = course.request.updatedAt
  const end = Math.max(at(fate.resolved), begun + HOUR / 3)
  for (let count = 1; count <= fate.reports; count++) {
    const words = chosen(random.pick(handling.reports[manner]), random)
    const moment = later(
      begun,
      promised * pace * 0.6 * (count / (fate.reports + 1)) * Math.max(0.1, fate.resolved - 0.2),
      life,
    )
    if (moment < end && !step('report', { words, photos: [] }, moment)) return null
  }
  const result = phrase(random.pick(life.results), stairwell, random)
  const words = round === 0 ? result : `再次上门：${result}`
  const resolved = Math.max(end, course.request.updatedAt + HOUR / 4)
  return step('resolve', { result: words, photos: [] }, resolved) ? resolved : null

  function step(move: 'start' | 'report' | 'resolve', input: object, moment: Instant): boolean {
    const { handler, inCharge } = course.request
    return course.step(move, input as never, handler ?? inCharge, moment)
  }
}
