import { openingsOf } from '../../../cloudfunctions/core/appointment/openings'
import type { SheetDocument } from '../../../cloudfunctions/core/appointment/stored'
import { sheetId } from '../../../cloudfunctions/core/appointment/stored'
import { dayNumber } from '../../../cloudfunctions/core/calendar/working-time'
import { calendar } from '../../../cloudfunctions/kit/calendar'
import type { TownCloud } from '../../support/cloud'
import { centre } from './place'

/** Since when each seat is free, as the database itself saw it; null while it is taken. Never written to: free from the beginning. */
export class Seats {
  private readonly since = new Map<string, number | null>()
  readonly faults: string[] = []

  constructor(private readonly town: TownCloud) {
    const { engine } = town.local
    const { update, insert } = engine
    engine.update = (collection, ...rest) => {
      const counts = update.call(engine, collection, ...rest)
      if (collection === 'sheets' && counts.modified > 0) this.look((rest[0] as { _id?: string })._id)
      return counts
    }
    engine.insert = (collection, documents) => {
      const ids = insert.call(engine, collection, documents)
      if (collection === 'sheets') for (const id of ids) this.look(id)
      return ids
    }
  }

  /** Whether some post that is open then had all these slots free for the whole time since `began`. */
  wasFree(date: string, minutes: readonly number[], began: number): boolean {
    return centre.posts.some(({ no }) => {
      const open = openingsOf(centre, no, dayNumber(date), calendar).map(({ minute }) => minute)
      return minutes.every((minute) => {
        if (!open.includes(minute)) return false
        const since = this.since.get(`${sheetId(centre._id, no, date)} ${minute}`)
        return since === undefined || (since !== null && since < began)
      })
    })
  }

  private look(id: string | undefined): void {
    if (typeof id !== 'string') return
    const [sheet] = this.town.local.engine.find({
      collection: 'sheets',
      filter: { _id: id },
    }) as unknown as SheetDocument[]
    for (const [minute, { p = 0 }] of Object.entries(sheet?.taken ?? {})) {
      if (p < 0 || p > centre.seats.public)
        this.faults.push(`${id} ${minute}: ${p} seats taken of ${centre.seats.public}`)
      const before = this.since.get(`${id} ${minute}`)
      if (p > 0) this.since.set(`${id} ${minute}`, null)
      else if (before === null) this.since.set(`${id} ${minute}`, performance.now())
    }
  }
}
