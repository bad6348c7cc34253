import { visitedDoors, visitedFloors } from './visited'

const figures = (doors: number, visits: number, passedUp = 0) => ({
  ...{ households: 1, doors, visits, collected: 0, solved: 0, passedUp },
})
const item = (door: string | null, doors: number, visits: number, passedUp = 0) => ({
  ...{ areaId: null, door, name: door ?? '', figures: figures(doors, visits, passedUp) },
})

test('lit where somebody was met, hatched where nobody was in, dark where nobody has been', () => {
  const doors = visitedDoors({ items: [item('101', 1, 2, 1), item('102', 0, 1), item('201', 0, 0)] } as never)
  expect(doors.map(({ state }) => state)).toEqual(['met', 'missed', 'never'])
  expect(doors[0]?.label).toBe('101 室，见到人了，去了 2 次，发现 1 个问题')
})

test('the top floor stands first; a door without a floor stands below', () => {
  const doors = visitedDoors({ items: [item('101', 0, 0), item('1203', 0, 0), item('门卫', 0, 0)] } as never)
  expect(visitedFloors(doors).map(({ name }) => name)).toEqual(['12 层', '1 层', '其他'])
})
