import type { Home, Me } from '../../../contract'
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
