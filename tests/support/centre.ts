import { calendarMark } from '../../cloudfunctions/core/appointment/calendar-mark'
import type { CentreDocument } from '../../cloudfunctions/core/appointment/stored'
import { centre as plainCentre } from '../../cloudfunctions/core/appointment/testing'
import type { PostDocument } from '../../cloudfunctions/core/chain/stored'
import { calendar } from '../../cloudfunctions/kit/calendar'
import type { LocalCloudOptions } from '../../local/options'
import { startTown, type TownCloud } from './cloud'

/** The centre of the lane: two posts, lunches staggered, one seat ahead and one held back for each half hour. */
export const centre: CentreDocument = { ...plainCentre, calendar: calendarMark(calendar) }

const desk = (no: number, name: string): PostDocument => ({
  ...{ _id: `P-desk-${no}`, kind: 'deskWorker', openid: `desk-${no}`, name, phone: '0433-5550000' },
  ...{ areaId: 'L1', areaKind: 'lane', areaName: '文化巷', areaPath: ['HL', 'S1', 'L1'], departmentId: null },
  ...{ from: 0, until: null, deputy: null, absentUntil: null },
})

/** `desk-1` and `desk-2`. */
export const desks: readonly PostDocument[] = [desk(1, '王敏'), desk(2, '金花')]

/** The small town with a centre in its lane; `desk-1` and `desk-2` serve there. */
export async function startCentre(options: Partial<LocalCloudOptions> = {}): Promise<TownCloud> {
  const town = await startTown({ workersPerFunction: 3, ...options })
  const { engine } = town.local
  engine.load('centres', [{ ...centre }])
  engine.load(
    'posts',
    desks.map((post) => ({ ...post })),
  )
  return town
}
