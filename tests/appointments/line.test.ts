import type { BookingDocument, SheetDocument, WaitDocument } from '../../cloudfunctions/core/appointment/stored'
import { startCentre } from '../support/centre'
import { MORNING, routes, type TownCloud } from '../support/cloud'

const { appointments } = routes
const HOUR = 3_600_000
const MINUTE = 60_000
let town: TownCloud
let clock = MORNING
beforeEach(async () => {
  clock = MORNING
  town = await startCentre()
})
afterEach(() => town.stop())

const date = '2026-09-02'
const items = ['senior-allowance']
const asked = { centreId: 'C1', items, date }
const book = (openid: string, minute: number, key?: string) =>
  town.ask(openid, appointments.book, { ...asked, minute }, key)
const must = (openid: string, minute: number) => town.get(openid, appointments.book, { ...asked, minute })
const wait = (openid: string, change: object = {}) => town.get(openid, appointments.wait, { ...asked, ...change })
const mine = async (openid: string) => (await town.get(openid, appointments.mine, {})).items
const sweep = () => town.local.call('sweep', null, {})
const later = (ms: number) => {
  // The clock runs on by itself too.
  clock = town.local.clock.now() + ms
  town.at(clock)
}
const find = <T>(collection: string, filter: object = {}) =>
  town.local.engine.find({ collection, filter: filter as never }) as unknown as T[]

/** Everything at ten is taken, by these two. */
const full = () => Promise.all(['first', 'second'].map((openid) => must(openid, 600)))
const ten: [number, number] = [600, 630]

test('a freed place goes to the first in line, kept for him, and is never free in between', async () => {
  const [booking] = await full()
  expect(await wait('waiter-1', { span: ten })).toMatchObject({ ahead: 0 })
  later(1000)
  expect(await wait('waiter-2', { span: ten })).toMatchObject({ ahead: 1 })
  await town.get('first', appointments.cancel, { bookingId: booking?.bookingId ?? '' })
  expect(await book('passer-by', 600)).toMatchObject({ error: { code: 'slot.taken' } })
  await sweep()
  expect(await book('passer-by', 600)).toMatchObject({ error: { code: 'slot.taken' } })
  const [offer] = await mine('waiter-1')
  expect(offer).toMatchObject({ state: 'offered', minute: 600, may: ['take', 'decline'] })
  expect(offer?.offerUntil).toBeGreaterThan(clock + 29 * MINUTE)
  expect(await mine('waiter-2')).toEqual([])
  expect(await town.get('waiter-1', appointments.waits, {})).toEqual([])
  const taken = await town.get('waiter-1', appointments.take, { bookingId: offer?.bookingId ?? '' })
  expect(taken).toMatchObject({ state: 'booked', offerUntil: null })
})

test('who does not answer in time, or declines, leaves it to the next; after the last it is free', async () => {
  const [booking] = await full()
  for (const openid of ['waiter-1', 'waiter-2']) {
    await wait(openid, { span: ten })
    later(1000)
  }
  await town.get('first', appointments.cancel, { bookingId: booking?.bookingId ?? '' })
  await sweep()
  const [first] = await mine('waiter-1')
  later(31 * MINUTE)
  const late = await town.ask('waiter-1', appointments.take, { bookingId: first?.bookingId ?? '' })
  expect(late).toMatchObject({ error: { code: 'booking.late' } })
  await Promise.all([sweep(), sweep()])
  const [second] = await mine('waiter-2')
  expect(second).toMatchObject({ state: 'offered', minute: 600 })
  await town.get('waiter-2', appointments.decline, { bookingId: second?.bookingId ?? '' })
  expect((await book('passer-by', 600)).ok).toBe(true)
  const states = find<BookingDocument>('bookings').map(({ state }) => state)
  expect(states.sort()).toEqual(['booked', 'booked', 'cancelled', 'cancelled', 'lapsed'])
})

test('a place is not lost to the line because it suits none of the first in it', async () => {
  const [booking] = await full()
  await wait('long', { span: ten })
  // Longer than what can become free.
  town.local.engine.update('waits', { openid: 'long' }, { $set: { minutes: 60 } })
  const [first] = find<WaitDocument>('waits')
  const crowd = Array.from({ length: 60 }, (_, one) => ({ ...first, _id: `w${one}`, openid: `long-${one}` }))
  town.local.engine.load('waits', crowd as never)
  later(1000)
  expect(await wait('short', { span: ten })).toMatchObject({ ahead: 61 })
  await town.get('first', appointments.cancel, { bookingId: booking?.bookingId ?? '' })
  await sweep()
  expect(await mine('short')).toMatchObject([{ state: 'offered', minute: 600 }])
})

test('two sweeps at once offer a place once', async () => {
  const [booking] = await full()
  for (let index = 0; index < 4; index++) {
    await wait(`waiter-${index}`, { span: ten })
    later(1000)
  }
  await town.get('first', appointments.cancel, { bookingId: booking?.bookingId ?? '' })
  await Promise.all([sweep(), sweep(), sweep()])
  expect(find<BookingDocument>('bookings', { state: 'offered' }).map(({ openid }) => openid)).toEqual(['waiter-0'])
  const taken = find<SheetDocument>('sheets').reduce((sum, { taken }) => sum + (taken[600]?.p ?? 0), 0)
  expect(taken).toBe(2)
})

test('by night nobody is asked: the place waits until seven, and is not free meanwhile', async () => {
  const [booking] = await full()
  await wait('waiter-1', { span: ten })
  later(14 * HOUR)
  await town.get('first', appointments.cancel, { bookingId: booking?.bookingId ?? '' })
  await sweep()
  expect(await mine('waiter-1')).toEqual([])
  expect(await book('passer-by', 600)).toMatchObject({ error: { code: 'slot.taken' } })
  later(8 * HOUR)
  await sweep()
  expect((await mine('waiter-1')).map(({ state }) => state)).toEqual(['offered'])
})

test('who comes into the line while a place is free is offered it at once', async () => {
  await wait('waiter-1')
  await sweep()
  expect((await mine('waiter-1'))[0]).toMatchObject({ state: 'offered', minute: 540 })
})

test('who has too many bookings when a place is free is offered it once he has fewer', async () => {
  town.local.engine.update('centres', { _id: 'C1' }, { $set: { 'rules.most': 1 } })
  const { bookingId } = await town.get('waiter-1', appointments.book, { ...asked, date: '2026-09-04', minute: 600 })
  await wait('waiter-1')
  later(MINUTE)
  await sweep()
  expect(await mine('waiter-1')).toMatchObject([{ state: 'booked' }])
  await town.get('waiter-1', appointments.cancel, { bookingId })
  later(16 * MINUTE)
  await sweep()
  expect(await mine('waiter-1')).toMatchObject([{ state: 'offered' }])
})

test('the line of a day ends with the day, and whoever leaves it is not asked', async () => {
  const [booking] = await full()
  const { waitId } = await wait('waiter-1', { span: ten })
  await wait('waiter-2', { span: ten })
  await sweep()
  expect(await town.get('waiter-1', appointments.leaveWait, { waitId })).toEqual({ left: true })
  later(48 * HOUR)
  await sweep()
  expect(find<WaitDocument>('waits').map(({ state }) => state)).toEqual(['ended', 'ended'])
  expect(booking?.state).toBe('booked')
})

test('a booking is moved in one step: while the new place is taken the old one stays', async () => {
  const booking = await must('first', 540)
  await full().catch(() => null)
  const { bookingId } = booking
  const moveTo = (minute: number, key?: string) =>
    town.ask('first', appointments.reschedule, { bookingId, date, minute }, key)
  await must('third', 600).catch(() => null)
  expect(await moveTo(600)).toMatchObject({ ok: false })
  expect((await mine('first'))[0]).toMatchObject({ minute: 540, state: 'booked' })
  const twice = await Promise.all([moveTo(660, 'one-move-key'), moveTo(660, 'one-move-key')])
  expect(twice.every(({ ok }) => ok)).toBe(true)
  const [sheet] = find<SheetDocument>('sheets', { postNo: booking.post.no })
  expect(sheet?.taken[540]?.p).toBe(0)
  later(2 * MINUTE)
  await sweep()
  const bookings = find<BookingDocument>('bookings', { _id: bookingId })
  expect(bookings[0]?.leaving).toEqual([])
  const entries = find<SheetDocument>('sheets').flatMap(({ entries }) => Object.values(entries))
  expect(entries.filter((entry) => entry.booking === bookingId)).toHaveLength(1)
})

test('a seat whose taker died before he had written his booking is free after a minute, and his own until then', async () => {
  await must('first', 600)
  // As it is left: the entry stands, the booking was never written.
  town.local.engine.remove('bookings', {})
  expect((await book('second', 600)).ok).toBe(true)
  expect((await book('third', 600)).ok).toBe(false)
  later(MINUTE / 2)
  await sweep()
  expect((await book('third', 600)).ok).toBe(false)
  later(MINUTE)
  await sweep()
  expect((await book('third', 600)).ok).toBe(true)
})

test('the same intent finds the seat that its first try has left', async () => {
  await book('first', 600, 'a-key-of-mine')
  town.local.engine.remove('bookings', {})
  const again = await book('first', 600, 'a-key-of-mine')
  expect(again.ok).toBe(true)
  const taken = find<SheetDocument>('sheets').reduce((sum, { taken }) => sum + (taken[600]?.p ?? 0), 0)
  expect([taken, find('bookings').length]).toEqual([1, 1])
})

test('cancelling ends two hours before', async () => {
  const { bookingId } = await must('first', 600)
  later(23 * HOUR + MINUTE)
  expect(await town.ask('first', appointments.cancel, { bookingId })).toMatchObject({ error: { code: 'booking.late' } })
})

test('who waits for a visit at home says where to go: it goes sealed with the place he takes, and nothing is left in the line', async () => {
  const session = { id: 's', date, span: [840, 870], posts: [1], kind: 'home', why: '上门' }
  town.local.engine.update('centres', { _id: 'C1' }, { $set: { sessions: [session] } })
  const at = (openid: string) => ({ mode: 'home' as const, address: `锦绣小区 ${openid}` })
  const { bookingId } = await town.get('first', appointments.book, { ...asked, ...at('first'), minute: 840 })
  expect(await town.ask('waiter-1', appointments.wait, { ...asked, mode: 'home' })).toMatchObject({
    error: { code: 'visit.address' },
  })
  const atDesk = await wait('neighbour')
  for (const openid of ['waiter-1', 'waiter-2', 'waiter-3']) {
    await wait(openid, at(openid))
    later(1000)
  }
  const [third] = await town.get('waiter-3', appointments.waits, {})
  expect(third).toMatchObject({ mode: 'home', ahead: 2 })
  const lost = { ...find<WaitDocument>('waits', { openid: 'waiter-1' })[0], _id: 'lost', openid: 'lost', at: 0 }
  town.local.engine.load('waits', [{ ...lost, address: 'gone.AAAA.AAAA.AAAA' }])
  await town.get('neighbour', appointments.leaveWait, { waitId: atDesk.waitId })
  await town.get('waiter-3', appointments.leaveWait, { waitId: third?.waitId ?? '' })
  await town.get('first', appointments.cancel, { bookingId })
  await sweep()
  const [lapsing] = await mine('waiter-1')
  expect(lapsing).toMatchObject({ state: 'offered', mode: 'home', minute: 840, address: '锦绣小区 waiter-1' })
  later(31 * MINUTE)
  await sweep()
  const [offer] = await mine('waiter-2')
  const taken = await town.get('waiter-2', appointments.take, { bookingId: offer?.bookingId ?? '' })
  expect(taken).toMatchObject({ state: 'booked', mode: 'home', address: '锦绣小区 waiter-2' })
  expect(JSON.stringify([find('waits'), find('bookings')])).not.toContain('锦绣')
  town.local.engine.remove('waits', { _id: 'lost' })
  expect(find<WaitDocument>('waits').map(({ state, address }) => [state, address])).toEqual(
    Array.from({ length: 4 }, () => ['ended', null]),
  )
  // Only where somebody will go is it kept where to.
  expect(find<BookingDocument>('bookings').map((one) => [one.state, one.address !== null])).toEqual([
    ['cancelled', false],
    ['lapsed', false],
    ['booked', true],
  ])
  const asDesk = (bookingId: string) => town.get('desk-1', appointments.booking, { bookingId })
  expect((await asDesk(taken.bookingId)).address).toBeNull()
  town.at(Date.parse(`${date}T09:00:00+08:00`))
  expect((await asDesk(taken.bookingId)).address).toBe('锦绣小区 waiter-2')
  // What is offered and not taken yet is nobody's errand.
  town.local.engine.update('bookings', { _id: taken.bookingId }, { $set: { state: 'offered' } })
  expect((await asDesk(taken.bookingId)).address).toBeNull()
})
