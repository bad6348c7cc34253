import { type AreaKind, type ChildArea, type Desk, type DoorMark, titleOfPost } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { sinceWords } from '../../../language/time'
import type { Figure } from '../../../ui/layout/figures-hero'

const plus = (value: number, more: boolean) => (more ? `${value}+` : `${value}`)

/** The four numbers that a head scans, large. Above a stairwell, claims stand where unread notices do. */
export function figuresView(desk: Desk | undefined): Figure[] {
  if (!desk) return ['红灯', '今天到期', '待走访', '未读公告'].map((words) => ({ words, value: null }))
  const { figures, area } = desk
  const { red, dueToday, visitsDue, unread, claims, more } = figures
  const last =
    area.kind === 'unit' && unread !== null
      ? { words: '未读公告', value: `${unread}` }
      : { words: '等核实', value: `${claims}` }
  return [
    { words: '红灯', value: plus(red, more), tone: red > 0 ? 'red' : null },
    { words: '今天到期', value: plus(dueToday, more), tone: dueToday > 0 ? 'amber' : null },
    { words: '待走访', value: `${visitsDue}`, tone: null },
    { ...last, tone: null },
  ]
}

/** 3 号楼 2 单元 · 24 户 · 李秀英 */
export const deskLine = ({ area, post }: Desk): string =>
  [spaced(area.title), `${area.households} 户`, post.deputy ? `代 ${post.name}` : post.name].join(' · ')

export const deskTitle = (desk: Desk | undefined, own: boolean): string => {
  if (!desk) return '工作台'
  return own ? `${titleOfPost(desk.post.post, desk.area.kind)}工作台` : spaced(desk.area.title)
}

const below: Partial<Record<AreaKind, { title: string; kind: AreaKind }>> = {
  building: { title: '我的单元', kind: 'unit' },
  grid: { title: '我的楼栋', kind: 'building' },
  lane: { title: '我的网格', kind: 'grid' },
  street: { title: '我的路巷', kind: 'lane' },
  district: { title: '各街道', kind: 'street' },
}

export const partsTitle = ({ area }: Desk): string => below[area.kind]?.title ?? '我的楼门'

/** 19 / 24 户已入 */
export const boundWords = ({ figures }: Desk): string => `${figures.bound} / ${figures.households} 户已入`

/** Figures that were summed say of when they are. */
export const countedWords = ({ countedAt }: Desk, now: number): string =>
  countedAt === null ? '' : spaced(`户数是${sinceWords(countedAt, now)}数的`)

const stateWords: Record<DoorMark['state'], string> = { lit: '已入户', claimed: '等核实', dark: '未入户' }

/** Everything that a door shows, in one breath. */
export const doorLabel = (mark: DoorMark): string =>
  [
    `${mark.door} 室`,
    stateWords[mark.state],
    mark.claims > 0 && mark.state === 'lit' && `${mark.claims} 人等核实`,
    mark.phoneless && '没有手机',
    mark.care && '需关照',
    mark.lamp && { red: '有事超时', amber: '有事快到期', green: '有事在办', off: '有事在办' }[mark.lamp],
    mark.visitDue && '该走访了',
    mark.unread && '公告还没看',
  ]
    .filter(Boolean)
    .join('，')

export interface ChildView {
  areaId: string
  name: string
  /** 18 / 24 户 */
  bound: string
  /** What asks for a look: 2 红灯 · 1 人等核实; empty where all is quiet. */
  news: string
  red: boolean
  panes: DoorMark['state'][][]
  label: string
}

/** Windows where doors are not known one by one: as many lit as take part, always the same ones. */
const columns = 8
const most = 32
export function sharePanes({
  households,
  bound,
  areaId,
}: Pick<ChildArea, 'households' | 'bound' | 'areaId'>): DoorMark['state'][][] {
  const count = Math.min(most, Math.max(columns, households))
  const lit = households === 0 ? 0 : Math.round((bound / households) * count)
  const seed = [...areaId].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7)
  const order = Array.from({ length: count }, (_, at) => at).sort(
    (a, b) => ((a * 67 + seed) % 101) - ((b * 67 + seed) % 101),
  )
  const bright = new Set(order.slice(0, lit))
  const panes = Array.from({ length: count }, (_, at): DoorMark['state'] => (bright.has(at) ? 'lit' : 'dark'))
  return Array.from({ length: Math.ceil(count / columns) }, (_, row) => panes.slice(row * columns, (row + 1) * columns))
}

export function childView(child: ChildArea): ChildView {
  const name = spaced(child.name)
  const bound = `${child.bound} / ${child.households} 户`
  const news = [
    child.red > 0 && `${child.red} 红灯`,
    child.claims > 0 && `${child.claims} 人等核实`,
    child.visitsDue > 0 && `${child.visitsDue} 户待走访`,
    child.red === 0 && child.open > 0 && `${child.open} 件在办`,
  ]
    .filter((words) => words !== false)
    .slice(0, 2)
    .join(' · ')
  // The top floor first, as one sees it from the yard.
  const panes = child.panes && child.panes.length > 0 ? [...child.panes].reverse() : sharePanes(child)
  return {
    areaId: child.areaId,
    name,
    bound,
    news,
    red: child.red > 0,
    panes,
    label: [name, bound, news].filter(Boolean).join('，'),
  }
}
