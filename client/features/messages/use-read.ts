import { routes } from '../../contract'
import { useWriting } from '../../data/use-writing'

/** Marks messages as read: the named ones, or all. */
export const useRead = () => useWriting(routes.messages.read, { renews: ['messages'] })
