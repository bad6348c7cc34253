import { type QueryKey, useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AskOf, OutputOf, Route } from '../contract'
import { type ClientFailure, call } from '../platform/call'
import { isOffline } from '../platform/line'
import { keepAnswer } from './cache'
import { queries, Refused, renew } from './client'
import { putOff } from './outbox'

export interface Writing<Input, Data> {
  /** `unsent` are pictures that are still on the phone: they go along only where the whole is put off. */
  send: (input: Input, unsent?: readonly string[]) => Promise<Data | null>
  /** Keeps it on the phone without trying; false where that is not possible. */
  putOff: (input: Input, unsent?: readonly string[]) => Promise<boolean>
  sending: boolean
  failure: ClientFailure | null
  clear: () => void
}

interface PutOff<Input> {
  /** What the person will know it by. */
  title: (input: Input) => string
  /** Also where the phone shows a signal, but no answer came. */
  withoutAnswer: boolean
  onPutOff: () => void
}

interface Options<Input, Data> {
  /** The functions whose answers this one changes. */
  renews: Route['function'][]
  /** The question to which its answer is an answer as well. */
  shows?: (answer: Data) => QueryKey
  /** Some failures mean that what is on the page is old. */
  renewsOn?: readonly ClientFailure['code'][]
  onFailure?: (failure: ClientFailure) => void
  /** What may be sent later is kept on the phone where there is no signal. */
  later?: PutOff<Input>
}

const noAnswer: readonly ClientFailure['code'][] = ['network', 'timeout']

/** Does one thing. `send` gives what came of it, or null: after a failure that is then in `failure`, or because it was put off. */
export function useWriting<R extends Route>(
  route: R,
  { renews, shows, renewsOn = [], onFailure, later }: Options<AskOf<R>, OutputOf<R>>,
): Writing<AskOf<R>, OutputOf<R>> {
  const failed = useRef<ClientFailure | null>(null)
  const mutation = useMutation<OutputOf<R>, Error, AskOf<R>>({
    mutationFn: async (input) => {
      const result = await call(route, input)
      if (!result.ok) throw new Refused(result.error)
      return result.data
    },
    onSuccess: (answer) => {
      if (shows) {
        queries.setQueryData(shows(answer), answer)
        keepAnswer(shows(answer), answer)
      }
      void renew(...renews)
    },
    onError: (problem) => {
      if (!(problem instanceof Refused)) return
      failed.current = problem.failure
      if (renewsOn.includes(problem.failure.code)) void renew(...renews)
      onFailure?.(problem.failure)
    },
  })
  const keep = async (input: AskOf<R>, unsent: readonly string[] = []) => {
    const kept = later ? await putOff(route, input, { title: later.title(input), unsent }) : false
    if (kept) later?.onPutOff()
    return kept
  }
  const send = async (input: AskOf<R>, unsent: readonly string[] = []) => {
    if (later && isOffline() && (await keep(input, unsent))) return null
    failed.current = null
    const done = await mutation.mutateAsync(input).catch(() => null)
    const code = failed.current as ClientFailure | null
    if (later?.withoutAnswer && code && noAnswer.includes(code.code)) await keep(input, unsent)
    return done
  }
  const { isPending, error, reset } = mutation
  return { send, putOff: keep, sending: isPending, failure: failureOf(error), clear: reset }
}

const failureOf = (problem: Error | null): ClientFailure | null => {
  if (!problem) return null
  return problem instanceof Refused ? problem.failure : { code: 'network' }
}
