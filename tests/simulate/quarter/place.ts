import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Span } from '../../../cloudfunctions/contract'
import type { CentreDocument } from '../../../cloudfunctions/core/appointment/stored'
import { ensureBuilt, folders } from '../../../config/build'
import { centre as plain, startCentre } from '../../support/centre'
import type { TownCloud } from '../../support/cloud'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const FIRST = '2026-09-01'
export const LAST = '2026-11-30'
/** Midnight in Asia/Shanghai. */
export const midnight = (date: string): number => Date.parse(`${date}T00:00:00+08:00`)
export const at = (date: string, minute: number): number => midnight(date) + minute * MINUTE
export const dateAt = (time: number): string => new Date(time + 8 * HOUR).toISOString().slice(0, 10)
export const minuteAt = (time: number): number => Math.floor((time - midnight(dateAt(time))) / MINUTE)

/** Two posts, one seat each half hour, lunches of their own: full soon. */
export const shiftsBefore: Record<number, Span[]> = {
  1: [
    [540, 690],
    [780, 840],
  ],
  2: [
    [540, 690],
    [840, 900],
  ],
}
/** From the day of the change on, the second post begins an hour later. */
export const shiftsAfter: Record<number, Span[]> = {
  1: shiftsBefore[1] as Span[],
  2: [
    [600, 690],
    [840, 960],
  ],
}

export const rotaOf = (shifts: Record<number, Span[]>): CentreDocument['rota'] =>
  [1, 2].flatMap((postNo) => [1, 2, 3, 4, 5].map((weekday) => ({ postNo, weekday, shifts: shifts[postNo] ?? [] })))

export const centre: CentreDocument = {
  ...plain,
  rota: rotaOf(shiftsBefore),
  seats: { public: 1, held: 0 },
  offers: { short: { name: '居住证明', minutes: 25 }, long: { name: '低保申请', minutes: 55 } },
}

/** The centre in a cloud of its own; the functions are a copy, so that a build beside it changes nothing. */
export async function openCentre(): Promise<TownCloud> {
  await ensureBuilt(['functions'])
  const folder = mkdtempSync(path.join(tmpdir(), 'weige-quarter-'))
  cpSync(folders.functions, folder, { recursive: true })
  const town = await startCentre({
    functionsFolder: folder,
    ...{ workersPerFunction: 2, patienceMs: 120_000, environment: { WEIGE_CHECK_ANSWERS: '1' } },
    clock: { offsetMs: midnight(FIRST) - Date.now() },
  })
  town.local.engine.load('centres', [{ ...centre }])
  return {
    ...town,
    async stop() {
      await town.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** All documents of a collection. */
export const all = <T>(town: TownCloud, collection: string): T[] =>
  town.local.engine.find({ collection, filter: { _id: { $gt: '' } } }) as unknown as T[]
