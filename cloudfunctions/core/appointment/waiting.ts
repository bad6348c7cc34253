import type { Instant } from '../../contract'
import type { Calendar } from '../calendar/working-time'
import { dayNumber } from '../calendar/working-time'
import { type Sheets, slotsOf } from './availability'
import { type Placing, placeFor } from './place'
import type { CentreDocument, Entry, SheetDocument, WaitDocument } from './stored'
import { minutesOf } from './stretch'
import { instantOf, MINUTE } from './times'

/** The sheets as they will be when a seat of one of them has been given up; as they are where that sheet is not among them. */
export function asIfFree<S extends Pick<SheetDocument, 'taken'>>(
  sheets: ReadonlyMap<string, S>,
  sheetId: string,
  { seat, ...run }: Pick<Entry, 'minute' | 'slots' | 'seat'>,
  step: number,
): ReadonlyMap<string, S> {
  const sheet = sheets.get(sheetId)
  if (!sheet) return sheets
  const taken = { ...sheet.taken }
  for (const at of minutesOf(run, step)) taken[at] = { ...taken[at], [seat]: Math.max(0, (taken[at]?.[seat] ?? 0) - 1) }
  return new Map(sheets).set(sheetId, { ...sheet, taken })
}

export type Seating = Exclude<Placing, 'taken' | { closed: unknown }> & { minute: number }

/** The first seat of the day that suits somebody in line; null where there is none. */
export function seatFor(
  centre: CentreDocument,
  sheets: Sheets,
  wait: Pick<WaitDocument, 'date' | 'span' | 'items' | 'minutes' | 'mode' | 'elder'>,
  now: Instant,
  calendar: Calendar,
): Seating | null {
  const asking = { ...wait, items: wait.items.map(({ code }) => code), now }
  const [from, until] = wait.span ?? [0, 1440]
  for (const { minute, left } of slotsOf(centre, dayNumber(wait.date), sheets, asking, calendar)) {
    if (left === 0 || minute < from || minute + wait.minutes > until) continue
    const placing = placeFor(centre, sheets, asking, { date: wait.date, minute }, calendar)
    if (placing !== 'taken' && 'postNo' in placing) return { ...placing, minute }
  }
  return null
}

/** An offer is kept for so long, and never beyond the moment at which one could still set out. */
export const offerUntil = (
  { rules }: Pick<CentreDocument, 'rules'>,
  { date, minute }: { date: string; minute: number },
  now: Instant,
): Instant =>
  Math.min(now + rules.offerMinutes * MINUTE, instantOf(date, minute) - Math.min(rules.leadMinutes, 15) * MINUTE)
