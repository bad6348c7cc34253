import { routes } from '../../contract'
import { useWriting } from '../../data/use-writing'

export const useSubmit = () => useWriting(routes.requests.submit, { renews: ['requests', 'messages'] })
