import type { CategoryCode, Instant, Outcome } from '../../../cloudfunctions/contract'
import { addWorkingMinutes, dayMinutes } from '../../../cloudfunctions/core/calendar/working-time'
import { respondMinutes } from '../../../cloudfunctions/core/request/deadline'
import type { Stairwell } from '../areas'
import type { Random } from '../random'
import type { Course, Rules } from './course'
import { type Fate, refusable } from './fate'
import { handlerFor } from './handler'
import { HOUR, MINUTE, whenAtHome } from './moment'
import { phrase } from './phrase'
import { elsewhere } from './words/handling'
import { mannerOf } from './words/manner'
import { manners } from './words/manners'

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

/** Lets a case run its course up to now: verified, handled, rated, as its fate has it. */
export function live(life: Life): void {
  const { course, fate, category } = life
  const { createdAt } = course.request
  const answered = later(createdAt, respondMinutes(course.request, life.rules.calendar) * fate.answered, life)
  if (fate.end === 'withdrawn') {
    withdraw(life, answered)
    return
  }
  const ready = fate.askedBack ? askBack(life, answered) : answered
  if (ready === null) return
  if (fate.end === 'refused') {
    const rule = refusable[category] ?? 'not-ours'
    course.step('refuse', { rule, elsewhere: elsewhere[rule] }, course.request.inCharge, ready)
    return
  }
  if (!course.step('accept', { category }, course.request.inCharge, ready)) return
  fate.outcomes.reduce<boolean>((going, outcome, round) => going && handleAndRate(life, outcome, round), true)
}

/** Working minutes after, and some seconds, for nobody acts on the full minute. */
function later(after: Instant, minutes: number, { rules, random }: Life): Instant {
  return Math.round(addWorkingMinutes(rules.calendar, after, Math.max(2, minutes))) + random.int(0, MINUTE - 1)
}

/** One of the usual sentences of a case of this kind, as said here. */
const say = (sentences: readonly string[], { stairwell, random }: Life): string =>
  phrase(random.pick(sentences), stairwell, random)

/** Under a chance: the words of a step that may do without. */
const note = (share: number, sentences: readonly string[], life: Life): { note?: string } =>
  life.random.chance(share) ? { note: say(sentences, life) } : {}

function withdraw(life: Life, answered: Instant): void {
  const { course, random, category } = life
  const reason = random.chance(0.7) ? { reason: say(manners[mannerOf(category)].withdrawing, life) } : {}
  const at = whenAtHome(course.request.createdAt, 0.4, random)
  course.step(
    'withdraw',
    reason,
    'reporter',
    Math.max(course.request.createdAt + MINUTE, Math.min(answered - MINUTE, at)),
  )
}

/** Asks the reporter and waits for the answer; when the head goes on, or null where no answer has come. */
function askBack(life: Life, at: Instant): Instant | null {
  const { course, random, category } = life
  const { question, answers } = random.pick(manners[mannerOf(category)].asking)
  if (!course.step('return', { question }, course.request.inCharge, at)) return null
  const answered = whenAtHome(at, 4, random)
  if (!course.step('supplement', { words: say(answers, life), photos: [] }, 'reporter', answered)) return null
  return later(answered, random.between(10, 90), life)
}

/** One round from the case in somebody's hands to the resident's word; false where it has not come so far. */
function handleAndRate(life: Life, outcome: Outcome, round: number): boolean {
  const { course, random, category, rules } = life
  // What comes back is worked on sooner.
  const pace = (course.request.clock.promised ?? dayMinutes(rules.calendar)) * (round === 0 ? 1 : 0.4)
  if (course.request.state === 'accepted' && !giveToSomebody(life, pace)) return false
  if (!work(life, pace, round)) return false
  const stars = { solved: random.chance(0.68) ? 5 : 4, half: random.int(2, 4), not: random.int(1, 2) }[outcome]
  const told = random.chance(outcome === 'solved' ? 0.45 : 0.85)
  const words = told ? { words: say(manners[mannerOf(category)].rating[outcome], life) } : {}
  return course.step('rate', { outcome, stars, ...words }, 'reporter', whenAtHome(course.request.updatedAt, 5, random))
}

function giveToSomebody(life: Life, pace: number): boolean {
  const { course, fate, random, rules, category } = life
  const from = course.request.updatedAt
  const given = later(from, pace * fate.assigned, life)
  if (given > rules.now) return false
  const { assigning, starting } = manners[mannerOf(category)]
  const to = handlerFor(course.request, given, rules.around, random)._id
  const { inCharge } = course.request
  // Whoever takes it himself needs no word to himself.
  const added = to === inCharge.postId ? {} : note(0.5, assigning, life)
  if (!course.step('assign', { to, ...added }, inCharge, given)) return false
  const started = later(from, pace * (fate.assigned + fate.started), life)
  return course.step('start', note(0.75, starting, life), course.request.handler ?? inCharge, started)
}

/** Reports on the way, and the result. */
function work(life: Life, pace: number, round: number): boolean {
  const { course, fate, category, results } = life
  const begun = course.request.updatedAt
  const { handler, inCharge } = course.request
  const by = handler ?? inCharge
  const span = pace * Math.max(0.08, fate.resolved - (round === 0 ? fate.assigned + fate.started : 0))
  for (let count = 1; count <= fate.reports; count++) {
    const words = say(manners[mannerOf(category)].reporting, life)
    const at = later(begun, (span * count) / (fate.reports + 1), life)
    if (!course.step('report', { words, photos: [] }, by, Math.max(at, course.request.updatedAt + MINUTE))) return false
  }
  const result = `${round === 0 ? '' : '再次处理：'}${say(results, life)}`
  const at = Math.max(later(begun, span, life), course.request.updatedAt + HOUR / 4)
  return course.step('resolve', { result, photos: [] }, by, at)
}
