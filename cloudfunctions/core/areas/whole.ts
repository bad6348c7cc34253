import type { Note } from './findings'
import type { Wanted } from './wanted'

/** What is worth saying of the tree as a whole: grids with nothing in them, grids that no point leads to. */
export function checkWhole(wanted: readonly Wanted[], bounded: ReadonlySet<string>, note: Note): void {
  const where = ({ row }: Wanted) => ({ file: row === null ? null : ('tree' as const), row })
  const reachesDown = wanted.some(({ kind }) => kind === 'unit' || kind === 'building')
  const parents = new Set(wanted.flatMap(({ areaPath }) => areaPath.slice(0, -1)))
  for (const area of wanted) {
    if (area.kind !== 'grid') continue
    if (reachesDown && !parents.has(area._id)) note('grid.empty', where(area), { name: area.name })
    if (!bounded.has(area._id)) note('grid.unbounded', where(area), { name: area.name })
  }
}
