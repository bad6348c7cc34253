import type { Instant } from '../../contract'
import { bookingsIn, standsBehind } from '../../core/appointment/align'
import { seatedStates } from '../../core/appointment/lifecycle'
import type { Entry, SheetDocument } from '../../core/appointment/stored'
import { beyond } from '../../core/appointment/stretch'
import { bookingsById } from '../../kit/bookings'
import { centreOf } from '../../kit/centres'
import { _ } from '../../kit/cloud'
import { byId, list, update } from '../../kit/database'
import { changeSheet } from '../../kit/sheets'
import { drawIn } from '../../kit/stretched'
import { inBatches, type Swept } from '../batches'

const BATCH = 50
/** Longer than any function runs: a booking that is not written by then never will be. */
const LEASE = 60_000

/**
 * Frees the seats behind which no booking stands: their takers died before it was written, and were never told yes. What was stretched
 * for a move over its own place is drawn in to where its booking is.
 */
export const sweepSeats = (clock: () => Instant): Promise<Swept> =>
  inBatches<SheetDocument>({
    clock,
    size: BATCH,
    due: (now) =>
      list(
        'sheets',
        { unsettledAt: _.and([_.gt(0), _.lte(now - LEASE)]) },
        { order: [['unsettledAt', 'asc']], limit: BATCH },
      ),
    take: settle,
  })

async function settle({ _id }: SheetDocument, now: Instant): Promise<void> {
  // Read before its bookings: an entry that is older than the lease has its booking, or never will.
  const sheet = await byId<SheetDocument>('sheets', _id)
  const centre = sheet && (await centreOf(sheet.centreId, now, true))
  if (!sheet || !centre) return
  const under = { rules: centre.version, step: centre.step, now }
  const bookings = new Map((await bookingsById(bookingsIn(sheet))).map((one) => [one._id, one]))
  let young = Number.POSITIVE_INFINITY
  let changes = 0
  for (const [id, entry] of Object.entries(sheet.entries)) {
    const booking = bookings.get(entry.booking)
    const stands = standsBehind(booking, _id, id, seatedStates)
    const run = booking && stands ? beyond(booking, _id, id, entry, centre.step) : null
    if (stands && !run) continue
    if (entry.at > now - LEASE) young = Math.min(young, entry.at)
    else if (run) {
      if (await drawIn(centre, { sheetId: _id, id, entry }, run, now)) changes += 1
      // Its booking may have given it up meanwhile: it is looked at once more.
      young = Math.min(young, now)
    } else if (await changeSheet(_id, { drop: dropOf(id, entry) }, under)) changes += 1
  }
  const unsettledAt = Number.isFinite(young) ? young : null
  await update('sheets', { _id, version: sheet.version + changes }, { unsettledAt, version: _.inc(1) })
  // Begun by an instance that knew older rules, after the sheets had been held against the newer ones.
  if (sheet.rules < centre.version && centre.alignAt === null)
    await update('centres', { _id: centre._id, version: centre.version }, { alignAt: now })
}

const dropOf = (id: string, entry: Entry) => ({ id, entry, hold: entry.hold })
