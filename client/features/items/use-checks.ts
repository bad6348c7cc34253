import { type AskOf, routes } from '../../contract'
import { usePaging } from '../../data/use-paging'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'
import type { ClientFailure } from '../../platform/call'
import { go } from '../../platform/navigate'

const moved: readonly ClientFailure['code'][] = ['check.moved', 'check.closed', 'material.absent']
const renewing: { renews: string[]; renewsOn: typeof moved } = { renews: ['items', 'messages'], renewsOn: moved }
const worded = <W extends { failure: ClientFailure | null }>({ failure, ...writing }: W) => ({
  ...writing,
  failure: failure && failureWords(failure),
})

export const useChecks = (enabled = true) =>
  useReading(routes.items.checks, {}, { enabled, empty: ({ items }) => items.length === 0 })

/** What waits at my desk, longest waiting first. */
export const useQueue = (enabled: boolean) => usePaging(routes.items.queue, { limit: 20 }, enabled)

/** One check; its photos are not kept on the phone. */
export const useCheck = (checkId: string) =>
  useReading(routes.items.check, { checkId }, { enabled: checkId !== '', kept: false })

export const useGive = () => worded(useWriting(routes.items.give, renewing))
export const useJudge = () => worded(useWriting(routes.items.judge, renewing))
export const useCloseCheck = () => worded(useWriting(routes.items.closeCheck, renewing))
export const useKeepPaper = () => worded(useWriting(routes.items.keepPaper, renewing))
export const useDropPaper = () => worded(useWriting(routes.items.dropPaper, renewing))

type OpenCheck = AskOf<typeof routes.items.openCheck>

/** Leads to the check of these items: a new one, or the one that is open; `from` names the page to come back to, where there is one. */
export function useShowMaterials() {
  const { send, sending, failure } = worded(useWriting(routes.items.openCheck, renewing))
  const show = async (asked: OpenCheck, from?: 'apply' | 'matter') => {
    const check = await send(asked)
    if (check) void go('materials', { id: check.checkId, ...(from ? { from } : {}) })
  }
  return { show: (asked: OpenCheck, from?: 'apply' | 'matter') => void show(asked, from), sending, failure }
}

/** What I have left with them. */
export const usePapers = () =>
  useReading(routes.items.papers, {}, { kept: false, empty: ({ items }) => items.length === 0 })
