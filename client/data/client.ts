import { QueryClient, replaceEqualDeep } from '@tanstack/react-query'
import type { AskOf, Route } from '../contract'
import type { ClientFailure } from '../platform/call'

/** A failure as react-query carries it. */
export class Refused extends Error {
  constructor(readonly failure: ClientFailure) {
    super(failure.code)
  }
}

const worthAnotherTry = new Set<ClientFailure['code']>(['network', 'timeout', 'server.busy'])
const again = (failed: number, problem: Error) =>
  failed < 1 && problem instanceof Refused && worthAnotherTry.has(problem.failure.code)

interface Dated {
  version: number
  at: number
}
const isDated = (answer: unknown): answer is Dated => {
  const { version, at } = (answer ?? {}) as Partial<Dated>
  return typeof version === 'number' && typeof at === 'number'
}

/** So old may be a copy that the cloud keeps for who only looks, with all its way to the phone. */
const COPIES_LIVE = 10_000

/** What is shown once an answer has come: an older version than a moment ago, when one's own act had brought it, is no news. */
export function newest<Answer>(shown: Answer | undefined, answer: Answer): Answer {
  const isCopy =
    isDated(shown) && isDated(answer) && answer.version < shown.version && answer.at - shown.at < COPIES_LIVE
  return isCopy ? shown : replaceEqualDeep(shown, answer)
}

export const queries = new QueryClient({
  defaultOptions: {
    // WeChat tells nothing of the line beforehand: asking is the only way to know.
    queries: {
      networkMode: 'always',
      retry: again,
      retryDelay: 600,
      refetchOnWindowFocus: false,
      staleTime: 2_000,
      structuralSharing: newest,
    },
    mutations: { networkMode: 'always', retry: again, retryDelay: 600 },
  },
})

/** The name under which the answer to a question is kept. */
export const questionOf = <R extends Route>(route: R, input: AskOf<R>) => [route.function, route.action, input] as const

/** Everything asked of these functions is asked anew where it is on a page. */
export const renew = (...functions: Route['function'][]) =>
  Promise.all(functions.map((name) => queries.invalidateQueries({ queryKey: [name] })))
