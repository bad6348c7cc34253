import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { householdId, type Instant, type Popup, type PopupState } from '../../contract'
import type { HomeRecord } from '../chain/stored'
import type { PendingNotice } from '../notice/stored'
import { shortened } from '../request/title'
import type { PopupDocument, PopupTelling } from './stored'

/** Where it is, as people read it: 光明街道文化巷1网格; the district by its own name. */
export const placeName = (names: readonly string[]): string => names.slice(1).join('') || (names[0] ?? '')

dayjs.extend(utc)
const shanghai = (at: Instant) => dayjs(at).utcOffset(8)

/** Further ahead nobody plans. */
const HORIZON = 90 * 86_400_000
const REMIND_HOUR = 18

/** In time to come, within one day, not more than ninety days ahead. */
export const isPossible = ({ from, until }: { from: Instant; until: Instant }, now: Instant): boolean =>
  from > now && until > from && from < now + HORIZON && shanghai(from).isSame(shanghai(until), 'day')

export function popupStateOf(
  { cancelled, until }: Pick<PopupDocument, 'cancelled' | 'until'>,
  now: Instant,
): PopupState {
  if (cancelled) return 'cancelled'
  return until <= now ? 'over' : 'open'
}

/** The household that a home speaks for: a claim not yet confirmed speaks for its person alone, so that it takes nobody's place. */
export const householdFor = ({ unitId, door, confirmed }: HomeRecord, openid: string): string =>
  door === null || !confirmed ? `${unitId}.${openid}` : householdId(unitId, door)

const when = ({ from, until }: { from: Instant; until: Instant }) =>
  `${shanghai(from).format('M月D日 HH:mm')}–${shanghai(until).format('HH:mm')}`

/** The day before at six in the evening; nothing where that has passed. */
export function reminderOf(popup: Pick<PopupDocument, 'from' | 'until' | 'place'>, now: Instant): PopupTelling[] {
  const at = shanghai(popup.from).subtract(1, 'day').startOf('day').add(REMIND_HOUR, 'hour').valueOf()
  return at > now
    ? [
        {
          id: `reminder-${popup.from}`,
          kind: 'reminder',
          at,
          words: `${when(popup)}，${popup.place}，别忘了带上材料。`,
        },
      ]
    : []
}

const sooner = (tells: readonly PopupTelling[]): Instant | null =>
  tells.length === 0 ? null : Math.min(...tells.map(({ at }) => at))
export const withTells = (tells: PopupTelling[]): Pick<PopupDocument, 'tells' | 'tellAt'> => ({
  tells,
  tellAt: sooner(tells),
})

export type PopupChange = Partial<
  Pick<PopupDocument, 'title' | 'words' | 'place' | 'at' | 'from' | 'until' | 'capacity'>
>

/** The fields after a change, with what everybody who has a place must hear: another day, hour or place. */
export function changed(
  popup: PopupDocument,
  change: PopupChange,
  now: Instant,
): PopupChange & ReturnType<typeof withTells> {
  const after = { ...popup, ...change }
  const moved = after.from !== popup.from || after.until !== popup.until || after.place !== popup.place
  const kept = popup.tells.filter(({ kind, at }) => kind !== 'reminder' && at <= now)
  const news: PopupTelling[] = moved
    ? [{ id: `changed-${popup.version + 1}`, kind: 'changed', at: now, words: `改到 ${when(after)}，${after.place}。` }]
    : []
  return { ...change, ...withTells([...kept, ...news, ...reminderOf(after, now)]) }
}

export const cancelTells = (reason: string, now: Instant): ReturnType<typeof withTells> =>
  withTells([{ id: 'cancelled', kind: 'cancelled', at: now, words: reason }])

/** What each telling is called in the inbox. */
export const popupTitles: Record<PopupTelling['kind'], (title: string) => string> = {
  changed: (title) => `“${title}”改了安排`,
  cancelled: (title) => `“${title}”取消了`,
  reminder: (title) => `明天“${title}”到您身边`,
}

export interface PopupViewing {
  now: Instant
  booked: boolean
  mayEdit: boolean
  /** Whether one of his homes lies in its area. */
  near: boolean
}

export function popupView(popup: PopupDocument, { now, booked, mayEdit, near }: PopupViewing): Popup {
  const state = popupStateOf(popup, now)
  const open = state === 'open' && popup.capacity > 0
  const { _id, version, title, words, departments, items, areaId, areaName, place, at, from, until, capacity, taken } =
    popup
  return {
    ...{
      popupId: _id,
      version,
      state,
      title,
      words,
      departments,
      items,
      areaId,
      areaName,
      place,
      at,
      from,
      until,
      capacity,
      taken,
    },
    ...{ booked, mayBook: open && near && !booked && taken < capacity, mayEdit: mayEdit && state === 'open' },
    cancelled: popup.cancelled?.reason ?? null,
    by: `${popup.by.areaName}${popup.by.name}`,
  }
}

type Tidings = Pick<PendingNotice, 'title' | 'words' | 'page' | 'at' | 'push'> & { kind: 'popup' }

const phrases = { changed: '安排有变', cancelled: '已取消', reminder: '明天到' } as const

/** What somebody with a place hears. */
export function tidingsOf(popup: PopupDocument, { kind, words }: PopupTelling, now: Instant): Tidings {
  const data = {
    thing1: { value: shortened(popup.title, 20) },
    thing2: { value: shortened(popup.place, 20) },
    phrase3: { value: phrases[kind] },
    time4: { value: shanghai(popup.from).format('YYYY年M月D日 HH:mm') },
  }
  return {
    ...{ kind: 'popup', title: popupTitles[kind](popup.title), words, at: now, push: { use: 'task', data } },
    page: `packages/items/popup/index?id=${popup._id}`,
  }
}
