import type { Outcome } from '../../contract'
import type { RequestDocument } from './stored'

type Rated = Pick<RequestDocument, 'rating' | 'joiners'>

const answers = ({ rating, joiners }: Rated): Outcome[] =>
  [rating, ...joiners.map((joiner) => joiner.rating)].flatMap((one) => (one ? [one.outcome] : []))

/** Whether everybody who was asked has answered. */
export const allAnswered = (request: Rated): boolean => answers(request).length === request.joiners.length + 1

/** From worst to best: where as many say one thing as another, the worse is believed. */
const order: readonly Outcome[] = ['not', 'half', 'solved']

/** What most of those who answered say, or null where nobody has. */
export function verdict(request: Rated): Outcome | null {
  const said = answers(request)
  if (said.length === 0) return null
  const count = (outcome: Outcome) => said.filter((one) => one === outcome).length
  return order.reduce((best, outcome) => (count(outcome) > count(best) ? outcome : best))
}
