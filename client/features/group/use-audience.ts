import { useState } from 'react'
import type { Area } from '../../contract'
import type { View } from '../../ui/view'
import { useParts } from './use-vote'

export interface Place {
  areaId: string
  name: string
}

export interface Audience {
  areaId: string
  name: string
  /** Null while it is not known. */
  households: number | null
  /** From the post down to here. */
  trail: readonly Place[]
  parts: View<Area[]>
  into: (area: Area) => void
  upTo: (depth: number) => void
}

/** Whom it is for: a post's area, or a part of it, with how many households that is. */
export function useAudience(start: Place | null): Audience {
  const [deeper, setDeeper] = useState<{ root: string; steps: Place[] }>({ root: '', steps: [] })
  const steps = deeper.root === start?.areaId ? deeper.steps : []
  const trail = start ? [start, ...steps] : []
  const here = trail[trail.length - 1]
  const { view, data } = useParts(here?.areaId ?? null)
  const go = (next: Place[]) => setDeeper({ root: start?.areaId ?? '', steps: next })
  return {
    areaId: here?.areaId ?? '',
    name: nameOf(trail),
    households: data?.parent.households ?? null,
    trail,
    parts: view.state === 'ready' ? listed(view.data.items, view.stale) : (view as View<Area[]>),
    into: ({ id, name }) => go([...steps, { areaId: id, name }]),
    upTo: (depth) => go(steps.slice(0, depth)),
  }
}

const listed = (items: Area[], stale: boolean): View<Area[]> =>
  items.length > 0 ? { state: 'ready', data: items, stale } : { state: 'empty' }

/** 3号楼2单元 rather than 2单元: a part is known by what it lies in. */
const nameOf = (trail: readonly Place[]) =>
  trail
    .slice(-2)
    .map(({ name }) => name)
    .join(' ')
