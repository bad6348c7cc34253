import type { Random } from '../random'
import { cut, type Mesh, ringOf } from './mesh'
import { heading, type Spot } from './plane'
import { areaOf, clipped, reach } from './ring'

/** What is to be divided: a leaf becomes one face, a branch a connected group of faces. */
export type Plan = { weight: number } | { parts: Plan[] }

const weightOf = (plan: Plan): number =>
  'weight' in plan ? plan.weight : plan.parts.reduce((sum, part) => sum + weightOf(part), 0)

/** The main road runs a little north of east, as the valley does. */
const GRAIN = 0.32
const SLANT = 0.16

/**
 * Divides one face among the leaves of a plan, in their order: each cut is a street, the widest areas are cut first, so that
 * every branch stays in one piece. Answers the face of each leaf.
 */
export function subdivide(mesh: Mesh, face: number, plan: Plan, random: Random): number[] {
  if ('weight' in plan) return [face]
  const [only, ...others] = plan.parts
  if (only && others.length === 0) return subdivide(mesh, face, only, random)
  const [low, high] = halves(plan.parts)
  const direction = across(mesh, face, random)
  const part = weightOf(low) / (weightOf(low) + weightOf(high))
  const above = cut(mesh, face, direction, limitFor(mesh, face, direction, part))
  return [...subdivide(mesh, face, low, random), ...subdivide(mesh, above, high, random)]
}

function halves(parts: Plan[]): [Plan, Plan] {
  const whole = parts.reduce((sum, part) => sum + weightOf(part), 0)
  const balance = (at: number) =>
    Math.abs(parts.slice(0, at).reduce((sum, part) => sum + weightOf(part), 0) - whole / 2)
  const places = parts.slice(1).map((_, index) => index + 1)
  const at = places.reduce((best, place) => (balance(place) < balance(best) ? place : best))
  return [{ parts: parts.slice(0, at) }, { parts: parts.slice(at) }]
}

/** Along which axis the parts follow one another: the longer one, a little slanted. */
function across(mesh: Mesh, face: number, random: Random): Spot {
  const ring = ringOf(mesh, face)
  const angles = [GRAIN, GRAIN + Math.PI / 2]
  const length = (angle: number) => {
    const [least, most] = reach(ring, heading(angle))
    return most - least
  }
  const longer = angles.reduce((best, angle) => (length(angle) > length(best) ? angle : best))
  // Numbers run from west to east and from north to south, as people read a map.
  const reading = longer === GRAIN ? longer : longer + Math.PI
  return heading(reading + random.between(-SLANT, SLANT))
}

function limitFor(mesh: Mesh, face: number, direction: Spot, part: number): number {
  const ring = ringOf(mesh, face)
  const whole = areaOf(ring)
  let [low, high] = reach(ring, direction)
  for (let round = 0; round < 40; round++) {
    const half = (low + high) / 2
    if (areaOf(clipped(ring, direction, half)) / whole < part) low = half
    else high = half
  }
  return (low + high) / 2
}
