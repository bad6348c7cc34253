import type { Wanted } from '../core/areas/wanted'
import type { Shape } from './geometry/tiling'
import { type Ground, polygonsIn, shapesOf } from './ground'
import type { Feature } from './read/features'

/** Every boundary as it will be: from the file, or as it is in force. One call for every 600 KB that the file does not redraw. */
export async function shapesAfter(
  wanted: readonly Wanted[],
  features: readonly Feature[],
  { kept }: Pick<Ground, 'kept'>,
): Promise<Shape[]> {
  const drawn = new Map(features.filter(({ polygons }) => polygons.length > 0).map((feature) => [feature.id, feature]))
  const left = wanted.flatMap(({ _id }) => (drawn.has(_id) ? [] : (kept.get(_id) ?? [])))
  const inForce = await shapesOf(left)
  return wanted.flatMap(({ _id, kind, parentId }): Shape[] => {
    const feature = drawn.get(_id)
    const common = { id: _id, kind, parentId }
    if (feature) return [{ ...common, row: feature.row, polygons: feature.polygons }]
    const boundary = inForce.get(kept.get(_id)?._id ?? '')
    return boundary ? [{ ...common, row: null, polygons: polygonsIn(boundary) }] : []
  })
}
