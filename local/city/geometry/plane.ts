/** A point on the plane of the town: metres east and north of its middle. */
export type Spot = readonly [east: number, north: number]
export type Ring = readonly Spot[]
export type Degrees = [longitude: number, latitude: number]

export const middle = { longitude: 129.009, latitude: 42.546 }

const METRES_PER_DEGREE = 111_320
const eastPerDegree = METRES_PER_DEGREE * Math.cos((middle.latitude * Math.PI) / 180)
/** Six decimals are a tenth of a metre. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

export function toDegrees([east, north]: Spot): Degrees {
  return [round(middle.longitude + east / eastPerDegree), round(middle.latitude + north / METRES_PER_DEGREE)]
}

export function toSpot([longitude, latitude]: Degrees): Spot {
  return [(longitude - middle.longitude) * eastPerDegree, (latitude - middle.latitude) * METRES_PER_DEGREE]
}

export const along = ([x, y]: Spot, [dx, dy]: Spot, length: number): Spot => [x + dx * length, y + dy * length]
export const between = ([ax, ay]: Spot, [bx, by]: Spot, part: number): Spot => [
  ax + (bx - ax) * part,
  ay + (by - ay) * part,
]
export const distance = ([ax, ay]: Spot, [bx, by]: Spot) => Math.hypot(bx - ax, by - ay)
export const dot = ([ax, ay]: Spot, [bx, by]: Spot) => ax * bx + ay * by
export const heading = (angle: number): Spot => [Math.cos(angle), Math.sin(angle)]
