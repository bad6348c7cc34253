import { bendingOf } from '../geometry/bend'
import { densified, type Mesh, meshOf } from '../geometry/mesh'
import type { Spot } from '../geometry/plane'
import { type Plan, subdivide } from '../geometry/subdivide'
import type { Random } from '../random'
import { randomOf } from '../random'
import { streets } from './plan'

/** The town lies along its valley: 4.4 km long, 2.6 km wide. Convex, because streets are cut straight and bent afterwards. */
const LENGTH = 4400
const WIDTH = 2600
const CORNERS = 16
const TURN = 0.32

function townEdge(random: Random): Spot[] {
  return Array.from({ length: CORNERS }, (_, index) => {
    const angle = ((index + random.between(-0.18, 0.18)) / CORNERS) * 2 * Math.PI
    // An ellipse pulled a little towards a rectangle: towns have corners.
    const fill = 0.82
    const stretch = (value: number) => Math.sign(value) * Math.abs(value) ** fill
    const [x, y] = [(stretch(Math.cos(angle)) * LENGTH) / 2, (stretch(Math.sin(angle)) * WIDTH) / 2]
    return [x * Math.cos(TURN) - y * Math.sin(TURN), x * Math.sin(TURN) + y * Math.cos(TURN)]
  })
}

/** Grids in the middle are smaller than at the edge of town; none is like another. */
const gridWeight = (random: Random) => random.between(0.72, 1.3)

function planOf(random: Random): Plan {
  return {
    parts: streets.map(({ lanes }) => ({
      parts: lanes.map(({ grids }) => ({
        parts: Array.from({ length: grids }, () => ({ weight: gridWeight(random) })),
      })),
    })),
  }
}

export interface Town {
  mesh: Mesh
  /** The face of each grid, in the order of their numbers. */
  grids: number[]
}

/** The town cut into its 69 grids. */
export function townOf(seed: number): Town {
  const random = randomOf(seed, 'outline')
  const straight = meshOf(townEdge(random))
  const grids = subdivide(straight, 0, planOf(random), random)
  const mesh = densified(straight, 70)
  const bend = bendingOf(random)
  return { mesh: { corners: mesh.corners.map(bend), faces: mesh.faces }, grids }
}
