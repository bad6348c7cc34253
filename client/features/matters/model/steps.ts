import type { MatterState, MatterView } from '../../../contract'
import type { StepView } from '../../requests/model/steps'

const words = ['受理', '审核', '办结', '评价'] as const

/** How many are behind, and whether the next one is under way. */
const reached: Record<MatterState, { done: number; under: boolean }> = {
  applied: { done: 0, under: true },
  handling: { done: 1, under: true },
  short: { done: 1, under: true },
  reviewing: { done: 1, under: true },
  answered: { done: 3, under: true },
  closed: { done: 3, under: false },
  withdrawn: { done: 0, under: false },
}

type Standing = Pick<MatterView, 'state' | 'rating' | 'reviews' | 'clock'>

/** The four steps of a matter, and how far it is. */
export function matterSteps(matter: Standing): StepView[] {
  const { done, under } = reachedBy(matter)
  return words.map((name, at) => ({
    words: name,
    standing: at < done ? 'done' : !under ? 'skipped' : at === done ? 'now' : 'ahead',
  }))
}

function reachedBy({ state, rating, reviews, clock }: Standing): { done: number; under: boolean } {
  if (rating) return { done: 4, under: false }
  if (state === 'withdrawn') return { done: clock.acceptedAt === null ? 0 : 1, under: false }
  const agreed = reviews.length > 0 && reviews.every((review) => review.state === 'agreed')
  return state === 'handling' && agreed ? { done: 2, under: true } : reached[state]
}
