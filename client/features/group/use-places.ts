import { useState } from 'react'
import type { EntryKind, Me } from '../../contract'
import { postsFor } from './model/voice'
import { type Place, useAudience } from './use-audience'

/** The areas that I may put this up in, the one asked for first, and the part of it that is chosen. */
export function usePlaces(me: Me | undefined, kind: EntryKind, asked: string) {
  const mine = postsFor(me, kind).map(({ areaId, areaName }) => ({ areaId, name: areaName }))
  const places = mine.filter((place, at) => mine.findIndex(({ areaId }) => areaId === place.areaId) === at)
  const [picked, pick] = useState<Place | null>(null)
  const chosen = picked ?? places.find(({ areaId }) => areaId === asked) ?? places[0] ?? null
  return { places, chosen, pick, audience: useAudience(chosen) }
}
