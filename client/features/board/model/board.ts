import { categoryOf, type Me, type OutputOf, type routes } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import { type LampView, lampView } from '../../requests/model/lamp'
import { outcomeWords } from '../../requests/model/sayings'
import type { TagView } from '../../requests/model/state'
import { tagView } from '../../requests/model/state'

export type BoardItem = OutputOf<typeof routes.requests.board>['items'][number]

export interface BoardLevel {
  areaId: string
  words: string
}

/** Where the grid, the lane and the street stand in the path of a home. */
const depths = [3, 2, 1] as const

type Posts = Me['posts']
/** The district with its streets, as the tree of areas begins. */
export type District = OutputOf<typeof routes.chain.areas>

/** A department works in the whole district, and so does its duty desk. */
const isDistrictWide = ({ departmentId, areaKind }: Posts[number]) => Boolean(departmentId) || areaKind === 'district'
const reachesDistrict = (post: Posts[number]) => isDistrictWide(post) || post.areaKind === 'street'

/** Whether the district must be known to say which boards are mine. */
export const asksDistrict = ({ posts }: Pick<Me, 'posts'>): boolean => posts.some(reachesDistrict)

/** The areas whose boards are mine to read, the nearest first: around my home, else those of my posts; then as wide as my posts reach. */
export function levelsOf({ homes: [home], posts }: Pick<Me, 'homes' | 'posts'>, district?: District): BoardLevel[] {
  const near = home ? around(home) : posts.flatMap(({ areaId, areaName }) => level(areaId, areaName)).slice(0, 3)
  const streets = posts.some(isDistrictWide) ? (district?.items ?? []) : []
  const wide = district && posts.some(reachesDistrict) ? [district.parent, ...streets] : []
  const levels = [...near, ...wide.flatMap(({ id, name }) => level(id, name))]
  return [...new Map(levels.map((one) => [one.areaId, one])).values()]
}

const level = (areaId: string | undefined, name: string | undefined): BoardLevel[] =>
  areaId && name ? [{ areaId, words: spaced(name) }] : []

const around = ({ areaPath, where }: Me['homes'][number]): BoardLevel[] =>
  depths.flatMap((depth) => level(areaPath[depth], where[depth - 1]))

export interface BoardCardView {
  requestId: string
  title: string
  lamp: LampView
  tag: TagView
  /** Where, when, with how many. */
  quiet: string
  /** What was done about it. */
  result: string
  /** What the resident said of it. */
  outcome: string
  label: string
}

/** A matter as everybody may read it: what and when, never who. */
export function boardCard(item: BoardItem, now: number): BoardCardView {
  const lamp = lampView(item.lamp, item.kind === 'emergency')
  const tag = tagView(item.state, item.lamp, false)
  const title = spaced(item.title)
  const when = item.state === 'closed' ? `${momentWords(item.updatedAt, now)} 办结` : momentWords(item.createdAt, now)
  const category = item.category ? categoryOf(item.category).label : ''
  const joined = item.joined > 0 ? `${item.joined + 1} 户反映` : ''
  const quiet = [spaced(item.areaName), when, category !== title && category, joined].filter(Boolean).join(' · ')
  const outcome = item.outcome ? `居民说：${outcomeWords[item.outcome] ?? ''}` : ''
  return {
    requestId: item.requestId,
    title,
    lamp,
    tag,
    quiet,
    result: item.result ?? '',
    outcome,
    label: [title, tag.words, lamp.words, quiet, item.result, outcome].filter(Boolean).join('，'),
  }
}
