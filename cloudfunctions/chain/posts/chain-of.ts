import { type AreaKind, headOf, type OutputOf, partyOf, type routes } from '../../contract'
import { headCardOf } from '../../core/chain/heads'
import { DATED } from '../../core/chain/in-force'
import { areaNameOf } from '../../core/chain/posts/place'
import { standingOf } from '../../core/chain/posts/selection'
import type { AreaDocument, PersonDocument, PostDocument, SelectionDocument } from '../../core/chain/stored'
import { refused } from '../../kit/answer'
import { areaAt, inForce } from '../../kit/areas'
import { _ } from '../../kit/cloud'
import { byId, list } from '../../kit/database'
import { postsAround } from '../../kit/posts'
import type { UseCase } from '../../kit/serve'

type ChainOf = typeof routes.chain.chainOf
type Level = OutputOf<ChainOf>['levels'][number]
type Known = Pick<AreaDocument, '_id' | 'kind' | 'name' | 'names' | keyof typeof DATED>
type Led = keyof typeof headOf

/** Who answers for me on every level, and who is missing. Four calls. */
export const chainOf: UseCase<ChainOf> = async ({ areaId }, { openid, now }) => {
  const path = await pathOf(areaId, openid, now)
  if (path === null) return areaId ? refused({ code: 'area.absent', areaId }) : { areaId: null, title: '', levels: [] }
  const ids = _.in(path)
  const [stored, posts, selections] = await Promise.all([
    list<Known>('areas', { _id: ids }, { fields: { kind: true, name: true, names: true, ...DATED } }),
    postsAround(path),
    list<SelectionDocument>('selections', { _id: ids }),
  ])
  const areas = await inForce(stored, now)
  const levels = [...path]
    .reverse()
    .flatMap((id) => areas.filter((area) => area._id === id && area.kind in headOf))
    .map((area) => levelOf(area, { posts, selection: selections.find(({ _id }) => _id === area._id) ?? null, now }))
  const narrowest = areas.find(({ _id }) => _id === path.at(-1))
  return { areaId: path.at(-1) ?? null, title: narrowest ? areaNameOf(narrowest) : '', levels }
}

/** Of the area named, else of the caller's first home; null where there is none. One call. */
async function pathOf(areaId: string | undefined, openid: string, now: number): Promise<string[] | null> {
  if (areaId !== undefined)
    return (await areaAt<AreaDocument>(areaId, now, { areaPath: true, ...DATED }))?.areaPath ?? null
  return (await byId<PersonDocument>('people', openid))?.homes[0]?.areaPath ?? null
}

interface Around {
  posts: readonly PostDocument[]
  selection: SelectionDocument | null
  now: number
}

function levelOf(area: Known, { posts, selection, now }: Around): Level {
  const kind = headOf[area.kind as Led]
  const held = (wanted: PostDocument['kind']) => {
    const post = posts.find((one) => one.areaId === area._id && one.kind === wanted)
    return post ? headCardOf(post, now) : null
  }
  const head = held(kind)
  return {
    areaId: area._id,
    areaKind: area.kind,
    areaName: areaNameOf(area),
    head,
    party: area.kind in partyOf ? held('partyHead') : null,
    selection: shownState(area.kind, standingOf(selection, head === null, now)),
  }
}

/** What a resident should know of: that names are taken, or that one is on notice. */
const shownState = (kind: AreaKind, state: string): Level['selection'] =>
  (kind === 'unit' || kind === 'building') && (state === 'open' || state === 'notice') ? state : null
