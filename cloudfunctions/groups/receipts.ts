import type { ReceiptFigures, routes } from '../contract'
import { DATED } from '../core/chain/in-force'
import type { AreaDocument } from '../core/chain/stored'
import { titleOfArea } from '../core/group/place'
import type { Reader } from '../core/group/reader'
import { type EntryOf, type TallyDocument, tallyId } from '../core/group/stored'
import { postFor } from '../core/permission/area-acts'
import { Refused } from '../kit/answer'
import { inForce } from '../kit/areas'
import { _ } from '../kit/cloud'
import { byId, list } from '../kit/database'
import { headOf } from '../kit/group/reader'
import type { UseCase } from '../kit/serve'
import { denied, entryFor } from './entry'
import { noArea } from './put-up'

type Part = Pick<
  AreaDocument,
  '_id' | 'kind' | 'name' | 'names' | 'areaPath' | 'households' | 'validFrom' | 'validTo' | 'next'
>
const FIELDS = { kind: true, name: true, names: true, areaPath: true, households: true, ...DATED }
/** No area has more parts. */
const MOST_PARTS = 500

/** How far a notice has come, for an area and its parts. Five calls. */
export const receipts: UseCase<typeof routes.groups.receipts> = async ({ entryId, areaId }, context) => {
  const found = await entryFor(entryId, headOf(context), 'notice')
  if (found instanceof Refused) return found
  const wanted = areaId ?? widestOf(found.reader, found.entry)
  if (!wanted) return denied('receipts')
  const [stored, children] = await Promise.all([
    byId<Part>('areas', wanted, FIELDS),
    list<Part>('areas', { parentId: wanted }, { order: [['order', 'asc']], limit: MOST_PARTS, fields: FIELDS }),
  ])
  const present = await inForce([...(stored ? [stored] : []), ...children], context.now)
  const area = present.find(({ _id }) => _id === wanted)
  if (!area?.areaPath.includes(found.entry.areaId)) return noArea(wanted)
  if (!postFor(found.reader, 'receipts', { areaId: wanted, areaPath: area.areaPath })) return denied('receipts')
  const parts = present.filter((part) => part !== area)
  const figures = figuresFrom(await talliesOf(entryId, [area, ...parts]), entryId)
  return { whole: figures(area, titleOfArea(area)), parts: parts.map((part) => figures(part, part.name)) }
}

/** The whole audience where the reader stands over it, else the widest part of it that is his. */
function widestOf(reader: Reader, entry: EntryOf<'notice'>): string | null {
  if (postFor(reader, 'receipts', entry)) return entry.areaId
  const inside = reader.posts.filter(({ areaPath }) => areaPath.includes(entry.areaId))
  return inside.sort((a, b) => a.areaPath.length - b.areaPath.length)[0]?.areaId ?? null
}

const talliesOf = (entryId: string, areas: readonly Part[]) =>
  list<TallyDocument>('noticeTallies', { _id: _.in(areas.map(({ _id }) => tallyId(entryId, _id))) }, { limit: 1000 })

const figuresFrom =
  (tallies: readonly TallyDocument[], entryId: string) =>
  ({ _id, kind, households }: Part, name: string): ReceiptFigures => {
    const tally = tallies.find((one) => one._id === tallyId(entryId, _id))
    const { count = 0, told = 0, at = null } = tally ?? {}
    return { areaId: _id, name, kind, households, read: count, told, of: at }
  }
