import { type AskOf, comesHome, type routes, type ServiceMode } from '../../../contract'

/** For whom: me, somebody of my family, or a household without a phone that I act for. */
export type ForWhom =
  | { kind: 'me' }
  | { kind: 'family'; called: string; relation: string }
  | { kind: 'household'; unitId: string; door: string; called: string }

/** What is being booked, as far as it is decided. */
export interface Draft {
  items: string[]
  centreId: string | null
  mode: ServiceMode
  /** Null until one is chosen: the first free day stands in for it. */
  date: string | null
  minute: number | null
  /** Null: whoever is free. */
  postNo: number | null
  elder: boolean
  whom: ForWhom
  address: string
  note: string
}

export const emptyDraft: Draft = {
  ...{ items: [], centreId: null, mode: 'desk', date: null, minute: null, postNo: null },
  ...{ elder: false, whom: { kind: 'me' }, address: '', note: '' },
}

/** As many items as one visit holds. */
export const MOST_ITEMS = 5

export const itemsOf = (text: string): string[] => [...new Set(text.split(',').filter(Boolean))].slice(0, MOST_ITEMS)

export const modeWords: Record<ServiceMode, { name: string; note: string }> = {
  desk: { name: '到岗办', note: '到中心的全能岗办' },
  home: { name: '上门办', note: '工作人员到您家里' },
  errand: { name: '帮办代办', note: '派人替您跑一趟' },
  online: { name: '网上办', note: '拍好材料，不用来' },
}

/** 本人, 家人 老金, 302 室 金奶奶 */
export function whomWords(whom: ForWhom): string {
  if (whom.kind === 'me') return '本人'
  return whom.kind === 'family' ? `${whom.relation} ${whom.called}` : `${whom.door} 室 ${whom.called}`
}

/** A choice changed; what hangs on it and no longer holds goes with it, what was typed stays. */
export function withChange(draft: Draft, part: Partial<Draft>): Draft {
  const after = { ...draft, ...part }
  if (part.items || part.centreId || part.mode) return { ...after, minute: part.minute ?? null, postNo: null }
  if (part.date !== undefined && part.date !== draft.date)
    return { ...after, minute: part.minute ?? null, postNo: null }
  return part.minute === undefined ? after : { ...after, postNo: part.postNo ?? null }
}

/** The one thing still to do before it can be sent; null where all is there. */
export function missingIn({ items, minute, mode, address }: Draft): string | null {
  if (items.length === 0) return '先选要办的事'
  if (minute === null) return '选一个时间'
  return comesHome(mode) && address.trim() === '' ? '写上您家地址' : null
}

/** Where a visit goes, as it is sent; nothing where none is made. */
const addressIn = ({ mode, address }: Draft) => (comesHome(mode) && address.trim() ? { address: address.trim() } : {})

type Wait = AskOf<typeof routes.appointments.wait>

/** To stand in line for a day; null while it is not said where a visit would go. */
export function waitOf(draft: Draft, centreId: string, date: string): Wait | null {
  const { items, mode, elder } = draft
  if (comesHome(mode) && draft.address.trim() === '') return null
  return { centreId, items, mode, elder, date, ...addressIn(draft) }
}

type Book = AskOf<typeof routes.appointments.book>

/** What is sent; null while something is missing. */
export function bookOf(draft: Draft, centreId: string, date: string): Book | null {
  const { items, mode, minute, postNo, elder, whom, note } = draft
  if (missingIn(draft) || minute === null) return null
  return {
    ...{ centreId, items, mode, date, minute, elder },
    ...(postNo === null ? {} : { postNo }),
    ...forOf(whom),
    ...addressIn(draft),
    ...(note.trim() ? { note: note.trim() } : {}),
  }
}

/** How a request names him; nothing where it is oneself. */
export function forOf(whom: ForWhom): Pick<Book, 'for'> {
  if (whom.kind === 'me') return {}
  if (whom.kind === 'family') return { for: whom }
  const { unitId, door, called } = whom
  return { for: { kind: 'household', household: { unitId, door }, called } }
}
