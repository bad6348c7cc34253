import { randomUUID } from 'node:crypto'
import type { Instant } from '../contract'
import type { CentreDocument, Entry } from '../core/appointment/stored'
import { minutesOf, type Run, stretchedOver } from '../core/appointment/stretch'
import { _ } from './cloud'
import { update } from './database'

/** An entry of a sheet as it was read. */
export interface Known {
  sheetId: string
  id: string
  entry: Entry
}

/**
 * Stretches an entry over a run that overlaps it: what it had stays its own, what it lacks is taken where it is free. Null where that is
 * gone, or somebody has changed the entry since it was read. One call.
 */
export async function stretch(
  { seats, step, version }: CentreDocument,
  { sheetId, id, entry }: Known,
  run: Run,
  now: Instant,
): Promise<Known | null> {
  const after = { ...entry, ...stretchedOver(entry, run, step), at: now, hold: randomUUID() }
  const known = new Set(minutesOf(entry, step))
  const most = entry.seat === 'h' ? seats.held : seats.public
  const where: Record<string, unknown> = { ...asRead(sheetId, id, entry), rules: _.lte(version) }
  const data: Record<string, unknown> = { [`entries.${id}`]: _.set(after), unsettledAt: now, version: _.inc(1) }
  for (const minute of minutesOf(after, step).filter((one) => !known.has(one))) {
    where[`taken.${minute}.${entry.seat}`] = _.in([null, ...Array.from({ length: most }, (__, taken) => taken)])
    data[`taken.${minute}.${entry.seat}`] = _.inc(1)
  }
  return (await update('sheets', where, data)) === 1 ? { sheetId, id, entry: after } : null
}

/** Draws a stretched entry in to the run that its booking names; the rest is free. False where somebody has changed it since. One call. */
export async function drawIn(
  { step }: Pick<CentreDocument, 'step'>,
  { sheetId, id, entry }: Known,
  { minute, slots }: Run,
  now: Instant,
): Promise<boolean> {
  const after = { ...entry, minute, slots, hold: randomUUID() }
  const kept = new Set(minutesOf(after, step))
  const data: Record<string, unknown> = { [`entries.${id}`]: _.set(after), freedAt: now, version: _.inc(1) }
  for (const one of minutesOf(entry, step).filter((one) => !kept.has(one)))
    data[`taken.${one}.${entry.seat}`] = _.inc(-1)
  return (await update('sheets', asRead(sheetId, id, entry), data)) === 1
}

/** Every change of an entry gives it another hold. */
const asRead = (sheetId: string, id: string, { booking, hold }: Entry) => ({
  ...{ _id: sheetId, [`entries.${id}.booking`]: booking, [`entries.${id}.hold`]: hold },
})
