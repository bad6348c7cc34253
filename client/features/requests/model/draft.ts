import type { CategoryCode, Place } from '../../../contract'

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
}

export const emptyDraft: Draft = { text: '', photos: [], place: null, category: null }

export const isEmpty = ({ text, photos }: Draft) => text.trim() === '' && photos.length === 0

/** The place as the contract wants it. */
export function placeOf({ where, words }: ChosenPlace): Place {
  const added = words.trim()
  return added ? { ...where, words: added } : where
}
