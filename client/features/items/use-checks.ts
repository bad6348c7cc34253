import { routes } from '../../contract'
import { usePaging } from '../../data/use-paging'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import { failureWords } from '../../language/failures'
import type { ClientFailure } from '../../platform/call'

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

export const useOpenCheck = () => worded(useWriting(routes.items.openCheck, renewing))
export const useGive = () => worded(useWriting(routes.items.give, renewing))
export const useJudge = () => worded(useWriting(routes.items.judge, renewing))
export const useCloseCheck = () => worded(useWriting(routes.items.closeCheck, renewing))
export const useKeepPaper = () => worded(useWriting(routes.items.keepPaper, renewing))
export const useDropPaper = () => worded(useWriting(routes.items.dropPaper, renewing))

/** What I have left with them. */
export const usePapers = () =>
  useReading(routes.items.papers, {}, { kept: false, empty: ({ items }) => items.length === 0 })
