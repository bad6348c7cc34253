import type { Note } from '../../core/areas/findings'
import { bytesOf } from './bytes'
import { tableOf } from './table'

export interface RecordedPoint {
  row: number
  longitude: number
  latitude: number
  /** The area that was recorded when it happened. */
  area: string
}

const headings = {
  latitude: ['lat', 'latitude', 'y', '纬度'],
  longitude: ['lon', 'lng', 'longitude', 'x', '经度'],
  area: ['area', 'areaid', 'grid', '网格', '编码'],
} as const
type Heading = keyof typeof headings
const names = Object.keys(headings) as Heading[]

/** Where something happened and in which area it was recorded; rows that cannot be read are noted and left out. */
export async function pointsOf(fileID: string, note: Note): Promise<RecordedPoint[]> {
  const bytes = await bytesOf('points', fileID, note)
  const table = bytes && (await tableOf('points', bytes, note))
  if (!table) return []
  const [head, ...rows] = table
  const place = (name: Heading) =>
    (head?.cells ?? []).findIndex((cell) => (headings[name] as readonly string[]).includes(cell.toLowerCase()))
  const missing = names.filter((name) => place(name) < 0)
  for (const column of missing) note('column.missing', { file: 'points', row: 1, column }, { column })
  if (missing.length > 0) return []
  const places = { longitude: place('longitude'), latitude: place('latitude'), area: place('area') }
  return rows.flatMap(({ row, cells }) => {
    const numbers = [cells[places.longitude], cells[places.latitude]].map((cell) => (cell ? Number(cell) : Number.NaN))
    const [longitude, latitude] = numbers as [number, number]
    if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)
      return [{ row, longitude, latitude, area: cells[places.area] ?? '' }]
    note('point.row', { file: 'points', row })
    return []
  })
}
