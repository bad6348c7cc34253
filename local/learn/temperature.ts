import { probabilitiesOf } from '../../cloudfunctions/core/recognition/model'

/** The scores of a text that the model had not seen, and which label was right. */
export interface Scored {
  scores: Float64Array
  answer: number
}

/** The divisor of scores under which the right answers surprise least; one when there is nothing to measure on. */
export function temperatureFor(scored: readonly Scored[]): number {
  if (scored.length === 0) return 1
  const surprise = (temperature: number) =>
    scored.reduce((sum, { scores, answer }) => {
      const chance = probabilitiesOf(scores, temperature)[answer] as number
      return sum - Math.log(Math.max(1e-9, chance))
    }, 0)
  let best = 1
  let least = Number.POSITIVE_INFINITY
  for (let power = -5; power <= 1; power += 0.1) {
    const found = surprise(Math.exp(power))
    if (found >= least) continue
    least = found
    best = Math.exp(power)
  }
  return Math.round(best * 1000) / 1000
}
