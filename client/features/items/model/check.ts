import type { CheckCard, CheckedMaterial, CheckOnward, MaterialCheck, MaterialState } from '../../../contract'
import { sinceWords } from '../../../language/time'
import type { TagTone } from '../../../ui/controls/tag'
import { formWords } from './material'

interface StateView {
  words: string
  tone: TagTone
}

const states: Record<MaterialState, StateView> = {
  none: { words: '还没拍', tone: 'plain' },
  waiting: { words: '等窗口看', tone: 'plain' },
  complete: { words: '齐', tone: 'pine' },
  missing: { words: '缺', tone: 'amber' },
  unclear: { words: '看不清', tone: 'amber' },
  waived: { words: '用不到', tone: 'plain' },
}

/** 齐 2 样 · 缺 1 样: what the desk has said of each, and what still waits; empty where nothing was shown yet. */
export function verdictsLine(materials: ReadonlyArray<Pick<CheckedMaterial, 'state'>>): string {
  const said: readonly MaterialState[] = ['complete', 'missing', 'unclear', 'waiting']
  const count = (wanted: MaterialState) => materials.filter(({ state }) => state === wanted).length
  return said.flatMap((one) => (count(one) > 0 ? [`${states[one].words} ${count(one)} 样`] : [])).join(' · ')
}

/** One word for how a material stands. */
export const materialStanding = (state: MaterialState): StateView => states[state]

export interface CheckedMaterialView {
  code: string
  name: string
  /** 原件和复印件 · 四角看得见 */
  note: string
  /** In which case it is needed. */
  when: string
  state: StateView
  said: string | null
  photos: string[]
  hidden: boolean
  fromPaper: boolean
  /** What the resident may do. */
  mayShow: boolean
  mayWaive: boolean
  mayKeep: boolean
  offer: MaterialCheck['offers'][number] | null
  settled: boolean
}

export function checkedMaterial(check: MaterialCheck, material: CheckedMaterial): CheckedMaterialView {
  const { code, name, form, count, samples, when, state, words, photos, hidden, fromPaper, paper } = material
  const open = check.mine && check.state !== 'closed'
  const settled = state === 'complete' || state === 'waived'
  return {
    ...{ code, name, photos, fromPaper, settled, hidden: hidden > 0 },
    note: [formWords(form, count), samples.join('；')].filter(Boolean).join(' · '),
    when: when.join('，或'),
    state: states[state],
    said: words,
    mayShow: open && state !== 'complete',
    // In a matter its desk says what is wanted.
    mayWaive: open && check.onward !== 'matter' && when.length > 0 && (state === 'none' || state === 'missing'),
    mayKeep: open && material.keepable && !material.kept,
    offer: open && !settled && !fromPaper ? (check.offers.find(({ kind }) => kind === paper) ?? null) : null,
  }
}

/** Where a ready check leads: one step large, a second quiet; each a page and what it is asked with. */
export interface Onward {
  words: string
  steps: OnwardStep[]
}
export interface OnwardStep {
  id: string
  words: string
  to: 'apply' | 'book' | 'matter'
}
const book: OnwardStep = { id: 'check-book', words: '约个时间到窗口办', to: 'book' }
const orElse = (otherwise: string): Onward => ({
  words: `带上原件来窗口就行，走不开也能申请${otherwise}`,
  steps: [
    { ...book, words: '材料齐了，约个时间' },
    { id: 'check-apply', words: `走不开，申请${otherwise}`, to: 'apply' },
  ],
})
const onwards: Record<CheckOnward, Onward> = {
  matter: {
    words: '回到办件，接着办就行',
    steps: [{ id: 'check-matter', words: '材料齐了，回到办件', to: 'matter' }],
  },
  booking: { words: '带好原件，按约好的时间办，一趟办好', steps: [] },
  online: {
    words: '可以直接网上申请，不用跑一趟',
    steps: [{ id: 'check-apply', words: '材料齐了，直接网上申请', to: 'apply' }, book],
  },
  away: orElse('上门或代办'),
  home: orElse('上门'),
  errand: orElse('代办'),
  desk: { words: '带上原件来窗口就行，一趟办好', steps: [{ ...book, words: '材料齐了，约个时间' }] },
}
export const onwardView = ({ onward }: Pick<MaterialCheck, 'onward'>): Onward => onwards[onward]

/** Everything is shown that its matter waits for; the desk looks at it there. */
export const isHandedIn = ({ state, onward, waiting, materials }: MaterialCheck): boolean =>
  state === 'open' &&
  onward === 'matter' &&
  waiting > 0 &&
  materials.every(
    ({ state: one, when }) => one !== 'missing' && one !== 'unclear' && (one !== 'none' || when.length > 0),
  )

/** How a whole check stands, in a title and what to do next; `applying` where an application waits for it one page back. */
export function checkStanding(
  check: MaterialCheck,
  applying = false,
): {
  title: string
  words: string
  tone: 'good' | 'careful' | 'plain'
} {
  const short = check.materials.filter(({ state }) => state === 'missing' || state === 'unclear').length
  const left = check.materials.filter(({ state, when }) => state === 'none' && when.length === 0).length
  if (check.state === 'closed') return { title: '已经办完', words: '照片到期自动删除', tone: 'plain' }
  if (check.state === 'ready')
    return { title: '材料都齐了', words: applying ? '回到申请，接着填就行' : onwardView(check).words, tone: 'good' }
  if (short > 0) return { title: `还有 ${short} 样要补`, words: '照窗口说的重新拍一张', tone: 'careful' }
  if (isHandedIn(check)) return { title: `${check.waiting} 样拍好了`, words: '回到办件，接着往下办', tone: 'good' }
  if (check.waiting > 0)
    return { title: `${check.waiting} 样等窗口看`, words: `${check.areaName}窗口看过，马上告诉您`, tone: 'plain' }
  const seen = check.onward === 'matter' ? '窗口在这件办件里就能看到' : '窗口先替您看看齐不齐'
  return { title: `还有 ${left} 样没拍`, words: `一样拍一张，${seen}`, tone: 'plain' }
}

export interface CheckCardView {
  checkId: string
  title: string
  tag: StateView
  words: string
  quiet: string
  label: string
}

export function checkCardView(card: CheckCard, now: number, forDesk: boolean): CheckCardView {
  const tag: StateView = forDesk ? { words: `看 ${card.waiting} 样`, tone: 'pine' } : tagOf(card)
  const words = forDesk ? `${card.called || '居民'}拍来的` : `${card.needed} 样里齐了 ${card.complete} 样`
  const quiet = `${forDesk ? '' : `${card.areaName}窗口 · `}${sinceWords(card.updatedAt, now)}`
  return {
    ...{ checkId: card.checkId, title: card.title, tag, words, quiet },
    label: [card.title, tag.words, words, quiet].join('，'),
  }
}

function tagOf({ state, short, waiting }: CheckCard): StateView {
  if (state === 'closed') return { words: '已办完', tone: 'plain' }
  if (state === 'ready') return { words: '都齐了', tone: 'pine' }
  if (short > 0) return { words: `补 ${short} 样`, tone: 'amber' }
  return waiting > 0 ? { words: '等窗口看', tone: 'plain' } : { words: '还没拍完', tone: 'plain' }
}
