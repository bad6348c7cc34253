import type { Instant } from '../../contract'
import { type DeskCase, LEFT_OUT, WRITTEN } from '../../core/chain/desk/cases'
import type { AreaDocument, HouseholdDocument, TallyDocument } from '../../core/chain/stored'
import { inForce } from '../../kit/areas'
import { _, db } from '../../kit/cloud'
import { list } from '../../kit/database'

export type DeskArea = Omit<AreaDocument, 'centre'>
export interface AreaAround {
  area: DeskArea
  /** One level down, in their order. */
  children: DeskArea[]
  /** Of a stairwell: its doors. */
  households: HouseholdDocument[]
}

const NOT = { centre: 0, 'children.centre': 0 }

/** An area with what lies in it: the doors of a stairwell, the areas of a wider one. One call. */
export async function areaAround(areaId: string, now: Instant): Promise<AreaAround | null> {
  const pipeline = db
    .collection('areas')
    .aggregate()
    .match({ _id: areaId })
    .lookup({ from: 'households', localField: '_id', foreignField: 'unitId', as: 'behind' })
    .lookup({ from: 'areas', localField: '_id', foreignField: 'parentId', as: 'children' })
    .project(NOT)
  const { list: found } = (await pipeline.end()) as unknown as {
    list: Array<DeskArea & Pick<AreaAround, 'children'> & { behind: HouseholdDocument[] }>
  }
  const [first] = found
  if (!first) return null
  const { children, behind, ...stored } = first
  const present = await inForce([stored, ...children], now)
  const area = present.find(({ _id }) => _id === areaId)
  const running = present.filter(({ parentId }) => parentId === areaId)
  if (!area) return null
  return { area, households: behind, children: running.sort((a, b) => a.order - b.order) }
}

/** As many open cases as a desk reads, soonest first: what is late and due today stands among the first of them. */
export const MOST_CASES = 200
/** Two hundred come in one answer, which holds 1 MB: what people wrote stays where it is, but for the title. */
export const LIGHT = Object.fromEntries([...LEFT_OUT, ...WRITTEN].map((field) => [field, false]))

/** What is open in an area, soonest first. One call. */
export const openCases = (areaId: string): Promise<DeskCase[]> =>
  list<DeskCase>(
    'requests',
    { areaPath: areaId, open: true },
    {
      order: [
        ['orderAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: MOST_CASES,
      fields: LIGHT,
    },
  )

/** The doors of a whole building. One call. */
export const householdsUnder = (areaId: string): Promise<HouseholdDocument[]> =>
  list<HouseholdDocument>(
    'households',
    { areaPath: areaId, claims: _.gte(0) },
    { limit: 1000, fields: { reads: false } },
  )

/** The figures of an area and of those one level down. One call. */
export const talliesOf = (areaId: string): Promise<TallyDocument[]> =>
  list<TallyDocument>('tallies', _.or([{ _id: areaId }, { parentId: areaId }]), { limit: 600 })
