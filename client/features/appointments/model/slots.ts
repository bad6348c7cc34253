import type { DeskPost, Slot } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { clockOf } from './day'

/** One time as it stands on its tile. */
export interface SlotTile {
  minute: number
  clock: string
  /** 余 2, 约满, 错峰午间 · 余 1 */
  note: string
  full: boolean
  label: string
}

export interface SlotPart {
  title: '上午' | '下午' | '延时服务'
  tiles: SlotTile[]
}

const titles: Record<Slot['kind'], SlotPart['title']> = {
  morning: '上午',
  afternoon: '下午',
  noon: '延时服务',
  evening: '延时服务',
}
const sorts: Record<Slot['kind'], string> = { morning: '', afternoon: '', noon: '午间', evening: '晚间' }
const order = ['上午', '下午', '延时服务'] as const

function tileOf({ minute, kind, left }: Slot): SlotTile {
  const clock = clockOf(minute)
  const full = left === 0
  const words = full ? '约满' : `余 ${left}`
  return {
    minute,
    clock,
    note: sorts[kind] && !full ? `${sorts[kind]}余 ${left}` : words,
    full,
    label: `${titles[kind]} ${clock}，${words}`,
  }
}

/** The times of a day: morning, afternoon, and what is served outside the plain hours; a part with no time is left out. */
export const slotParts = (slots: readonly Slot[]): SlotPart[] =>
  order
    .map((title) => ({ title, tiles: slots.filter(({ kind }) => titles[kind] === title).map(tileOf) }))
    .filter(({ tiles }) => tiles.length > 0)

/** 2 号全能岗 金花 */
export const postWords = ({ name, worker }: Pick<DeskPost, 'name' | 'worker'>): string =>
  `${spaced(name)} ${worker}`.trim()

/** Whoever is free at that time: first anybody, then by name. */
export const postsAt = (slot: Slot | undefined, posts: readonly DeskPost[]): DeskPost[] =>
  posts.filter(({ no }) => slot?.posts.includes(no))

export const hasEvening = (slots: readonly Slot[]): boolean => slots.some(({ kind }) => kind === 'evening')
