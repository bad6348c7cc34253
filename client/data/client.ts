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

const versionOf = (answer: unknown) => (answer as { version?: unknown } | null | undefined)?.version

/** What is shown once an answer has come: an older version than one's own act has just brought is no news. */
export function newest<Answer>(shown: Answer | undefined, answer: Answer): Answer {
  const [there, came] = [versionOf(shown), versionOf(answer)]
  if (shown !== undefined && typeof there === 'number' && typeof came === 'number' && came < there) return shown
  return replaceEqualDeep(shown, answer)
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
