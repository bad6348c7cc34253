import { QueryClient } from '@tanstack/react-query'
import type { Route } from '../contract'
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

export const queries = new QueryClient({
  defaultOptions: {
    // WeChat tells nothing of the line beforehand: asking is the only way to know.
    queries: { networkMode: 'always', retry: again, retryDelay: 600, refetchOnWindowFocus: false, staleTime: 2_000 },
    mutations: { networkMode: 'always', retry: again, retryDelay: 600 },
  },
})

/** Everything asked of these functions is asked anew where it is on a page. */
export const renew = (...functions: Route['function'][]) =>
  Promise.all(functions.map((name) => queries.invalidateQueries({ queryKey: [name] })))
