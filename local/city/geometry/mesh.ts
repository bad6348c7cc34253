import { between, distance, dot, type Ring, type Spot } from './plane'

/**
 * A plane cut into faces that share their corners by number: what one face calls its edge, its neighbour calls the same
 * edge the other way round, so gaps and overlaps cannot be said at all.
 */
export interface Mesh {
  corners: Spot[]
  /** Corner numbers, against the clock. */
  faces: number[][]
}

export const meshOf = (outline: Ring): Mesh => ({ corners: [...outline], faces: [outline.map((_, index) => index)] })

export function ringOf(mesh: Mesh, face: number): Ring {
  return (mesh.faces[face] ?? []).map((corner) => mesh.corners[corner] as Spot)
}

/** Nearer than this to a corner, a cut goes through the corner: a crossing instead of two junctions side by side. */
const SNAP_METRES = 28

/**
 * Cuts a convex face in two along the line `dot(spot, direction) = limit`. The face keeps the part below the limit; the
 * answer is the number of the new face above it. Neighbours get the new corners too.
 */
export function cut(mesh: Mesh, face: number, direction: Spot, limit: number): number {
  const ends = crossings(mesh, face, direction, limit)
  const [first, second] = ends.map((crossing) => cornerAt(mesh, crossing)) as [number, number]
  const loop = mesh.faces[face] as number[]
  const turned = [...loop.slice(loop.indexOf(first)), ...loop.slice(0, loop.indexOf(first))]
  const one = turned.slice(0, turned.indexOf(second) + 1)
  const other = [...turned.slice(turned.indexOf(second)), first]
  const oneIsAbove = one.reduce((sum, corner) => sum + dot(mesh.corners[corner] as Spot, direction) - limit, 0) > 0
  mesh.faces[face] = oneIsAbove ? other : one
  mesh.faces.push(oneIsAbove ? one : other)
  return mesh.faces.length - 1
}

interface Crossing {
  from: number
  to: number
  spot: Spot
}

function crossings(mesh: Mesh, face: number, direction: Spot, limit: number): [Crossing, Crossing] {
  const loop = mesh.faces[face] as number[]
  const found = loop.flatMap((from, index): Crossing[] => {
    const to = loop[(index + 1) % loop.length] as number
    const [start, end] = [mesh.corners[from] as Spot, mesh.corners[to] as Spot]
    const [a, b] = [dot(start, direction) - limit, dot(end, direction) - limit]
    return a > 0 === b > 0 ? [] : [{ from, to, spot: between(start, end, a / (a - b)) }]
  })
  if (found.length !== 2) throw new Error(`a convex face is crossed twice, not ${found.length} times`)
  return found as [Crossing, Crossing]
}

function cornerAt(mesh: Mesh, { from, to, spot }: Crossing): number {
  const near = [from, to].find((corner) => distance(mesh.corners[corner] as Spot, spot) < SNAP_METRES)
  if (near !== undefined) return near
  const corner = mesh.corners.push(spot) - 1
  mesh.faces = mesh.faces.map((loop) => withCorner(loop, from, to, corner))
  return corner
}

function withCorner(loop: number[], from: number, to: number, corner: number): number[] {
  return loop.flatMap((here, index) => {
    const next = loop[(index + 1) % loop.length]
    const between = (here === from && next === to) || (here === to && next === from)
    return between ? [here, corner] : [here]
  })
}

/** The same mesh with a corner at least every `step` metres, so that straight streets can bend. */
export function densified(mesh: Mesh, step: number): Mesh {
  const corners = [...mesh.corners]
  const inner = new Map<string, number[]>()
  const along = (from: number, to: number): number[] => {
    if (from > to) return [...along(to, from)].reverse()
    const name = `${from}-${to}`
    const known = inner.get(name)
    if (known) return known
    const [start, end] = [corners[from] as Spot, corners[to] as Spot]
    const pieces = Math.ceil(distance(start, end) / step)
    const made = Array.from({ length: pieces - 1 }, (_, i) => corners.push(between(start, end, (i + 1) / pieces)) - 1)
    inner.set(name, made)
    return made
  }
  const faces = mesh.faces.map((loop) =>
    loop.flatMap((from, index) => [from, ...along(from, loop[(index + 1) % loop.length] as number)]),
  )
  return { corners, faces }
}
