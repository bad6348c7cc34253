import type { Outcome } from '../../contract'
import type { RequestDocument } from './stored'

type Rated = Pick<RequestDocument, 'reporter' | 'rating' | 'joiners'>

/** One voice for each person, though he may stand behind a case twice: by joining, and by a case of his own that was merged. */
function voices({ reporter, rating, joiners }: Rated): Array<Outcome | null> {
  const said = new Map<string, Outcome | null>()
  for (const joiner of joiners) said.set(joiner.openid, joiner.rating?.outcome ?? null)
  return [...said.set(reporter.openid, rating?.outcome ?? null).values()]
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
