import { type AskOf, type MatterMove, type MatterView, routes } from '../../contract'
import { lastAnswer } from '../../data/cache'
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

/** A word of the applicant's that is as good an hour later. */
const later: readonly MatterMove[] = ['supply', 'urge', 'rate', 'withdraw']

/**
 * One move on a matter. When somebody was faster, what is on the page is asked anew and `onGone` hears why; it hears too, without
 * words, where there is no signal and the move was put off.
 */
export function useMatterMove<Move extends MatterMove>(move: Move, onGone?: (words: FailureWords | null) => void) {
  type R = (typeof routes.matters)[Move]
  const { send, sending, failure, clear } = useWriting<R>(routes.matters[move] as R, {
    renews: ['matters', 'messages', 'appointments'],
    renewsOn: gone,
    onFailure: (problem) => {
      if (gone.includes(problem.code)) onGone?.(failureWords(problem))
    },
    ...(later.includes(move) ? { later: { title: titleOf, withoutAnswer: true, onPutOff: () => onGone?.(null) } } : {}),
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

/** The matter's title, as it was read last. */
const titleOf = ({ matterId }: { matterId: string }): string =>
  queries.getQueryData<MatterView>([name, action, { matterId }])?.title ?? ''

/** Home shows what is near from the list that was asked last: a matter that it does not know yet must stand in it. */
export function useOnHome(matter: Pick<MatterView, 'matterId' | 'state'> | undefined) {
  const known = lastAnswer<{ items: Array<{ matterId: string }> }>([
    'matters',
    'mine',
    'pages',
    { part: 'open', limit: 20 },
  ])
  const open = matter !== undefined && matter.state !== 'closed' && matter.state !== 'withdrawn'
  useMyMatters('open', open && !known?.items.some(({ matterId }) => matterId === matter.matterId))
}
