import { useState } from 'react'
import { type Area, routes } from '../../contract'
import { useReading } from '../../data/use-reading'
import type { View } from '../../ui/view'

export interface AreaWalk {
  /** From below the district down to where one stands. */
  trail: Area[]
  parent: Area | null
  view: View<Area[]>
  into: (area: Area) => void
  /** Back to the nth of the trail; 0 is the district. */
  upTo: (depth: number) => void
}

/** Walking down the tree of areas, one level at a time. */
export function useAreaWalk(enabled: boolean): AreaWalk {
  const [trail, setTrail] = useState<Area[]>([])
  // Phones of before 2022 know no at().
  const at = trail[trail.length - 1]
  const { view, data } = useReading(routes.chain.areas, at ? { parentId: at.id } : {}, { enabled })
  return {
    trail,
    parent: at ?? data?.parent ?? null,
    view: view.state === 'ready' ? listed(view.data.items, view.stale) : view,
    into: (area) => setTrail([...trail, area]),
    upTo: (depth) => setTrail(trail.slice(0, depth)),
  }
}

const listed = (items: Area[], stale: boolean): View<Area[]> =>
  items.length > 0 ? { state: 'ready', data: items, stale } : { state: 'empty' }
