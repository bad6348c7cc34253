import { type Assignable, type OutputOf, routes } from '../../contract'
import { useReading } from '../../data/use-reading'

type Detail = OutputOf<typeof routes.requests.detail>

/** To whom a case that was sent round may be given: whom the case names, else the heads of its place. */
export function useRulees({ assignable, request }: Detail): readonly Assignable[] {
  const enabled = assignable.length === 0
  const { data } = useReading(routes.chain.heads, { areaId: request.route.areaId }, { enabled, kept: false })
  return enabled ? (data ?? []).map((head) => ({ ...head, trained: false })) : assignable
}
