import { startCentre } from '../support/centre'
import { routes, type TownCloud } from '../support/cloud'

/** The most database calls that an action may make, cold instance or warm. */
const budget: Record<string, number> = {
  'appointments.centres': 2,
  'appointments.days': 2,
  // One more for the booking that is moved.
  'appointments.slots': 3,
  // Five for oneself; one's posts and the household more for who has no phone.
  'appointments.book': 7,
  'appointments.mine': 2,
  'appointments.booking': 5,
  'appointments.cancel': 6,
  'appointments.reschedule': 7,
  'appointments.calendarFile': 2,
  'appointments.wait': 5,
  'appointments.waits': 2,
  'appointments.leaveWait': 1,
  'appointments.wish': 3,
  'appointments.roster': 4,
  'appointments.rules': 4,
  'appointments.addLeave': 6,
  'appointments.appeals': 4,
}

let town: TownCloud
beforeEach(async () => {
  town = await startCentre()
})
afterEach(() => town.stop())

const { appointments } = routes
const items = ['senior-allowance']
const asked = { centreId: 'C1', items, date: '2026-09-02', minute: 600 }
const spent = (): Record<string, number> =>
  Object.fromEntries(
    town.local.meter.figures().actions.map((row) => [`${row.function}.${row.action}`, row.databaseCalls.max ?? 0]),
  )

test('booking for oneself costs at most five calls, on a sheet that is not there yet and on one that is', async () => {
  await Promise.all(
    Array.from({ length: 6 }, (_, index) => town.get(`one-${index}`, appointments.days, { centreId: 'C1', items })),
  )
  for (let index = 0; index < 6; index++)
    await town.get(`one-${index}`, appointments.book, { ...asked, minute: 540 + 30 * index })
  expect(spent()['appointments.book']).toBeLessThanOrEqual(5)
})

test('no action costs more database calls than its budget', async () => {
  const me = 'resident'
  await town.get(me, appointments.centres, {})
  await town.get(me, appointments.days, { centreId: 'C1', items })
  await town.get(me, appointments.slots, { centreId: 'C1', items, date: asked.date })
  const { bookingId } = await town.get(me, appointments.book, asked)
  const [household] = town.local.engine.find({ collection: 'households', filter: { _id: 'U1-501' } })
  const phoneless = { called: '崔奶奶', since: 0, by: { postId: 'P-U1', name: '2单元长' } }
  town.local.engine.load('households', [{ ...(household as object), _id: 'U1-302', door: '302', phoneless }])
  const forThem = { kind: 'household', household: { unitId: 'U1', door: '302' }, called: '崔奶奶' } as const
  const theirs = await town.get('head-U1', appointments.book, { ...asked, for: forThem, date: '2026-09-03' })
  await town.get('head-U1', appointments.cancel, { bookingId: theirs.bookingId })
  await town.get(me, appointments.reschedule, { bookingId, date: '2026-09-04', minute: 630 })
  await town.get(me, appointments.booking, { bookingId })
  await town.get('desk-1', appointments.booking, { bookingId })
  await town.get(me, appointments.slots, { centreId: 'C1', items, date: asked.date, moving: bookingId })
  await town.get(me, appointments.calendarFile, { bookingId })
  const { waitId } = await town.get(me, appointments.wait, { centreId: 'C1', items, date: '2026-09-07' })
  await town.get('head-L1', appointments.wait, { centreId: 'C1', items, date: '2026-09-07' })
  await town.get(me, appointments.waits, {})
  await town.get(me, appointments.leaveWait, { waitId })
  await town.get(me, appointments.wish, { centreId: 'C1', date: '2026-09-07' })
  await town.get(me, appointments.cancel, { bookingId })
  await town.get(me, appointments.mine, { part: 'ended' })
  await town.get('desk-1', appointments.roster, { centreId: 'C1', date: '2026-09-04' })
  await town.get('head-L1', appointments.appeals, { centreId: 'C1' })
  const { version } = await town.get('head-L1', appointments.rules, { centreId: 'C1' })
  await town.get('head-L1', appointments.addLeave, {
    ...{ centreId: 'C1', version, postNo: 1, from: '2026-09-04', to: '2026-09-04', note: '培训' },
  })
  const most = spent()
  expect(Object.keys(most).sort()).toEqual(Object.keys(budget).sort())
  expect(Object.entries(most).filter(([action, calls]) => calls > (budget[action] ?? 0))).toEqual([])
})
