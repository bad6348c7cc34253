import { areasOf } from '../areas'
import { randomOf } from '../random'
import { type Degrees, type Spot, toSpot } from './plane'
import { areaOf, holds, sides } from './ring'

const areas = areasOf(2024, Date.UTC(2026, 0, 5))
const boundaries = new Map(areas.boundaries.map(({ areaId, boundary }) => [areaId, boundary]))
const ringOf = ({ _id }: { _id: string }) => ((boundaries.get(_id)?.coordinates[0] ?? []) as Degrees[]).slice(0, -1)
const edgesOf = (ring: readonly Degrees[]) =>
  ring.map((from, index) => [from.join(), (ring[(index + 1) % ring.length] as Degrees).join()] as const)

/** Twice the area in square micro-degrees: whole numbers, so that sums are exact. */
function exactArea(ring: readonly Degrees[]): number {
  const whole = ring.map(([x, y]): Spot => [Math.round((x - 129) * 1e6), Math.round((y - 42.5) * 1e6)])
  return Math.round(areaOf(whole) * 2)
}

test('the grids together cover the district exactly, to the last square', () => {
  const total = areas.grids.reduce((sum, grid) => sum + exactArea(ringOf(grid)), 0)
  expect(total).toBe(exactArea(ringOf(areas.district)))
})

test('every inner edge is walked once each way, and the edges walked once are the outline', () => {
  const walked = new Map<string, number>()
  for (const grid of areas.grids) {
    for (const [from, to] of edgesOf(ringOf(grid))) walked.set(`${from} ${to}`, (walked.get(`${from} ${to}`) ?? 0) + 1)
  }
  expect([...walked.values()].every((times) => times === 1)).toBe(true)
  const single = [...walked.keys()].filter((edge) => !walked.has(edge.split(' ').reverse().join(' ')))
  const outline = edgesOf(ringOf(areas.district)).map((edge) => edge.join(' '))
  expect(single.sort()).toEqual(outline.sort())
})

test.each(['streets', 'lanes'] as const)('the %s tile the district too, each the exact union of its grids', (level) => {
  for (const wide of areas[level]) {
    const parts = areas.grids.filter(({ areaPath }) => areaPath.includes(wide._id))
    expect(exactArea(ringOf(wide))).toBe(parts.reduce((sum, grid) => sum + exactArea(ringOf(grid)), 0))
    const known = new Set(parts.flatMap((grid) => ringOf(grid).map(String)))
    expect(ringOf(wide).every((corner) => known.has(String(corner)))).toBe(true)
  }
})

test('a point of the district lies in exactly one grid', () => {
  const random = randomOf(7, 'points')
  const whole = ringOf(areas.district).map(toSpot)
  const rings = areas.grids.map((grid) => ringOf(grid).map(toSpot))
  for (let found = 0; found < 2000; ) {
    const spot: Spot = [random.between(-2600, 2600), random.between(-2000, 2000)]
    const inside = rings.filter((ring) => holds(ring, spot)).length
    expect(inside).toBe(holds(whole, spot) ? 1 : 0)
    found += inside
  }
})

test('no boundary crosses itself and all run against the clock', () => {
  const crosses = ([a, b]: [Spot, Spot], [c, d]: [Spot, Spot]) => {
    const side = (p: Spot, q: Spot, r: Spot) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  }
  for (const area of [areas.district, ...areas.streets, ...areas.lanes, ...areas.grids]) {
    const ring = ringOf(area).map(toSpot)
    expect(areaOf(ring)).toBeGreaterThan(0)
    const edges = sides(ring)
    expect(edges.some((edge, index) => edges.slice(index + 1).some((other) => crosses(edge, other)))).toBe(false)
  }
})

test.each([1, 2, 3, 11, 99])('any seed gives a city that closes (%i)', (seed) => {
  const other = areasOf(seed, Date.UTC(2026, 0, 5))
  const total = other.grids.reduce((sum, grid) => sum + exactArea(ringOf(grid)), 0)
  expect(total).toBe(exactArea(ringOf(other.district)))
})
