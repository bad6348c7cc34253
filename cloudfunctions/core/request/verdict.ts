import type { Outcome } from '../../contract'
import { GONE, type RequestDocument } from './stored'

type Rated = Pick<RequestDocument, 'reporter' | 'rating' | 'joiners'>

/**
 * One voice for each person, though he may stand behind a case twice: by joining, and by a case of his own that was merged. Of who
 * is gone, what he said; nobody waits for what he did not.
 */
function voices({ reporter, rating, joiners }: Rated): Array<Outcome | null> {
  const everybody = [...joiners, { openid: reporter.openid, rating }]
  const said = new Map<string, Outcome | null>()
  for (const one of everybody) if (one.openid !== GONE) said.set(one.openid, one.rating?.outcome ?? null)
  const gone = everybody.flatMap((one) => (one.openid === GONE && one.rating ? [one.rating.outcome] : []))
  return [...said.values(), ...gone]
}

const answers = (request: Rated): Outcome[] => voices(request).flatMap((outcome) => outcome ?? [])

/** Whether everybody who was asked has answered. */
export const allAnswered = (request: Rated): boolean => voices(request).every((outcome) => outcome !== null)

/** From worst to best: where as many say one thing as another, the worse is believed. */
const order: readonly Outcome[] = ['not', 'half', 'solved']

/** What most of those who answered say, or null where nobody has. */
export function verdict(request: Rated): Outcome | null {
  const said = answers(request)
  if (said.length === 0) return null
  const count = (outcome: Outcome) => said.filter((one) => one === outcome).length
  return order.reduce((best, outcome) => (count(outcome) > count(best) ? outcome : best))
}
