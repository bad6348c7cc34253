import { type AskOf, type MatterMove, matters } from '../../contract'
import { usePaging } from '../../data/use-paging'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import { type FailureWords, failureWords } from '../../language/failures'
import type { ClientFailure } from '../../platform/call'

/** One matter with its timeline, and what the reader may do. */
export const useMatter = (matterId: string) => useReading(matters.matter, { matterId }, { enabled: matterId !== '' })

/** Mine, and those I asked for on behalf of others. */
export const useMyMatters = (part: 'open' | 'ended', enabled = true) =>
  usePaging(matters.mine, { part, limit: 20 }, enabled)

/** Failures after which a sheet has lost its ground: the matter is no longer where it was. */
const gone: readonly ClientFailure['code'][] = ['matter.moved', 'matter.state', 'matter.absent', 'permission.denied']

/** One move on a matter. When somebody was faster, what is on the page is asked anew and `onGone` hears why. */
export function useMatterMove<Move extends MatterMove>(move: Move, onGone?: (words: FailureWords) => void) {
  type R = (typeof matters)[Move]
  const { send, sending, failure, clear } = useWriting<R>(matters[move] as R, {
    renews: ['matters', 'messages', 'appointments'],
    renewsOn: gone,
    onFailure: (problem) => {
      if (gone.includes(problem.code)) onGone?.(failureWords(problem))
    },
  })
  return {
    send: (input: AskOf<R>) => send(input),
    sending,
    failure: failure && failureWords(failure),
    problem: failure,
    clear,
  }
}
