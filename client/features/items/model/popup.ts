import { departments, type Popup } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { clockWords, dayOfWords } from '../../../language/time'
import type { TagTone } from '../../../ui/controls/tag'

export interface PopupView {
  popupId: string
  title: string
  /** 周六 7:00–10:00 */
  when: string
  place: string
  who: string
  words: string
  tag: { words: string; tone: TagTone } | null
  seats: string
  label: string
}

export function popupCardView(popup: Popup, now: number): PopupView {
  const when = `${dayOfWords(popup.from, now)} ${clockWords(popup.from)}–${clockWords(popup.until)}`
  const seats = seatWords(popup)
  const tag = tagOf(popup)
  const place = spaced(popup.place)
  return {
    ...{ popupId: popup.popupId, title: spaced(popup.title), when, place, seats, tag, words: spaced(popup.words) },
    who: popup.departments.map((id) => departments[id]).join('、'),
    label: [popup.title, when, popup.place, tag?.words, seats].filter(Boolean).join('，'),
  }
}

function seatWords({ capacity, taken, state }: Popup): string {
  if (state !== 'open') return `${taken} 户约过`
  if (capacity === 0) return '不用约，到场就办'
  return taken >= capacity ? `${capacity} 户已约满，可以到场等候` : `还有 ${capacity - taken} 个名额，已约 ${taken} 户`
}

function tagOf({ state, booked, taken, capacity }: Popup): PopupView['tag'] {
  if (state === 'cancelled') return { words: '已取消', tone: 'amber' }
  if (state === 'over') return { words: '已结束', tone: 'plain' }
  if (booked) return { words: '已约', tone: 'pine' }
  return capacity > 0 && taken >= capacity ? { words: '约满', tone: 'plain' } : null
}
