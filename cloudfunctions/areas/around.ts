import { headKinds } from '../contract'
import type { Note } from '../core/areas/findings'
import type { Wanted } from '../core/areas/wanted'
import type { AreaDocument, PostDocument } from '../core/chain/stored'
import { _ } from '../kit/cloud'
import { countOf, everyOf } from '../kit/database'
import type { Ground } from './ground'

type Held = Pick<PostDocument, '_id' | 'areaId' | 'kind' | 'name'>

/** So many closed areas are asked about one by one; more than these are a new city. */
const MOST_CLOSED = 40

/** What people have to do with the areas: stairwells without a head, posts and cases of areas that close. */
export async function checkPeople(wanted: readonly Wanted[], ground: Ground, note: Note): Promise<void> {
  const running = {
    areaKind: _.in(['street', 'lane', 'grid', 'building', 'unit']),
    kind: _.in([...headKinds]),
    until: null,
  }
  const heads = await everyOf<Held>('posts', running, { areaId: true, kind: true, name: true })
  const headed = new Map(heads.map((post) => [post.areaId, post]))
  for (const area of wanted) checkHead(area, headed.get(area._id), note)
  const ids = new Set(wanted.map(({ _id }) => _id))
  const closed = [...ground.inForce.values()].filter(({ _id }) => !ids.has(_id))
  for (const area of closed.slice(0, MOST_CLOSED)) await checkClosed(area, note)
}

function checkHead({ kind, row, names, head }: Wanted, held: Held | undefined, note: Note): void {
  const name = names.slice(-2).join('')
  const where = { file: row === null ? null : ('tree' as const), row, column: 'headName' }
  if (kind === 'unit' && !held && !head) note('head.none', where, { name })
  if (held && head && held.name !== head.name) note('head.differs', where, { name, given: head.name, held: held.name })
}

/** Three calls. */
async function checkClosed({ _id, kind, names }: AreaDocument, note: Note): Promise<void> {
  const name = names.slice(-2).join('')
  const [posts, cases, households] = await Promise.all([
    countOf('posts', { areaId: _id, until: null }),
    countOf('requests', { areaPath: _id, open: true }),
    kind === 'unit' ? countOf('households', { unitId: _id }) : 0,
  ])
  if (posts > 0) note('closed.held', {}, { name, posts })
  // Told of the grid: what stands above and below it counts the same cases again.
  if (cases > 0 && kind === 'grid') note('closed.cases', {}, { name, cases })
  if (households > 0) note('closed.homes', {}, { name, households })
}
