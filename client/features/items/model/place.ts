import { type DirectoryPlace, type PlaceKind, placeKinds } from '../../../contract'

export interface PlaceGroup {
  kind: PlaceKind
  title: string
  places: DirectoryPlace[]
}

/** Those that hold the words, kind by kind in the order of the table. */
export function placeGroups(places: readonly DirectoryPlace[], text: string, kind: PlaceKind | null): PlaceGroup[] {
  const asked = text.trim()
  const found = places.filter(
    (place) =>
      (kind === null || place.kind === kind) &&
      (asked === '' ||
        [place.name, place.words, place.phone, placeKinds[place.kind]].some((said) => said?.includes(asked))),
  )
  return (Object.entries(placeKinds) as Array<[PlaceKind, string]>)
    .map(([of, title]) => ({ kind: of, title, places: found.filter((place) => place.kind === of) }))
    .filter(({ places }) => places.length > 0)
}
