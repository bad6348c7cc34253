import type { LampColour } from '../../../ui/controls/lamp'
import type { BoardItem } from './board'

export interface MapPlace {
  /** That of its first matter. */
  id: string
  longitude: number
  latitude: number
  items: BoardItem[]
  /** The most pressing lamp there. */
  colour: LampColour
}

const pressing: readonly LampColour[] = ['red', 'amber', 'green', 'off']
const worst = (items: readonly BoardItem[]): LampColour =>
  pressing.find((colour) => items.some(({ lamp }) => lamp.colour === colour)) ?? 'off'

/** Matters at the same spot share a mark; private ones have none. */
export function placesOf(items: readonly BoardItem[]): MapPlace[] {
  const spots = new Map<string, BoardItem[]>()
  for (const item of items) {
    if (!item.at) continue
    const spot = `${item.at.longitude},${item.at.latitude}`
    spots.set(spot, [...(spots.get(spot) ?? []), item])
  }
  return [...spots.values()].flatMap((there) => {
    const [first] = there
    return first?.at ? [{ id: first.requestId, ...first.at, items: there, colour: worst(there) }] : []
  })
}

export interface Frame {
  west: number
  north: number
  /** Degrees across and down. */
  width: number
  height: number
}

/** Height of the card for its width. */
export const shape = 0.8
/** Nobody is shown nearer than this many degrees of latitude across: about 400 m. */
const least = 0.0036

/** The piece of the town that holds all the places, with air around, in the shape of the card. */
export function frameOf(places: ReadonlyArray<Pick<MapPlace, 'longitude' | 'latitude'>>): Frame {
  const longitudes = places.map(({ longitude }) => longitude)
  const latitudes = places.map(({ latitude }) => latitude)
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const middle = { longitude: (west + east) / 2, latitude: (south + north) / 2 }
  // A degree of longitude is shorter the further north one is.
  const squeeze = Math.cos((middle.latitude * Math.PI) / 180)
  const across = Math.max((east - west) * squeeze, (north - south) / shape, least) * 1.3
  const [width, height] = [across / squeeze, across * shape]
  return { west: middle.longitude - width / 2, north: middle.latitude + height / 2, width, height }
}

export interface Mark extends MapPlace {
  /** Share of the card, 0 to 1, from the left and from the top. */
  x: number
  y: number
}

/** Closer than this share of the card's width two marks would be one to a finger. */
const apart = 0.17

/** The places on the card; those too close for a finger become one. */
export function marksOf(places: readonly MapPlace[], frame: Frame, near = apart): Mark[] {
  const marks: Mark[] = []
  for (const place of places) {
    const x = (place.longitude - frame.west) / frame.width
    const y = (frame.north - place.latitude) / frame.height
    const at = marks.findIndex((mark) => Math.hypot(mark.x - x, (mark.y - y) * shape) < near)
    const known = marks[at]
    if (!known) marks.push({ ...place, x, y })
    else {
      const items = [...known.items, ...place.items]
      marks[at] = { ...known, items, colour: worst(items) }
    }
  }
  return marks
}

/** Lines every so many degrees, as shares of the card: 0.002° are about 200 m from north to south. */
export function gridLines({ west, north, width, height }: Frame, step: number): { x: number[]; y: number[] } {
  const squeeze = height / width / shape
  const between = (start: number, length: number, every: number) => {
    const first = Math.ceil(start / every) * every
    return Array.from(
      { length: Math.max(0, Math.floor((start + length - first) / every) + 1) },
      (_, at) => first + at * every,
    )
  }
  return {
    x: between(west, width, step / squeeze).map((longitude) => (longitude - west) / width),
    y: between(north - height, height, step).map((latitude) => (north - latitude) / height),
  }
}

/** A step that leaves four to eight lines on the card, and how many metres it is. */
export function stepOf({ height }: Frame): { degrees: number; metres: number } {
  const steps = [100, 200, 500, 1000, 2000, 5000, 10_000]
  const metres = steps.find((step) => (height * METRES) / step <= 8) ?? 20_000
  return { degrees: metres / METRES, metres }
}
const METRES = 111_320
