import { type AskOf, type MatterMove, type MatterView, routes } from '../../contract'
import { queries } from '../../data/client'
import { usePaging } from '../../data/use-paging'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import { type FailureWords, failureWords } from '../../language/failures'
import type { ClientFailure } from '../../platform/call'

/** One matter with its timeline, and what the reader may do. */
export const useMatter = (matterId: string) =>
  useReading(routes.matters.matter, { matterId }, { enabled: matterId !== '' })

/** Mine, and those I asked for on behalf of others. */
export const useMyMatters = (part: 'open' | 'ended', enabled = true) =>
  usePaging(routes.matters.mine, { part, limit: 20 }, enabled)

/** Failures after which a sheet has lost its ground: the matter is no longer where it was. */
const gone: readonly ClientFailure['code'][] = ['matter.moved', 'matter.state', 'matter.absent', 'permission.denied']

/** One move on a matter. When somebody was faster, what is on the page is asked anew and `onGone` hears why. */
export function useMatterMove<Move extends MatterMove>(move: Move, onGone?: (words: FailureWords) => void) {
  type R = (typeof routes.matters)[Move]
  const { send, sending, failure, clear } = useWriting<R>(routes.matters[move] as R, {
    renews: ['matters', 'messages', 'appointments'],
    renewsOn: gone,
    onFailure: (problem) => {
      if (gone.includes(problem.code)) onGone?.(failureWords(problem))
    },
  })
  return {
    send: async (input: AskOf<R>) => {
      const moved = await send(input)
      if (moved) know(moved as MatterView)
      return moved
    },
    sending,
    failure: failure && failureWords(failure),
    problem: failure,
    clear,
  }
}

const { function: name, action } = routes.matters.matter

/** At once, for whoever taps again before the fresh answer is there: the next move must name this version. */
function know(matter: MatterView) {
  queries.setQueryData<MatterView>([name, action, { matterId: matter.matterId }], (before) =>
    before && before.version > matter.version ? before : matter,
  )
}
