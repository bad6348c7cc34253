import { along, dot, heading, type Ring, type Spot } from '../geometry/plane'
import { distanceToEdge, holds, reach } from '../geometry/ring'
import type { Random } from '../random'

/** Half the length of the longest building, and a pavement: so that every stairwell lies inside the grid. */
const MARGIN = 40
const STAIRWELL = 11
/** Buildings stand in rows that face the south, with light between the rows. */
const BESIDE = 84
const BEHIND = 44

export interface Block {
  /** Along which the stairwells of a building stand. */
  axis: Spot
  /** Where buildings stand, compound by compound; in each in reading order. */
  compounds: Spot[][]
}

/** Places for the buildings of a grid, compound beside compound. */
export function layOut(ring: Ring, sizes: readonly number[], random: Random): Block {
  const axis = heading(0.32 + random.between(-0.12, 0.12))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const slots = slotsIn(ring, axis, total, random)
  const west = [...slots].sort((a, b) => dot(a, axis) - dot(b, axis))
  let taken = 0
  const compounds = sizes.map((size) => {
    const yard = west.slice(
      Math.round((taken / total) * west.length),
      Math.round(((taken + size) / total) * west.length),
    )
    taken += size
    return inReadingOrder(closest(yard, size), axis)
  })
  return { axis, compounds }
}

/** Where the stairwells of a building stand. */
export function stairwells(building: Spot, axis: Spot, count: number): Spot[] {
  return Array.from({ length: count }, (_, index) => along(building, axis, (index - (count - 1) / 2) * STAIRWELL))
}

function slotsIn(ring: Ring, axis: Spot, least: number, random: Random): Spot[] {
  const back: Spot = [-axis[1], axis[0]]
  const [shiftBeside, shiftBehind] = [random.next(), random.next()]
  for (let scale = 1.25; scale > 0.2; scale *= 0.92) {
    const columns = steps(reach(ring, axis), BESIDE * scale, shiftBeside)
    const rows = steps(reach(ring, back), BEHIND * scale, shiftBehind)
    const found = rows
      .flatMap((row) => columns.map((column) => along(along([0, 0], axis, column), back, row)))
      .filter((spot) => holds(ring, spot) && distanceToEdge(ring, spot) > MARGIN)
    if (found.length >= least) return found
  }
  throw new Error(`no room for ${least} buildings`)
}

function steps([least, most]: [number, number], step: number, shift: number): number[] {
  return Array.from({ length: Math.ceil((most - least) / step) }, (_, index) => least + (index + shift) * step)
}

/** The places nearest to the middle of the yard: its edge stays green. */
function closest(yard: Spot[], size: number): Spot[] {
  const sum = yard.reduce<Spot>(([x, y], spot) => [x + spot[0], y + spot[1]], [0, 0])
  const middle: Spot = [sum[0] / yard.length, sum[1] / yard.length]
  const far = ([x, y]: Spot) => Math.hypot(x - middle[0], y - middle[1])
  return [...yard].sort((a, b) => far(a) - far(b)).slice(0, size)
}

function inReadingOrder(spots: Spot[], axis: Spot): Spot[] {
  const back: Spot = [-axis[1], axis[0]]
  const row = (spot: Spot) => Math.round(dot(spot, back))
  return [...spots].sort((a, b) => row(b) - row(a) || dot(a, axis) - dot(b, axis))
}
