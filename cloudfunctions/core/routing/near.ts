import type { Point } from '../../contract'

const METRES_A_DEGREE = 111_320
/** A cell is a little wider than what "near" means, so that nine of them hold everything within 150 m. */
const CELL_METRES = 160
const LATITUDE_STEP = CELL_METRES / METRES_A_DEGREE

const longitudeStep = (row: number) => {
  const latitude = (row + 0.5) * LATITUDE_STEP
  return LATITUDE_STEP / Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
}

const rowOf = ({ latitude }: Point) => Math.floor(latitude / LATITUDE_STEP)
const columnOf = ({ longitude }: Point, row: number) => Math.floor(longitude / longitudeStep(row))

/** The cell of a point: cases of a place are found by cell and time, so that no search grows with the years. */
export const cellOf = (point: Point): string => `${rowOf(point)}:${columnOf(point, rowOf(point))}`

/** The cell of a point and the eight around it. */
export function cellsAround(point: Point): string[] {
  const row = rowOf(point)
  return [row - 1, row, row + 1].flatMap((near) => {
    const column = columnOf(point, near)
    return [column - 1, column, column + 1].map((one) => `${near}:${one}`)
  })
}

/** Metres between two points near each other. */
export function metresBetween(a: Point, b: Point): number {
  const north = (a.latitude - b.latitude) * METRES_A_DEGREE
  const east = (a.longitude - b.longitude) * METRES_A_DEGREE * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(north, east)
}
