import { householdId } from '../../cloudfunctions/contract'
import type { HouseholdDocument, PersonDocument } from '../../cloudfunctions/core/chain/stored'
import type { TownCloud } from './cloud'

/** A stairwell of the small town, and those that a test adds to it. */
export interface Stairwell {
  unitId: string
  areaPath: string[]
  title: string
}
export const firstStairwell: Stairwell = {
  ...{ unitId: 'U1', areaPath: ['HL', 'S1', 'L1', 'G1', 'B1', 'U1'], title: '锦绣小区3号楼2单元' },
}

interface Settling {
  openid: string
  door: string
  called?: string
  confirmed?: boolean
  stairwell?: Stairwell
}

const empty = { care: false, visit: { every: null, lastAt: null, dueAt: null }, reads: {}, version: 1, updatedAt: 0 }

/** Somebody living behind a door, confirmed unless said otherwise; alone there. */
export function settled({ openid, door, called = '邻居', confirmed = true, stairwell = firstStairwell }: Settling): {
  person: PersonDocument
  household: HouseholdDocument
} {
  const { unitId, areaPath, title } = stairwell
  const home = { unitId, door, title, where: ['光明街道', '文化巷', '1网格'], areaPath, confirmed }
  const by = { openid: 'head-U1', postId: 'P-U1', name: '2单元长' }
  return {
    person: { _id: openid, called, homes: [home], version: 1, createdAt: 0, updatedAt: 0 },
    household: {
      ...{
        _id: householdId(unitId, door),
        unitId,
        door,
        areaPath,
        phoneless: null,
        claims: confirmed ? 0 : 1,
        ...empty,
      },
      people: [{ openid, called, as: 'owner', words: null, since: 0, confirmed: confirmed ? { at: 0, by } : null }],
    },
  }
}

/** A household without a smartphone, kept by the head of the stairwell. */
export const withoutPhone = (door: string, called = '李奶奶'): HouseholdDocument => ({
  ...{
    _id: householdId('U1', door),
    unitId: 'U1',
    door,
    areaPath: firstStairwell.areaPath,
    people: [],
    claims: 0,
    ...empty,
  },
  phoneless: { called, since: 0, by: { postId: 'P-U1', name: '2单元长' } },
})

/** Moves them in. */
export function moveIn({ local }: TownCloud, all: ReadonlyArray<ReturnType<typeof settled>>): void {
  local.engine.load(
    'people',
    all.map(({ person }) => ({ ...person })),
  )
  local.engine.load(
    'households',
    all.map(({ household }) => ({ ...household })),
  )
}

/** Further stairwells of the same building, with their area documents. */
export function stairwells({ local }: TownCloud, count: number): Stairwell[] {
  const made = Array.from({ length: count }, (_, index) => ({
    ...{ unitId: `U${index + 2}`, areaPath: ['HL', 'S1', 'L1', 'G1', 'B1', `U${index + 2}`] },
    title: `锦绣小区3号楼${index + 3}单元`,
  }))
  local.engine.load(
    'areas',
    made.map(({ unitId, areaPath }, index) => ({
      ...{ _id: unitId, kind: 'unit', name: `${index + 3}单元`, code: unitId, parentId: 'B1', areaPath },
      names: ['和龙市', '光明街道', '文化巷', '1网格', '锦绣小区3号楼', `${index + 3}单元`],
      ...{ order: index + 1, households: 12, layout: { floors: 6, doors: 2 }, validFrom: 0, validTo: null },
    })),
  )
  return made
}
