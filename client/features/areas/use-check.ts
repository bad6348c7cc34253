import { routes } from '../../contract'
import { useWriting } from '../../data/use-writing'

export const useCheck = () => useWriting(routes.areas.check, { renews: [] })
