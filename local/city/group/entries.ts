import { headOf, type Instant } from '../../../cloudfunctions/contract'
import type {
  AreaDocument,
  HouseholdDocument,
  Housemate,
  PostDocument,
} from '../../../cloudfunctions/core/chain/stored'
import { inSight } from '../../../cloudfunctions/core/group/sight'
import type { Author, EntryDocument } from '../../../cloudfunctions/core/group/stored'
import { fullName } from '../areas'

/** Who heads what: an entry is put up by the head of its area. */
export type Heads = ReadonlyMap<string, PostDocument>

export const headsOf = (posts: readonly PostDocument[]): Heads =>
  new Map(
    posts.flatMap((post) => {
      const level = post.areaKind && post.areaKind !== 'district' ? headOf[post.areaKind] : 'administrator'
      return post.areaId !== null && post.kind === level && post.until === null ? [[post.areaId, post] as const] : []
    }),
  )

export const byHead = ({ openid, name, _id, kind, areaName }: PostDocument): Author => ({
  ...{ openid, called: name, unitId: null, door: null, postId: _id, post: kind, areaName, areaPath: [] },
})

export const byNeighbour = (
  { openid, called }: Housemate,
  { unitId, door, areaPath }: HouseholdDocument,
  areaName: string,
): Author => ({ ...{ openid, called, unitId, door, postId: null, post: null, areaName, areaPath } })

type Base = Omit<EntryDocument, 'kind' | EntryDocument['kind']>
interface Putting {
  id: string
  area: AreaDocument
  author: Author
  at: Instant
  title: string
  text: string
}

/** What every entry begins with, put up at a moment and nobody has touched it since. */
export const base = ({ id, area, author, at, title, text }: Putting): Base => ({
  ...{ _id: id, areaId: area._id, areaKind: area.kind, areaName: fullName(area), areaPath: area.areaPath },
  ...{ title, text, photos: [], author, at, feedAt: at, shown: true, facts: inSight, waiting: false },
  ...{ dueAt: null, settledTo: '', fanout: null, fanoutDueAt: null, key: `city-${id}`, version: 1, updatedAt: at },
})
