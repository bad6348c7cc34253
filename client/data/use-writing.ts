import { useMutation } from '@tanstack/react-query'
import type { AskOf, OutputOf, Route } from '../contract'
import { type ClientFailure, call } from '../platform/call'
import { Refused, renew } from './client'

export interface Writing<Input, Data> {
  send: (input: Input) => Promise<Data | null>
  sending: boolean
  failure: ClientFailure | null
  clear: () => void
}

interface Options {
  /** The functions whose answers this one changes. */
  renews: Route['function'][]
  /** Some failures mean that what is on the page is old. */
  renewsOn?: readonly ClientFailure['code'][]
  onFailure?: (failure: ClientFailure) => void
}

/** Does one thing. `send` gives what came of it, or null after a failure that is then in `failure`. */
export function useWriting<R extends Route>(
  route: R,
  { renews, renewsOn = [], onFailure }: Options,
): Writing<AskOf<R>, OutputOf<R>> {
  const mutation = useMutation<OutputOf<R>, Error, AskOf<R>>({
    mutationFn: async (input) => {
      const result = await call(route, input)
      if (!result.ok) throw new Refused(result.error)
      return result.data
    },
    onSuccess: () => void renew(...renews),
    onError: (problem) => {
      if (!(problem instanceof Refused)) return
      if (renewsOn.includes(problem.failure.code)) void renew(...renews)
      onFailure?.(problem.failure)
    },
  })
  return {
    send: (input) => mutation.mutateAsync(input).catch(() => null),
    sending: mutation.isPending,
    failure: failureOf(mutation.error),
    clear: mutation.reset,
  }
}

const failureOf = (problem: Error | null): ClientFailure | null => {
  if (!problem) return null
  return problem instanceof Refused ? problem.failure : { code: 'network' }
}
