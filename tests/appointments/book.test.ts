import type { BookingDocument, SheetDocument } from '../../cloudfunctions/core/appointment/stored'
import { startCentre } from '../support/centre'
import { MORNING, routes, type TownCloud } from '../support/cloud'

const { appointments } = routes
const CENTRE_AT = { longitude: 129.01, latitude: 42.55 }
let town: TownCloud
beforeEach(async () => {
  town = await startCentre()
})
afterEach(() => town.stop())

const WEDNESDAY = '2026-09-02'
const asked = { centreId: 'C1', items: ['senior-allowance'], date: WEDNESDAY, minute: 600 }
const book = (openid: string, change: object = {}, key?: string) =>
  town.ask(openid, appointments.book, { ...asked, ...change }, key)
const must = (openid: string, change: object = {}, key?: string) =>
  town.get(openid, appointments.book, { ...asked, ...change }, key)
const sheets = () =>
  town.local.engine.find({ collection: 'sheets', filter: { centreId: 'C1' } }) as unknown as SheetDocument[]
const bookings = () =>
  town.local.engine.find({ collection: 'bookings', filter: { centreId: 'C1' } }) as unknown as BookingDocument[]
const taken = (minute: number) =>
  sheets().reduce((sum, { taken }) => sum + (taken[minute]?.p ?? 0) + (taken[minute]?.h ?? 0), 0)

test('what a day offers can be taken, and is gone then', async () => {
  const { days, centre, minutes } = await town.get('resident', appointments.days, {
    centreId: 'C1',
    items: asked.items,
  })
  expect([centre.name, minutes, days.length]).toEqual(['文化社区党群服务中心', 25, 14])
  expect(days.slice(0, 2).map(({ kind }) => kind)).toEqual(['open', 'open'])
  const booking = await must('resident')
  expect(booking).toMatchObject({ state: 'booked', called: '本人', minute: 600, may: ['cancel', 'reschedule'] })
  const { slots } = await town.get('resident', appointments.slots, {
    centreId: 'C1',
    items: asked.items,
    date: WEDNESDAY,
  })
  expect(slots.find(({ minute }) => minute === 600)).toMatchObject({ left: 1, posts: [booking.post.no === 1 ? 2 : 1] })
  expect((await town.get('resident', appointments.mine, {})).items.map(({ bookingId }) => bookingId)).toEqual([
    booking.bookingId,
  ])
})

test('the same key, sent twice or four times at once, is one booking and one seat', async () => {
  const answers = await Promise.all(Array.from({ length: 4 }, () => must('resident', {}, 'the-same-key')))
  expect(new Set(answers.map(({ bookingId }) => bookingId)).size).toBe(1)
  expect((await must('resident', {}, 'the-same-key')).bookingId).toBe(answers[0]?.bookingId)
  expect([bookings().length, taken(600)]).toEqual([1, 1])
})

test('thirty want the same time: as many get it as there are seats, the others hear of the three nearest', async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => book(`neighbour-${index}`)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
  for (const answer of answers)
    if (!answer.ok) {
      expect(answer.error).toMatchObject({ code: 'slot.taken' })
      expect(answer.error.code === 'slot.taken' && answer.error.nearest).toHaveLength(3)
    }
  expect([bookings().length, taken(600)]).toEqual([2, 2])
})

test('one person who books everything at once has as many as one may have, and no seat beside', async () => {
  const times = [540, 570, 600, 630, 660, 840, 870, 900]
  const answers = await Promise.all(times.map((minute) => book('resident', { minute })))
  const won = answers.filter(({ ok }) => ok).length
  expect(won).toBeLessThanOrEqual(3)
  expect(won).toBeGreaterThan(0)
  expect(bookings()).toHaveLength(won)
  expect(times.reduce((sum, minute) => sum + taken(minute), 0)).toBe(won)
  while ((await book('resident', { minute: times[bookings().length + 3] })).ok);
  expect(bookings()).toHaveLength(3)
  expect(await book('resident', { minute: 930 })).toMatchObject({ error: { code: 'booking.tooMany', most: 3 } })
})

test.each([
  ['a time already gone', { date: '2026-09-01', minute: 540 }, { code: 'slot.closed', kind: 'late' }],
  ['a Saturday', { date: '2026-09-05' }, { code: 'slot.closed', kind: 'off' }],
  ['beyond the horizon', { date: '2026-09-20' }, { code: 'slot.closed', kind: 'beyond' }],
  ['yesterday', { date: '2026-08-31' }, { code: 'slot.closed', kind: 'past' }],
  ['a time between', { minute: 605 }, { code: 'slot.closed', kind: 'closed' }],
  ['an item not offered', { items: ['passport'] }, { code: 'item.absent', item: 'passport' }],
  ['no centre', { centreId: 'C9' }, { code: 'centre.absent' }],
])('%s is refused with its reason', async (_name, change, error) => {
  expect(await book('resident', change)).toMatchObject({ ok: false, error })
})

test('a year that is not published yet is refused, and says so', async () => {
  town.at(Date.parse('2026-12-28T09:00:00+08:00'))
  expect(await book('resident', { date: '2027-01-04' })).toMatchObject({
    error: { code: 'slot.closed', kind: 'unpublished' },
  })
})

test('nobody sits at two desks at once, but his mother may sit beside him', async () => {
  await must('resident')
  expect(await book('resident')).toMatchObject({ error: { code: 'booking.overlap' } })
  const family = { kind: 'family', called: '母亲', relation: '母亲' } as const
  expect(await must('resident', { for: family })).toMatchObject({ called: '母亲', by: '家人代约（母亲）' })
})

test('a seat held back is for those who need it', async () => {
  await Promise.all(['a', 'b'].map((one) => must(`neighbour-${one}`)))
  expect((await book('resident')).ok).toBe(false)
  expect((await must('resident', { elder: true })).state).toBe('booked')
})

test('a head books for a household without a phone, and nobody else does', async () => {
  const place = { unitId: 'U1', door: '302' }
  const forThem = { kind: 'household', household: place, called: '崔奶奶' } as const
  expect(await book('head-U1', { for: forThem })).toMatchObject({ error: { code: 'household.absent' } })
  const [household] = town.local.engine.find({ collection: 'households', filter: { _id: 'U1-501' } })
  const phoneless = { called: '崔奶奶', since: 0, by: { postId: 'P-U1', name: '2单元长' } }
  town.local.engine.load('households', [
    { ...(household as object), _id: 'U1-302', door: '302', people: [], phoneless },
  ])
  expect(await book('resident', { for: forThem })).toMatchObject({ error: { code: 'permission.denied' } })
  expect(await book('officer', { for: forThem })).toMatchObject({ error: { code: 'permission.denied' } })
  const booking = await must('head-U1', { for: forThem })
  expect(booking).toMatchObject({ called: '崔奶奶', by: '单元长 2单元长' })
  // The grid head may act for them too; a neighbour is not told that it exists.
  expect((await town.ask('head-G1', appointments.booking, { bookingId: booking.bookingId })).ok).toBe(true)
  expect(await town.ask('resident', appointments.cancel, { bookingId: booking.bookingId })).toMatchObject({
    error: { code: 'booking.absent' },
  })
})

test('the address of a home visit is sealed, and shown on that day alone to who goes there, each look written down', async () => {
  const session = { id: 's', date: WEDNESDAY, span: [840, 960], posts: [1], kind: 'home', why: '上门' }
  town.local.engine.update('centres', { _id: 'C1' }, { $set: { sessions: [session] } })
  const { bookingId } = await must('resident', { mode: 'home', minute: 840, address: '锦绣小区3号楼2单元501' })
  expect(JSON.stringify(bookings())).not.toContain('锦绣')
  expect((await town.get('resident', appointments.booking, { bookingId })).address).toBe('锦绣小区3号楼2单元501')
  expect((await town.get('desk-1', appointments.booking, { bookingId })).address).toBeNull()
  town.at(Date.parse('2026-09-02T09:00:00+08:00'))
  expect((await town.get('desk-1', appointments.booking, { bookingId })).address).toBe('锦绣小区3号楼2单元501')
  for (const other of ['desk-2', 'head-L1', 'head-S1'])
    expect((await town.get(other, appointments.booking, { bookingId })).address).toBeNull()
  expect(bookings()[0]?.events.map(({ kind, by }) => [kind, by?.openid])).toEqual([
    ['book', 'resident'],
    ['look', 'desk-1'],
  ])
  expect(await town.ask('neighbour', appointments.booking, { bookingId })).toMatchObject({
    error: { code: 'booking.absent' },
  })
})

test('a home visit without an address is not booked', async () => {
  const session = { id: 's', date: WEDNESDAY, span: [840, 960], posts: [1], kind: 'home', why: '上门' }
  town.local.engine.update('centres', { _id: 'C1' }, { $set: { sessions: [session] } })
  const asked = { centreId: 'C1', items: ['senior-allowance'], date: WEDNESDAY, minute: 840 }
  expect(await town.ask('resident', appointments.book, { ...asked, mode: 'home' })).toMatchObject({
    error: { code: 'visit.address' },
  })
  expect(bookings()).toEqual([])
})

test('a home visit moved to another time keeps the address it was booked for', async () => {
  const session = { id: 's', date: WEDNESDAY, span: [840, 960], posts: [1], kind: 'home', why: '上门' }
  town.local.engine.update('centres', { _id: 'C1' }, { $set: { sessions: [session], middle: CENTRE_AT } })
  const { bookingId } = await must('resident', { mode: 'home', minute: 840, address: '锦绣小区3号楼2单元501' })
  const after = await town.get('resident', appointments.reschedule, { bookingId, date: WEDNESDAY, minute: 870 })
  expect(after).toMatchObject({
    minute: 870,
    mode: 'home',
    address: '锦绣小区3号楼2单元501',
    centre: { at: CENTRE_AT },
  })
})

describe('a long matter moved over a part of its own place', () => {
  const long = { items: ['hardship'], postNo: 1 }
  beforeEach(() => {
    const offer = { name: '低保申请', minutes: 50 }
    town.local.engine.update('centres', { _id: 'C1' }, { $set: { 'offers.hardship': offer } })
  })
  const entries = () => sheets().flatMap(({ entries }) => Object.values(entries))
  const counts = (postNo = 1) => sheets().find((one) => one.postNo === postNo)?.taken ?? {}
  const move = (bookingId: string, minute: number, key?: string) =>
    town.ask('resident', appointments.reschedule, { bookingId, date: WEDNESDAY, minute, postNo: 1 }, key)

  test('collides with nobody, keeps what it had, and leaves the rest', async () => {
    const { bookingId } = await must('resident', { ...long, minute: 600 })
    await must('neighbour', { minute: 570, postNo: 1 })
    expect(await move(bookingId, 630, 'half-an-hour')).toMatchObject({ ok: true, data: { minute: 630 } })
    expect(await move(bookingId, 630, 'half-an-hour')).toMatchObject({ ok: true, data: { minute: 630 } })
    expect(entries().find(({ slots }) => slots === 2)).toMatchObject({ booking: bookingId, minute: 630 })
    expect([570, 600, 630, 660].map((minute) => counts()[minute]?.p)).toEqual([1, 0, 1, 1])
    expect(await move(bookingId, 570)).toMatchObject({ error: { code: 'slot.taken' } })
    expect((await book('passer-by', { minute: 600, postNo: 1 })).ok).toBe(true)
    expect(await move(bookingId, 600)).toMatchObject({ error: { code: 'slot.taken' } })
  })

  test('its own slots are offered to it and to nobody else, in its own words, and the move is taken', async () => {
    const { bookingId } = await must('resident', { ...long, minute: 600 })
    for (const [index, minute] of [570, 660].entries()) await must(`n-${index}`, { minute, postNo: 1 })
    await must('other', { ...long, postNo: 2, minute: 600 })
    await must('n-3', { postNo: 2, minute: 660 })
    const look = { centreId: 'C1', items: asked.items, date: WEDNESDAY }
    const at = async (openid: string, minute: number, change: object = {}) => {
      const { slots, minutes } = await town.get(openid, appointments.slots, { ...look, items: long.items, ...change })
      return [minutes, slots.find((one) => one.minute === minute)?.left]
    }
    expect(await at('resident', 600)).toEqual([50, 0])
    expect(await at('resident', 600, { moving: bookingId })).toEqual([50, 1])
    // Whatever else is asked for: what moves is what was booked.
    expect(await at('resident', 600, { moving: bookingId, items: asked.items })).toEqual([50, 1])
    const strip = async (change: object) => {
      const { days } = await town.get('resident', appointments.days, { centreId: 'C1', items: long.items, ...change })
      return days.find(({ date }) => date === WEDNESDAY)?.left ?? 0
    }
    expect((await strip({ moving: bookingId })) - (await strip({}))).toBe(1)
    expect(await town.ask('other', appointments.slots, { ...look, moving: bookingId })).toMatchObject({
      error: { code: 'booking.absent' },
    })
    expect(await move(bookingId, 600)).toMatchObject({ ok: true })
    await town.get('resident', appointments.cancel, { bookingId })
    expect(await town.ask('resident', appointments.slots, { ...look, moving: bookingId })).toMatchObject({
      error: { code: 'booking.state', state: 'cancelled' },
    })
  })

  test('twice at once, and beside others who want the same slots, nobody is in one place with him', async () => {
    const { bookingId } = await must('resident', { ...long, minute: 600 })
    const others = [570, 600, 630, 660].map((minute) => book(`other-${minute}`, { minute, postNo: 1 }))
    await Promise.all([move(bookingId, 570), move(bookingId, 630), move(bookingId, 630, 'twice'), ...others])
    for (const minutes of [2, 4, 6]) {
      town.at(MORNING + minutes * 60_000)
      await town.local.call('sweep', null, {})
    }
    for (const { p = 0 } of Object.values(counts())) expect(p).toBeLessThanOrEqual(1)
    const placed = bookings().map(({ entry, minute, slots }) => `${entry} ${minute} ${slots}`)
    const held = sheets().flatMap((one) =>
      Object.entries(one.entries).map(([id, { minute, slots }]) => `${id} ${minute} ${slots}`),
    )
    expect(held.sort()).toEqual(placed.sort())
  })

  test.each([
    ['before the booking moved', 600],
    ['after it', 630],
  ])('who died %s leaves the place to it, and the sweep frees the rest', async (_name, minute) => {
    const { bookingId } = await must('resident', { ...long, minute })
    const [sheet] = sheets()
    const { entry } = bookings()[0] ?? { entry: '' }
    const other = minute === 600 ? 660 : 600
    const wide = { [`entries.${entry}.minute`]: 600, [`entries.${entry}.slots`]: 3, [`taken.${other}.p`]: 1 }
    const at = town.local.clock.now()
    town.local.engine.update(
      'sheets',
      { _id: sheet?._id ?? '' },
      { $set: { ...wide, [`entries.${entry}.hold`]: 'dead', [`entries.${entry}.at`]: at, unsettledAt: at } },
    )
    expect((await book('passer-by', { minute: other, postNo: 1 })).ok).toBe(false)
    for (const minutes of [2, 4, 6]) {
      town.at(MORNING + minutes * 60_000)
      await town.local.call('sweep', null, {})
    }
    expect(entries()).toMatchObject([{ booking: bookingId, minute, slots: 2 }])
    expect(sheets()[0]).toMatchObject({ unsettledAt: null, freedAt: null })
    expect([counts()[minute]?.p, counts()[other]?.p]).toEqual([1, 0])
    expect((await book('passer-by', { minute: other, postNo: 1 })).ok).toBe(true)
  })
})

test('the desk reads its day by name, nobody else does', async () => {
  await must('resident')
  await must('stranger', { minute: 540 })
  const roster = await town.get('desk-1', appointments.roster, { centreId: 'C1', date: WEDNESDAY })
  expect(roster.map(({ called, minute }) => [called, minute])).toEqual([
    ['居民', 540],
    ['朴女士', 600],
  ])
  expect(await town.ask('resident', appointments.roster, { centreId: 'C1', date: WEDNESDAY })).toMatchObject({
    error: { code: 'permission.denied' },
  })
})

test('centres are those of my street, mine first', async () => {
  expect((await town.get('resident', appointments.centres, {})).map(({ centreId }) => centreId)).toEqual(['C1'])
  expect(await town.get('stranger', appointments.centres, {})).toEqual([])
  expect(await town.get('stranger', appointments.centres, { areaId: 'U1' })).toHaveLength(1)
})

test('a calendar file is the same event, newer with each change, cancelled at last', async () => {
  const { bookingId } = await must('resident')
  const file = async () => (await town.get('resident', appointments.calendarFile, { bookingId })).text
  const unfolded = (text: string) => text.replace(/\r\n /g, '')
  const before = await file()
  expect(before.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(unfolded(before)).toContain('DTSTART:20260902T020000Z\r\nDTEND:20260902T022500Z')
  await town.get('resident', appointments.cancel, { bookingId })
  const after = await file()
  const of = (text: string, name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(unfolded(text))?.[1]
  expect(of(after, 'UID')).toBe(of(before, 'UID'))
  expect(Number(of(after, 'SEQUENCE'))).toBeGreaterThan(Number(of(before, 'SEQUENCE')))
  expect(of(after, 'STATUS')?.trim()).toBe('CANCELLED')
})

test('the same morning is not offered before its lead time has passed', async () => {
  town.at(MORNING - 60_000)
  const { slots } = await town.get('resident', appointments.slots, {
    centreId: 'C1',
    items: asked.items,
    date: '2026-09-01',
  })
  expect(slots[0]?.minute).toBe(600)
})
