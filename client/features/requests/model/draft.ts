import type { AskOf, CategoryCode, Place, RequestKind, routes } from '../../../contract'

/** A place as it is being chosen: what is sent, and what is read. */
export interface ChosenPlace {
  where: { kind: 'area'; areaId: string } | { kind: 'point'; longitude: number; latitude: number }
  title: string
  note: string
  /** My own home: nobody needs to be told which area that is in. */
  mine?: boolean
  /** What the reporter adds: 三层楼道. */
  words: string
}

/** What is being written. It lives on when the page is left, so that nothing is lost. */
export interface Draft {
  text: string
  photos: string[]
  /** Null for my own unit. */
  place: ChosenPlace | null
  category: CategoryCode | null
  kind: RequestKind
  /** Whether neighbours may find it and join. */
  shared: boolean
  /** For whom a post holder writes; null for himself. */
  /** `unitId` where it is a household on record. */
  behalf: { called: string; door: string; unitId?: string } | null
}

export const emptyDraft: Draft = {
  text: '',
  photos: [],
  place: null,
  category: null,
  kind: 'request',
  shared: true,
  behalf: null,
}

export const isEmpty = ({ text, photos }: Draft) => text.trim() === '' && photos.length === 0

/** The place as the contract wants it. */
export function placeOf({ where, words }: ChosenPlace): Place {
  const added = words.trim()
  return added ? { ...where, words: added } : where
}

type Submit = AskOf<typeof routes.requests.submit>
type Emergency = AskOf<typeof routes.requests.emergency>

/** A draft as `submit` takes it: a grumble has no category, and on behalf is who has a name. */
export function submitOf({ text, photos, category, kind, shared, behalf }: Draft, place: ChosenPlace): Submit {
  const called = behalf?.called.trim()
  const door = behalf?.door.trim()
  const recorded = behalf?.unitId && door ? { unitId: behalf.unitId } : {}
  return {
    text: text.trim(),
    place: placeOf(place),
    photos,
    ...(kind === 'grumble' ? { kind } : {}),
    ...(kind === 'request' && category ? { category } : {}),
    ...(shared ? {} : { visibility: 'private' as const }),
    ...(called ? { onBehalf: { called, ...(door ? { door } : {}), ...recorded } } : {}),
  }
}

/** The same as an emergency: what, where, and what it looks like. */
export const emergencyOf = ({ text, photos }: Draft, place: ChosenPlace): Emergency => ({
  text: text.trim(),
  place: placeOf(place),
  photos,
})
