import { type ItemCard, itemLists, itemModes } from '../../../contract'
import { spaced } from '../../../language/spacing'
import type { TagTone } from '../../../ui/controls/tag'

export interface ItemCardView {
  code: string
  name: string
  who: string
  tag: { words: string; tone: TagTone }
  /** 当场办好 · 约 10 分钟 · 3 样材料 */
  quiet: string
  /** By which of their own words people found it. */
  because: string | null
  /** It can be put together with others for one visit. */
  ours: boolean
  label: string
}

const tones: Record<ItemCard['list'], TagTone> = {
  duty: 'pine',
  assist: 'plain',
  certificate: 'plain',
  'other-office': 'amber',
}

export const promiseWords = (days: number): string => (days === 0 ? '当场办好' : `${days} 个工作日办好`)

/** An item in a list: for whom, how long, how much to bring. */
export function itemCardView(card: ItemCard & { because?: string | null }): ItemCardView {
  const ours = card.list !== 'other-office'
  const own = [
    card.promisedDays === 0 ? '当场办好' : `${card.promisedDays} 个工作日`,
    `约 ${card.minutes} 分钟`,
    card.materials === 0 ? '不用带材料' : `${card.materials} 样材料`,
  ]
  const quiet = ours ? own.join(' · ') : `请找 ${card.office}`
  const tag = { words: itemLists[card.list], tone: tones[card.list] }
  return {
    ...{ code: card.code, name: card.name, who: spaced(card.who), tag, quiet, ours, because: card.because ?? null },
    label: [card.name, tag.words, card.who, quiet].join('，'),
  }
}

export const modeWords = (modes: ItemCard['modes']): string => modes.map((mode) => itemModes[mode]).join('、')
