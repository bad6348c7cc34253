import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'

/** What to bring for these items, and how far it was shown beforehand. Three readings at most, none while no item is chosen. */
export function useMaterials(codes: readonly string[]) {
  const some = codes.length > 0
  const notice = useReading(routes.items.notice, { codes: [...codes] }, { enabled: some })
  const names = notice.data?.items.map(({ name }) => name)
  const checks = useReading(routes.items.checks, {}, { enabled: some, kept: false })
  // A check is known by the names of its items, in the order in which they were chosen.
  const mine = checks.data?.items.find(
    ({ state, used, title }) => state !== 'closed' && !used && sameNames(title, names),
  )
  const checkId = mine?.checkId ?? ''
  const check = useReading(routes.items.check, { checkId }, { enabled: checkId !== '', kept: false })
  return { notice, check: checkId ? check.data : undefined }
}

const sameNames = (title: string, names: readonly string[] | undefined) =>
  names !== undefined && title.split('、').sort().join() === [...names].sort().join()

/** The whole list, for choosing. */
export const useItemList = (enabled: boolean) => useReading(routes.items.guide, {}, { enabled })
