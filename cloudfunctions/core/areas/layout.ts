import { type AreaKind, door, doorNamed, type Layout } from '../../contract'
import type { Column } from './columns'
import type { Note } from './findings'
import { numberIn } from './numbers'

const MOST_FLOORS = 60
const MOST_DOORS = 20

/** How a stairwell is built, from its cells; null where they say nothing, or wrongly. */
export function layoutOf(cells: Partial<Record<Column, string>>, kind: AreaKind, fault: Note): Layout | null {
  const { floors, doors, doorNames } = cells
  if (!floors && !doors && !doorNames) return null
  if (kind !== 'unit') {
    fault('layout.kind', { column: floors ? 'floors' : 'doors' }, { kind })
    return null
  }
  if (doorNames) return namedLayout(doorNames, fault)
  let sound = true
  const wrong = (code: 'floors.number' | 'doors.number', column: Column) => (value: string) => {
    sound = false
    fault(code, { column }, { value })
  }
  const high = numberIn(floors, [1, MOST_FLOORS], wrong('floors.number', 'floors'))
  const wide = numberIn(doors, [1, MOST_DOORS], wrong('doors.number', 'doors'))
  if (sound && (high === null || wide === null)) fault('layout.half', { column: high === null ? 'floors' : 'doors' })
  return high === null || wide === null ? null : { floors: high, doors: wide }
}

/** 101 102; 201 202: floors from the first, each from the left. */
function namedLayout(text: string, fault: Note): Layout | null {
  const column = { column: 'doorNames' }
  const names = text
    .split(/[;；\n|]+/)
    .map((floor) =>
      floor
        .split(/[\s,，、]+/)
        .filter(Boolean)
        .map(doorNamed),
    )
    .filter((floor) => floor.length > 0)
  const all = names.flat()
  const widest = Math.max(0, ...names.map(({ length }) => length))
  const fits = names.length > 0 && names.length <= MOST_FLOORS && widest <= MOST_DOORS
  const written = fits && all.every((one) => door.safeParse(one).success)
  const twice = all.find((one, index) => all.indexOf(one) !== index)
  if (!written) fault('doors.names', column, { value: text.slice(0, 20) })
  else if (twice !== undefined) fault('doors.double', column, { door: twice })
  if (!written || twice !== undefined) return null
  return { floors: names.length, doors: widest, names }
}

/** How many doors a stairwell has. */
export const doorCount = ({ floors, doors, names }: Layout): number => names?.flat().length ?? floors * doors
