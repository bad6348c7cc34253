import type { Instant } from '../../contract'
import type { MatterDocument } from '../matter/stored'
import { KEPT_OPEN } from './check'
import type { CheckDocument, CheckedMaterialRecord } from './stored'

/** On one list, and as many as a desk can judge at once. */
const MOST = 60

type Question = MatterDocument['question']
type Laid = Pick<CheckDocument, 'materials' | 'askedAt' | 'waiting' | 'waitingSince' | 'updatedAt' | 'purgeAt'>

const line = (code: string, name: string, words: string | null): CheckedMaterialRecord => ({
  ...{ code, name, form: 'copy', count: 1, samples: [], when: [], paper: null },
  ...{ state: 'none', words, photos: [], fromPaper: null, rounds: 0 },
})

/** Wanted once more, in whatever case: with photos it is short, without it was not shown yet. */
const wanted = (one: CheckedMaterialRecord, words: string): CheckedMaterialRecord => ({
  ...one,
  ...{ when: [], words, state: one.photos.length > 0 ? 'missing' : 'none' },
})

/** All that is missing is named at once (一次性告知): nobody waits for the rest. */
const unwanted = (one: CheckedMaterialRecord): CheckedMaterialRecord =>
  one.state === 'none' && one.when.length === 0 ? { ...one, when: ['窗口提出时'] } : one

/** What was shown after the desk had asked answers it already. */
const answers = (check: CheckDocument, { state }: CheckedMaterialRecord, at: Instant) =>
  state === 'waiting' && check.updatedAt >= at

/**
 * The check with what the desk of its matter asks for laid into it, once for each question: what it names is wanted again, what stands on no
 * list gets a line of its own. Null where there is nothing new.
 */
export function withQuestion(check: CheckDocument, question: Question, now: Instant): Laid | null {
  if (question === null || question.at <= check.askedAt) return check.materials.length > 0 ? null : empty(check, now)
  const { words, at } = question
  const named = new Set(question.materials.map(({ code }) => code))
  const known = new Set(check.materials.map(({ code }) => code))
  const other = question.materials.length === 0 ? [{ code: `asked-${at}`, name: '窗口另外要的' }] : question.materials
  const added = other.filter(({ code }) => !known.has(code)).map(({ code, name }) => line(code, name, words))
  const materials = check.materials.map((one) => {
    if (!named.has(one.code)) return unwanted(one)
    return answers(check, one, at) ? one : wanted(one, words)
  })
  const first = materials.filter(({ code }) => named.has(code))
  const rest = materials.filter(({ code }) => !named.has(code))
  return laid(check, [...added, ...first, ...rest].slice(0, MOST), at, now)
}

/** Items that name no materials: something is to be shown all the same. */
const empty = (check: CheckDocument, now: Instant) =>
  laid(check, [line('shown', '要给窗口看的材料', null)], check.askedAt, now)

function laid(check: CheckDocument, materials: CheckedMaterialRecord[], askedAt: Instant, now: Instant): Laid {
  const waiting = materials.some(({ state }) => state === 'waiting')
  const waitingSince = waiting ? (check.waitingSince ?? now) : null
  return { materials, askedAt, waiting, waitingSince, updatedAt: now, purgeAt: now + KEPT_OPEN }
}
