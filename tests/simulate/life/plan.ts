import { type Random, randomOf } from '../../../local/city/random'

/** Who takes how long, and which turns a case takes: drawn once for each case from the seed and its number. */
export interface Plan {
  index: number
  random: Random
  /** Counts this case's intents, for their keys. */
  intents: number
  /** Only the newest appointment with a case is kept. */
  appointment: number
  pace: 'prompt' | 'late' | 'asleep'
  verify: 'accept' | 'return' | 'refuse' | 'transfer' | 'merge' | 'withdraw'
  dispatch: 'officer' | 'worker' | 'self' | 'whistle' | 'return'
  handBacks: number
  reports: number
  shelves: boolean
  answers: boolean
  objects: boolean
  splits: boolean
  withdraws: boolean
  /** How the reporter rates the first result, and every later one. */
  rates: Array<'solved' | 'half' | 'not' | null>
  comesBack: boolean
}

const weighted = <T extends string>(random: Random, weights: Record<T, number>): T =>
  random.weighted(Object.keys(weights) as T[], (name) => weights[name])

export function planOf(seed: number, index: number): Plan {
  const random = randomOf(seed, `case ${index}`)
  const first = weighted(random, { solved: 74, half: 6, not: 6, never: 14 })
  return {
    ...{ index, random, intents: 0, appointment: 0 },
    pace: weighted(random, { prompt: 74, late: 17, asleep: 9 }),
    verify: weighted(random, { accept: 76, return: 7, refuse: 6, transfer: 3, merge: 5, withdraw: 3 }),
    dispatch: weighted(random, { officer: 40, worker: 30, self: 24, whistle: 3, return: 3 }),
    handBacks: random.chance(0.06) ? random.int(1, 3) : 0,
    reports: random.chance(0.25) ? random.int(1, 2) : 0,
    shelves: random.chance(0.04),
    answers: random.chance(0.9),
    objects: random.chance(0.5),
    splits: random.chance(0.3),
    withdraws: random.chance(0.02),
    rates: [first === 'never' ? null : first, random.chance(0.15) ? 'not' : 'solved', 'solved'],
    comesBack: random.chance(0.03),
  }
}

export const keyOf = (plan: Plan, seed: number): string => `month-${seed}-${plan.index}-${plan.intents++}`
