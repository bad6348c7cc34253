import { type DepartmentId, departments, type OutputOf, type Post, type routes, titleOfPost } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { monthDayWords, yearMonthWords } from '../../../language/time'

export type PostsUnder = OutputOf<typeof routes.chain.postsUnder>
export type PostCardData = PostsUnder['own'][number]
export type PostDetail = OutputOf<typeof routes.chain.post>

type Placed = Pick<PostCardData, 'post' | 'areaKind' | 'areaName'> & { departmentId?: string | null }

/** 网格长; 党支部书记 for who speaks for the party there; 经办人. */
export const titleOf = ({ post, areaKind }: Pick<Placed, 'post' | 'areaKind'>) => titleOfPost(post, areaKind)

/** 12 网格网格长 reads badly: the place, then the duty. */
export const placeAndTitle = (placed: Placed) => `${placeOf(placed)} · ${titleOf(placed)}`
export const placeOf = ({ areaName, departmentId }: Placed) =>
  spaced(departmentId && departmentId in departments ? departments[departmentId as DepartmentId] : areaName)

/** How a post stands, in one quiet line. */
export function standingWords({ holder, away, invited }: PostCardData): string {
  const coming = invited ? `已邀请，等答复` : ''
  if (!holder) return ['空缺', coming].filter(Boolean).join(' · ')
  const gone = away ? `请假到 ${monthDayWords(away.until)}${away.deputy ? `，${away.deputy}代` : '，没人代'}` : ''
  return [gone, coming].filter(Boolean).join(' · ')
}

/** A post in a list; `also` where the line before it is of the same person, who is named once. */
export interface ListedPost {
  card: PostCardData
  also: boolean
}

/** Posts in their order, those of one person together. */
export function byHolder(cards: readonly PostCardData[]): ListedPost[] {
  const groups = new Map<string, PostCardData[]>()
  for (const card of cards) {
    const key = card.holder ? `${card.holder.name} ${card.holder.phone}` : `${card.areaId} ${card.postId ?? card.post}`
    groups.set(key, [...(groups.get(key) ?? []), card])
  }
  return [...groups.values()].flatMap((group) => group.map((card, at) => ({ card, also: at > 0 })))
}

/** 任职自 2025 年 3 月 */
export const sinceWords = ({ holder }: PostCardData) => (holder ? `任职自 ${yearMonthWords(holder.since)}` : '')

/** 12 个岗位，1 个空缺，2 位请假 */
export const countWords = ({ posts, vacant, away }: PostsUnder['counts']) =>
  [`${posts} 个岗位`, vacant > 0 && `${vacant} 个空缺`, away > 0 && `${away} 位请假`].filter(Boolean).join(' · ')

const endings = { ended: '由上一级结束', resigned: '本人辞任', succeeded: '交接给下一任' } as const

/** 2024 年 3 月 – 2026 年 9 月, and how it ended. */
export function termWords({ from, until, how, words }: PostDetail['terms'][number]): string {
  const span = `${yearMonthWords(from)} – ${until === null ? '现在' : yearMonthWords(until)}`
  return [span, how && endings[how], words].filter(Boolean).join(' · ')
}

/** What a post is chosen by among my others: its place, and its duty where I hold two in one place; 代 where I stand in. */
export function switchWords(post: Post, posts: readonly Post[]): string {
  const alone = posts.filter(({ areaName }) => areaName === post.areaName).length === 1
  const duty = alone ? '' : titleOf({ post: post.post, areaKind: post.areaKind ?? null })
  return [post.deputy && '代', spaced(post.areaName), duty].filter(Boolean).join(' ')
}
