import { randomUUID } from 'node:crypto'
import type { Instant, LocalDate } from '../contract'
import { type CentreDocument, type Entry, type Seat, type SheetDocument, sheetId } from '../core/appointment/stored'
import { minutesOf } from '../core/appointment/stretch'
import { type DayNumber, dayNumber } from '../core/calendar/working-time'
import { _ } from './cloud'
import { insertOnce, list, update } from './database'

export type SheetMap = Map<string, SheetDocument>

/** The sheets of some days of a centre, those of further posts by id beside them. One call. */
export async function sheetsOf(
  centre: CentreDocument,
  dates: readonly LocalDate[],
  more: string[] = [],
): Promise<SheetMap> {
  const ids = dates.flatMap((date) => centre.posts.map(({ no }) => sheetId(centre._id, no, date)))
  return byIds(await list<SheetDocument>('sheets', { _id: _.in([...ids, ...more]) }, { limit: 1000 }))
}

/** What is taken on a range of days, nothing else of the sheets. One call. */
export async function takenBetween(centreId: string, from: number, until: number): Promise<SheetMap> {
  const where = { centreId, day: _.and([_.gte(from), _.lte(until)]) }
  return byIds(await list<SheetDocument>('sheets', where, { limit: 1000, fields: { taken: true } }))
}

const byIds = (sheets: SheetDocument[]): SheetMap => new Map(sheets.map((sheet) => [sheet._id, sheet]))

export interface SheetChange {
  take?: { id: string; entry: Entry; most: number }
  /** Taken out only while it is that booking's, and, where `hold` is said, nobody has asked for it again since. */
  drop?: { id: string; entry: Pick<Entry, 'booking' | 'minute' | 'slots' | 'seat'>; hold?: string }
}

interface Under {
  /** The newest version of the rules that the caller knows. */
  rules: number
  step: number
  now: Instant
}

/**
 * Takes a seat, gives one up, or hands one over, in one conditional update: entries and counters change together or not at all. False
 * where the seat is gone, the entry is there already (or no more), or the sheet is in line with newer rules. One call.
 */
export async function changeSheet(
  id: string,
  { take, drop }: SheetChange,
  { rules, step, now }: Under,
): Promise<boolean> {
  const where: Record<string, unknown> = { _id: id }
  const data: Record<string, unknown> = { version: _.inc(1) }
  const net = new Map<string, number>()
  const count = ({ minute, slots, seat }: Pick<Entry, 'minute' | 'slots' | 'seat'>, by: 1 | -1) => {
    for (const at of minutesOf({ minute, slots }, step)) {
      const path = `taken.${at}.${seat}`
      net.set(path, (net.get(path) ?? 0) + by)
    }
  }
  if (drop) {
    where[`entries.${drop.id}.booking`] = drop.entry.booking
    // One that was stretched in the middle of a move is not what is given up: the sweep sees to it.
    where[`entries.${drop.id}.minute`] = drop.entry.minute
    where[`entries.${drop.id}.slots`] = drop.entry.slots
    if (drop.hold !== undefined) where[`entries.${drop.id}.hold`] = drop.hold
    data[`entries.${drop.id}`] = _.remove()
    data.freedAt = now
    count(drop.entry, -1)
  }
  if (take) {
    where.rules = _.lte(rules)
    where[`entries.${take.id}`] = _.exists(false)
    data[`entries.${take.id}`] = _.set(take.entry)
    data.unsettledAt = now
    count(take.entry, 1)
  }
  for (const [path, by] of net) {
    if (by !== 0) data[path] = _.inc(by)
    // A counter that is not there yet is none: a missing field is not less than anything.
    if (by > 0 && take) where[path] = _.in([null, ...Array.from({ length: take.most }, (__, taken) => taken)])
  }
  return (await update('sheets', where, data)) === 1
}

/** Takes a seat on a sheet, which is begun where it is not there yet. One call; two where somebody has begun it meanwhile. */
async function takeSeat(
  centre: CentreDocument,
  at: { date: LocalDate; postNo: number },
  known: SheetMap,
  change: SheetChange & { take: NonNullable<SheetChange['take']> },
  now: Instant,
): Promise<boolean> {
  const id = sheetId(centre._id, at.postNo, at.date)
  const under = { rules: centre.version, step: centre.step, now }
  if (known.has(id)) return changeSheet(id, change, under)
  const { entry } = change.take
  const taken: SheetDocument['taken'] = {}
  for (let next = 0; next < entry.slots; next++) taken[entry.minute + next * centre.step] = { [entry.seat]: 1 }
  const begun = await insertOnce<SheetDocument>('sheets', {
    ...{ _id: id, centreId: centre._id, postNo: at.postNo, date: at.date, day: dayNumber(at.date) },
    ...{ taken, entries: { [change.take.id]: entry }, rules: centre.version, version: 1 },
    ...{ unsettledAt: now, freedAt: null, attendedAt: null },
  })
  return begun || changeSheet(id, change, under)
}

/** Says that one's entry of an earlier try is still wanted, for which booking; false where it is gone. One call. */
const keepEntry = async (sheet: string, entry: string, booking: string, now: Instant): Promise<boolean> =>
  (await update(
    'sheets',
    { _id: sheet, [`entries.${entry}.at`]: _.gt(0) },
    {
      [`entries.${entry}.at`]: now,
      [`entries.${entry}.booking`]: booking,
      [`entries.${entry}.hold`]: randomUUID(),
      ...{ unsettledAt: now, version: _.inc(1) },
    },
  )) === 1

export interface Seating {
  date: LocalDate
  minute: number
  postNo: number
  slots: number
  seat: Seat
}

/** The seat that an earlier try of the same intent has taken. */
export function ownSeat(sheets: SheetMap, entry: string): Seating | null {
  for (const { entries, postNo, date } of sheets.values()) {
    const found = entries[entry]
    if (found) return { date, postNo, minute: found.minute, slots: found.slots, seat: found.seat }
  }
  return null
}

/** A seat held for an intent; `taken` by this very try, so that it may give it back. */
export interface Held {
  taken: { id: string; entry: Entry } | null
}

/** Takes a seat for an intent, or says that the one which an earlier try has taken is still wanted; null where it is gone. One call; two where the sheet was begun meanwhile. */
export async function holdSeat(
  centre: CentreDocument,
  at: Seating,
  { entry: id, booking, drop, most }: { entry: string; booking: string; drop?: SheetChange['drop']; most?: number },
  sheets: SheetMap,
  now: Instant,
): Promise<Held | null> {
  const sheet = sheetId(centre._id, at.postNo, at.date)
  if (id in (sheets.get(sheet)?.entries ?? {}))
    return (await keepEntry(sheet, id, booking, now)) ? { taken: null } : null
  const { minute, slots, seat } = at
  const entry = { booking, minute, slots, seat, at: now, hold: randomUUID() }
  const take = { id, entry, most: most ?? (seat === 'h' ? centre.seats.held : centre.seats.public) }
  const taken = await takeSeat(centre, at, sheets, drop ? { take, drop } : { take }, now)
  return taken ? { taken: take } : null
}

/** Gives a seat back that was taken for nothing, unless another try of the same intent holds it by now. One call, or none. */
export async function returnSeat(centre: CentreDocument, at: Seating, { taken }: Held, now: Instant): Promise<void> {
  if (!taken) return
  const drop = { ...taken, hold: taken.entry.hold }
  await changeSheet(
    sheetId(centre._id, at.postNo, at.date),
    { drop },
    { rules: centre.version, step: centre.step, now },
  )
}

/** A desk was seen at work: who has not come by the end of that day has been waited for. One call. */
export const attendedOn = async (centreId: string, day: DayNumber, now: Instant): Promise<void> =>
  void (await update('sheets', { centreId, day, attendedAt: null }, { attendedAt: now }))
