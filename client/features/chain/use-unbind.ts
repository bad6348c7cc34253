import { routes } from '../../contract'
import { useWriting } from '../../data/use-writing'

export const useUnbind = () => useWriting(routes.chain.unbind, { renews: ['chain'] })
