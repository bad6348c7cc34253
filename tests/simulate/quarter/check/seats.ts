import type { BookingDocument, SheetDocument } from '../../../../cloudfunctions/core/appointment/stored'

const SEATED = ['booked', 'offered', 'arrived', 'serving', 'done', 'missed']

/** Counters are entries, entries are bookings, one seat has one person; more only where a covering post has taken over. */
export function ofSeats(bookings: readonly BookingDocument[], sheets: readonly SheetDocument[]): string[] {
  const faults: string[] = []
  const seated = new Map(bookings.filter(({ state }) => SEATED.includes(state)).map((one) => [one._id, one]))
  const standing = new Set<string>()
  for (const sheet of sheets) {
    const counted: Record<string, number> = {}
    for (const [id, entry] of Object.entries(sheet.entries)) {
      const owner = seated.get(entry.booking)
      if (owner?.sheetId !== sheet._id || owner.entry !== id) faults.push(`${sheet._id}: nobody stands behind ${id}`)
      if (standing.has(entry.booking)) faults.push(`${entry.booking} has two seats`)
      standing.add(entry.booking)
      for (let next = 0; next < entry.slots; next++) {
        const key = `${entry.minute + next * 30} ${entry.seat}`
        counted[key] = (counted[key] ?? 0) + 1
      }
    }
    for (const [minute, seats] of Object.entries(sheet.taken))
      for (const [seat, taken] of Object.entries(seats)) {
        if (taken !== (counted[`${minute} ${seat}`] ?? 0))
          faults.push(`${sheet._id} ${minute} ${seat}: counter ${taken}`)
        if (taken > 1) faults.push(`${sheet._id} ${minute} ${seat}: ${taken} in one place`)
      }
  }
  for (const id of seated.keys()) if (!standing.has(id)) faults.push(`${id} has no seat`)
  return faults
}
