import { routes } from '../../contract'
import { useReading } from '../../data/use-reading'

/** Who am I: homes, posts, heads. */
export const useMe = () => useReading(routes.chain.me, {})
