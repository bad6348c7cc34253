import type { CategoryCode, Outcome, RefusalRule } from '../../../cloudfunctions/contract'
import type { Random } from '../random'

/** What becomes of a case, told beforehand; shares are of the promised time. */
export interface Fate {
  end: 'withdrawn' | 'refused' | 'handled'
  /** The head asks back before he accepts. */
  askedBack: boolean
  /** When the first head answers. */
  answered: number
  assigned: number
  started: number
  resolved: number
  reports: number
  /** What the resident says each time; the last one is always "solved". */
  outcomes: Outcome[]
}

/** What is sometimes refused, and by which rule. */
export const refusable: Partial<Record<CategoryCode, RefusalRule>> = {
  'neighbour.rent': 'in-court',
  'neighbour.leakclaim': 'in-court',
  'neighbour.contract': 'private-dispute',
  'neighbour.dispute': 'private-dispute',
  'housing.fee': 'repeated',
  'traffic.bus': 'not-ours',
  'traffic.spaces': 'no-law',
  'noise.square': 'not-real',
  'illegal.green': 'not-real',
  'illegal.public': 'repeated',
  'welfare.school': 'no-law',
  'other.else': 'not-ours',
  'other.consult': 'not-ours',
  'pets.stray': 'repeated',
  'city.stalls': 'not-real',
}

/** Draws a fate. In a busy time more answers and solutions come late. */
export function fateOf(category: CategoryCode, busy: boolean, random: Random): Fate {
  const late = busy ? 0.34 : 0.11
  const refused = refusable[category] !== undefined && random.chance(0.14)
  const within = (share: number, low: number, high: number) =>
    random.chance(share) ? random.between(1.03, 1.8) : random.between(low, high)
  return {
    end: random.chance(0.035) ? 'withdrawn' : refused ? 'refused' : 'handled',
    askedBack: random.chance(busy ? 0.14 : 0.055),
    answered: busy && random.chance(0.07) ? random.between(3, 9) : within(late * 0.8, 0.04, 0.85),
    assigned: random.between(0.01, busy ? 0.3 : 0.08),
    started: random.between(0.03, busy ? 0.6 : 0.22),
    resolved: within(late, 0.24, 0.95),
    reports: random.weighted([0, 1, 2], (count) => [5, 3.4, 1][count] as number),
    outcomes: outcomesOf(random),
  }
}

/** Nearly nine in ten are solved the first time; what is not comes back until it is. */
function outcomesOf(random: Random): Outcome[] {
  const first = random.weighted(
    ['solved', 'half', 'not'] as const,
    (outcome) => ({ solved: 85, half: 9, not: 6 })[outcome],
  )
  if (first === 'solved') return ['solved']
  return random.chance(0.1) ? [first, 'half', 'solved'] : [first, 'solved']
}
