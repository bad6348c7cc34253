import { routes } from '../../contract'
import { useWriting } from '../../data/use-writing'

export const useBind = () => useWriting(routes.chain.bind, { renews: ['chain'] })
