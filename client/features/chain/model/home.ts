import { type Home, type Me, titleOfPost } from '../../../contract'
import { spaced } from '../../../language/spacing'

export interface HomeView {
  unitId: string
  /** 锦绣小区 3 号楼 2 单元 */
  title: string
  /** 光明街道 · 文化社区 · 12 网格 */
  where: string
  door: string | null
  confirmed: boolean
}

export const homeView = ({ unitId, title, where, door, confirmed }: Home): HomeView => ({
  unitId,
  title: spaced(title),
  where: where.map(spaced).join(' · '),
  door,
  confirmed,
})

/** The home that the pages are about: the one chosen last. */
export const firstHome = (me: Me): HomeView | null => (me.homes[0] ? homeView(me.homes[0]) : null)

export const hasPosts = (me: Me | undefined) => (me?.posts.length ?? 0) > 0

export interface PlaceView {
  title: string
  where: string
  note: string
  /** Empty for who has no home here. */
  unitId: string
}

/** What the top of home says: my stairwell; for a post without a home here, its area; else a welcome. */
export function placeOfMine(me: Me): PlaceView {
  const home = firstHome(me)
  if (home) return { ...home, note: home.confirmed ? '' : '等单元长核实您住在这里' }
  const [post] = me.posts
  if (post)
    return {
      title: spaced(post.areaName),
      where: `${post.name} · ${titleOfPost(post.post, post.areaKind)}`,
      note: '',
      unitId: post.postId,
    }
  return { title: '您好，欢迎来微格', where: '诉求到格，五长到户', note: '', unitId: '' }
}
