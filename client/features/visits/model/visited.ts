import type { OutputOf, routes } from '../../../contract'

type Coverage = OutputOf<typeof routes.visits.coverage>

export const visitedWords = { met: '见到人了', missed: '去了没见到', never: '还没去' } as const

export interface VisitedDoor {
  door: string
  state: keyof typeof visitedWords
  visits: number
  label: string
}

/** The doors of a stairwell, in their order; empty where it is no stairwell, or not one's own. */
export const visitedDoors = ({ items }: Coverage): VisitedDoor[] =>
  items.flatMap(({ door, figures: { doors, visits, collected, solved, passedUp } }) => {
    if (door === null) return []
    const state = doors > 0 ? 'met' : visits > 0 ? 'missed' : 'never'
    const found = collected + solved + passedUp
    const said = [
      `${door} 室`,
      visitedWords[state],
      visits > 1 && `去了 ${visits} 次`,
      found > 0 && `发现 ${found} 个问题`,
    ]
    return [{ door, state, visits, label: said.filter(Boolean).join('，') }]
  })

interface Floor {
  name: string
  doors: VisitedDoor[]
}

/** As one sees it from the yard, the top floor first; a door without a number of a floor stands below. */
export function visitedFloors(doors: readonly VisitedDoor[]): Floor[] {
  const floors = new Map<number, VisitedDoor[]>()
  for (const one of doors) {
    const floor = /^\d{3,4}$/.test(one.door) ? Number(one.door.slice(0, -2)) : 0
    floors.set(floor, [...(floors.get(floor) ?? []), one])
  }
  return [...floors.entries()]
    .sort(([one], [other]) => other - one)
    .map(([floor, here]) => ({ name: floor === 0 ? '其他' : `${floor} 层`, doors: here }))
}
