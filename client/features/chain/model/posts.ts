import { type Me, type Post, type PostKind, postWords } from '../../../contract'

export { postWords }

interface Named {
  post: PostKind
  name: string
  areaName?: string
}

/** Posts of a department are known by their house, those of an area by their duty. */
const byHouse = new Set<PostKind>(['officer'])

/** The duty, as it stands before a name: 单元长, or 供排水公司 for somebody there. */
export const dutyOf = ({ post, areaName }: Pick<Named, 'post' | 'areaName'>) =>
  byHouse.has(post) && areaName ? areaName : postWords[post]

/** 单元长 李秀英; 红心物业服务中心 周师傅. */
export const postAndName = (named: Named) => `${dutyOf(named)} ${named.name}`

/** The posts that have a desk: those for an area. */
export const deskPosts = (posts: readonly Post[]): Array<Post & { areaId: string }> =>
  posts.flatMap((post) => (post.areaId && post.post !== 'partyHead' ? [{ ...post, areaId: post.areaId }] : []))

/** Whether somebody sits at a desk of a service centre. */
export const hasDesk = ({ posts }: Pick<Me, 'posts'>) =>
  posts.some(({ post, areaKind }) => post === 'deskWorker' && areaKind === 'lane')

/** Where work begins: a desk for who answers for an area, the list of what waits for who serves in a department. */
export const deskEntrance = ({ posts }: Pick<Me, 'posts'>) =>
  deskPosts(posts).length > 0
    ? ({ title: '我的工作台', page: 'desk' } as const)
    : ({ title: '我的待办', page: 'inbox' } as const)
