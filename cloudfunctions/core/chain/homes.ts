import type { AreaDocument, HomeRecord, PersonDocument } from './stored'

/** More than anybody lives in; fewer than anybody could spy on. */
export const MOST_HOMES = 5

export type HomeChange =
  | Pick<PersonDocument, 'homes' | 'called'>
  | { code: 'home.tooMany'; most: number }
  | { code: 'home.absent' }

/** The person with this unit as first home; one that was known keeps its confirmation. */
export function withHome(
  person: PersonDocument,
  unit: Pick<AreaDocument, '_id' | 'names' | 'areaPath'>,
  { door, called }: { door?: string | undefined; called?: string | undefined },
): HomeChange {
  const known = person.homes.find(({ unitId }) => unitId === unit._id)
  const others = person.homes.filter((home) => home !== known)
  if (!known && others.length >= MOST_HOMES) return { code: 'home.tooMany', most: MOST_HOMES }
  // Somebody who names another door claims another household: that must be confirmed anew.
  const sameDoor = door === undefined || door === known?.door
  const home: HomeRecord = {
    unitId: unit._id,
    door: door ?? known?.door ?? null,
    ...homeAt(unit),
    confirmed: (known?.confirmed ?? false) && sameDoor,
  }
  return { homes: [home, ...others], called: called ?? person.called }
}

/** What a home says of its place: 锦绣小区3号楼2单元, and the wider areas from the street down. */
export const homeAt = ({ names, areaPath }: Pick<AreaDocument, 'names' | 'areaPath'>) => ({
  title: names.slice(-2).join(''),
  where: names.slice(1, -2),
  areaPath,
})

export function withoutHome(person: PersonDocument, unitId: string): HomeChange {
  const homes = person.homes.filter((home) => home.unitId !== unitId)
  return homes.length === person.homes.length ? { code: 'home.absent' } : { homes, called: person.called }
}

/** The homes with this one confirmed, or not. */
export const marked = (
  homes: readonly HomeRecord[],
  { unitId, door }: Pick<HomeRecord, 'unitId' | 'door'>,
  confirmed: boolean,
): HomeRecord[] => homes.map((home) => (home.unitId === unitId && home.door === door ? { ...home, confirmed } : home))

/** The door behind which this person is known in a unit, or null. */
export const doorIn = (homes: readonly HomeRecord[], unitId: string): string | null =>
  homes.find((home) => home.unitId === unitId)?.door ?? null
