import { routes } from '../../contract'
import { usePaging } from '../../data/use-paging'
import { useWriting } from '../../data/use-writing'

export const useVersions = (enabled: boolean) => usePaging(routes.areas.versions, {}, enabled)
export const useDiscard = () => useWriting(routes.areas.discard, { renews: ['areas'] })
