import type { BookingDocument, CentreDocument, SheetDocument } from '../../cloudfunctions/core/appointment/stored'
import { startCentre } from '../support/centre'
import { routes, type TownCloud } from '../support/cloud'

const { appointments, messages } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startCentre()
})
afterEach(() => town.stop())

const at = (time: string) => town.at(Date.parse(`${time}+08:00`))
const sweep = () => town.local.call('sweep', null, {})
/** The sweep as it runs at that minute, two side by side. */
const sweepAt = (time: string) => {
  at(time)
  return Promise.all([sweep(), sweep()])
}
const items = ['senior-allowance']
const book = (openid: string, date: string, minute: number, change: object = {}) =>
  town.get(openid, appointments.book, { centreId: 'C1', items, date, minute, ...change })
const heard = async (openid: string) =>
  (await town.get(openid, messages.inbox, {})).items.filter(({ kind }) => kind === 'booking').map(({ title }) => title)
const pushed = (openid: string) =>
  town.local.ledger.messages(openid).filter(({ templateId }) => templateId === 'weige-booking')
const stored = (bookingId: string) =>
  town.local.engine.find({ collection: 'bookings', filter: { _id: bookingId } })[0] as unknown as BookingDocument
const find = <T>(collection: string) => town.local.engine.find({ collection, filter: {} }) as unknown as T[]
const state = async (openid: string, bookingId: string) =>
  (await town.get(openid, appointments.booking, { bookingId })).state

describe('reminders', () => {
  test('come the day before at six and an hour before, each once, pushed and in the inbox', async () => {
    for (let count = 0; count < 4; count++) town.local.ledger.accept('resident', 'weige-booking')
    await book('resident', '2026-09-03', 600)
    for (const time of ['2026-09-02T17:59:00', '2026-09-02T18:00:30', '2026-09-02T18:01:30', '2026-09-03T08:59:00'])
      await sweepAt(time)
    expect(await heard('resident')).toEqual(['明天10:00，别忘了来', '约好了'])
    for (const time of ['2026-09-03T09:00:30', '2026-09-03T09:10:00', '2026-09-03T10:05:00']) await sweepAt(time)
    expect(await heard('resident')).toEqual(['一小时后见', '明天10:00，别忘了来', '约好了'])
    expect(pushed('resident')).toHaveLength(2)
  })

  test('nothing after a cancellation, though it was on its way', async () => {
    const { bookingId } = await book('resident', '2026-09-03', 600)
    await sweep()
    // As it is left by a sweep that died after it had written the reminder.
    const reminder = {
      openid: 'resident',
      kind: 'booking',
      title: '别忘了来',
      words: '明天',
      page: 'p',
      at: 0,
      push: null,
    }
    const written = { [`notices.${bookingId}-9`]: { ...reminder, attempts: 0, pushed: false } }
    town.local.engine.update(
      'bookings',
      { _id: bookingId },
      { $set: { ...written, noticeDueAt: town.local.clock.now() } },
    )
    await town.get('resident', appointments.cancel, { bookingId })
    for (const time of ['2026-09-02T18:00:30', '2026-09-03T09:00:30']) await sweepAt(time)
    expect(await heard('resident')).toEqual(['约好了'])
    expect(stored(bookingId).notices).toEqual({})
  })

  test('nothing for what was chosen after it would have come, nor after the start', async () => {
    at('2026-09-02T18:30:00')
    await book('resident', '2026-09-03', 600)
    at('2026-09-02T18:32:00')
    await sweep()
    expect(await heard('resident')).toEqual(['约好了'])
    at('2026-09-03T10:00:00')
    await sweep()
    expect(await heard('resident')).toEqual(['约好了'])
  })

  test('a moved booking is reminded of its new time', async () => {
    const { bookingId } = await book('resident', '2026-09-03', 600)
    at('2026-09-02T18:00:30')
    await sweep()
    at('2026-09-02T18:10:00')
    await town.get('resident', appointments.reschedule, { bookingId, date: '2026-09-04', minute: 600 })
    for (const time of ['2026-09-02T18:11:00', '2026-09-03T18:00:30']) await sweepAt(time)
    expect((await heard('resident')).filter((title) => title.startsWith('明天'))).toHaveLength(2)
  })

  test('one that is due by night waits until seven, and speaks of today then', async () => {
    const session = { id: 's', date: '2026-09-03', span: [480, 540], posts: [1], kind: 'noon', why: '早市' }
    town.local.engine.update('centres', { _id: 'C1' }, { $set: { sessions: [session] } })
    await book('resident', '2026-09-03', 480)
    at('2026-09-02T22:30:00')
    await sweep()
    expect(await heard('resident')).toEqual(['约好了'])
    at('2026-09-03T07:00:30')
    await sweep()
    expect((await heard('resident'))[0]).toBe('一小时后见')
  })
})

describe('who does not come', () => {
  /** Somebody else was served that day, so the desk was there. */
  const served = (date: string) =>
    book('neighbour', date, 630).then(({ bookingId }) =>
      town.local.engine.update('bookings', { _id: bookingId }, { $set: { state: 'done', open: false } }),
    )

  test('is warned the first time, and stops booking for a month the second; two sweeps say it once', async () => {
    const first = await book('resident', '2026-09-02', 600)
    const second = await book('resident', '2026-09-03', 600)
    for (const date of ['2026-09-02', '2026-09-03']) await served(date)
    at('2026-09-02T10:54:00')
    await sweep()
    expect(await state('resident', first.bookingId)).toBe('booked')
    at('2026-09-02T10:56:00')
    await Promise.all([sweep(), sweep()])
    expect(stored(first.bookingId)).toMatchObject({ state: 'missed', miss: { weight: 'warned', banUntil: null } })
    at('2026-09-03T11:00:00')
    await Promise.all([sweep(), sweep()])
    expect(stored(second.bookingId)).toMatchObject({ state: 'missed', miss: { weight: 'counted' } })
    expect((await heard('resident')).filter((title) => /没等到|暂停/.test(title))).toHaveLength(2)
    const banned = await town.ask('resident', appointments.book, {
      centreId: 'C1',
      items,
      date: '2026-09-07',
      minute: 600,
    })
    expect(banned).toMatchObject({ error: { code: 'booking.banned' } })
    at('2026-10-12T09:00:00')
    expect((await book('resident', '2026-10-13', 600)).state).toBe('booked')
  })

  test('both at once weigh in the order of their times', async () => {
    const bookings = [await book('resident', '2026-09-02', 540), await book('resident', '2026-09-02', 600)]
    await served('2026-09-02')
    at('2026-09-02T12:30:00')
    await Promise.all([sweep(), sweep()])
    at('2026-09-02T12:32:00')
    await sweep()
    expect(bookings.map(({ bookingId }) => stored(bookingId).miss?.weight)).toEqual(['warned', 'counted'])
  })

  test('is not blamed where the centre served nobody that day, or had closed', async () => {
    const quiet = await book('resident', '2026-09-02', 600)
    await sweepAt('2026-09-02T11:00:00')
    expect(stored(quiet.bookingId).state).toBe('booked')
    await sweepAt('2026-09-02T21:00:30')
    expect(stored(quiet.bookingId)).toMatchObject({ state: 'missed', miss: { weight: 'forgiven' } })
    expect((await heard('resident')).filter((title) => /没等到/.test(title))).toEqual([])
    const burst = await book('resident', '2026-09-03', 600)
    at('2026-09-03T09:59:00')
    const closure = { id: 'c', from: '2026-09-03', to: '2026-09-03', span: null, why: '水管爆裂' }
    town.local.engine.update('centres', { _id: 'C1' }, { $push: { closures: closure }, $inc: { version: 1 } })
    at('2026-09-03T11:01:00')
    await sweep()
    await sweep()
    expect(stored(burst.bookingId)).toMatchObject({ state: 'withdrawn', leaving: [] })
    expect(find<SheetDocument>('sheets').find(({ date }) => date === '2026-09-03')?.entries).toEqual({})
  })

  test('may say why; the head rules, the ban that followed from a forgiven miss is undone, and none begins but with a miss', async () => {
    const days = ['2026-09-02', '2026-09-03', '2026-09-04']
    const [first, second, third] = [
      await book('resident', '2026-09-02', 600),
      await book('resident', '2026-09-03', 600),
      await book('resident', '2026-09-04', 600),
    ]
    for (const date of days) await served(date)
    for (const date of days) await sweepAt(`${date}T11:00:00`)
    const { bookingId } = first
    await town.get('resident', appointments.appeal, { bookingId, words: '那天送孩子去医院' })
    await sweep()
    expect(await heard('head-L1')).toEqual(['有人说明没来的原因，请看看'])
    const listed = await town.get('head-L1', appointments.appeals, { centreId: 'C1' })
    expect(listed.items.map((one) => [one.bookingId, one.called])).toEqual([[bookingId, '朴女士']])
    for (const openid of ['resident', 'desk-1', 'head-G1'])
      expect((await town.ask(openid, appointments.ruleAppeal, { bookingId, upheld: true, reason: '属实' })).ok).toBe(
        false,
      )
    const rule = () =>
      town.get('head-L1', appointments.ruleAppeal, { bookingId, upheld: true, reason: '属实' }, 'rule-it-once')
    await rule()
    await rule()
    expect(stored(bookingId).miss).toMatchObject({ weight: 'forgiven', appeal: { ruled: 'upheld' } })
    for (const one of [second, third])
      expect(stored(one.bookingId).miss).toMatchObject({ weight: 'warned', banUntil: null })
    expect((await town.ask('resident', appointments.appeal, { bookingId, words: '再说一次' })).ok).toBe(false)
    // Misses stand, and once more is once too often: that is said there and then.
    const once = await book('resident', '2026-09-07', 600)
    await served('2026-09-07')
    await sweepAt('2026-09-07T11:00:00')
    expect(stored(once.bookingId).miss?.weight).toBe('counted')
    expect((await heard('resident')).filter((title) => title.includes('暂停'))).toHaveLength(2)
  })

  test('a ban goes with the miss it followed from, though the instance died after the ruling or another weighed it meanwhile', async () => {
    const [first, second] = [await book('resident', '2026-09-02', 600), await book('resident', '2026-09-03', 600)]
    for (const date of ['2026-09-02', '2026-09-03']) await served(date)
    for (const time of ['2026-09-02T11:00:00', '2026-09-03T11:00:00']) await sweepAt(time)
    const banned = stored(second.bookingId).miss
    expect(banned).toMatchObject({ weight: 'counted' })
    const { bookingId } = first
    await town.get('resident', appointments.appeal, { bookingId, words: '那天送孩子去医院' })
    await town.get('head-L1', appointments.ruleAppeal, { bookingId, upheld: true, reason: '属实' })
    // As it is left by who died before weighing, and by who had read the misses before the ruling and wrote after it.
    town.local.engine.update('bookings', { _id: second.bookingId }, { $set: { miss: banned }, $inc: { version: 1 } })
    await sweepAt('2026-09-03T11:10:00')
    expect(stored(second.bookingId).miss).toMatchObject({ weight: 'warned', banUntil: null })
    expect(stored(bookingId)).toMatchObject({ state: 'missed', tickAt: null, reweighAt: null })
    const { version } = stored(second.bookingId)
    await sweepAt('2026-09-03T11:20:00')
    expect(stored(second.bookingId).version).toBe(version)
    expect((await book('resident', '2026-09-07', 600)).state).toBe('booked')
  })
})

describe('changed rules', () => {
  const version = async () => (await town.get('head-L1', appointments.rules, { centreId: 'C1' })).version
  const leave = async (change: object = {}) =>
    town.ask('head-L1', appointments.addLeave, {
      ...{
        centreId: 'C1',
        version: await version(),
        postNo: 1,
        from: '2026-09-03',
        to: '2026-09-03',
        note: '家里有事',
      },
      ...change,
    })

  test('leave: the covering post inherits at the same time, full or not; the resident hears it once, without the reason', async () => {
    const on1 = await book('resident', '2026-09-03', 600, { postNo: 1 })
    const on2 = await book('neighbour', '2026-09-03', 600, { postNo: 2 })
    await sweep()
    expect(await leave()).toMatchObject({ ok: true, data: { pending: 2 } })
    await Promise.all([sweep(), sweep()])
    await sweep()
    const after = await town.get('resident', appointments.booking, { bookingId: on1.bookingId })
    expect(after).toMatchObject({ state: 'booked', minute: 600, post: { no: 2 } })
    expect(after.changes.map(({ words }) => words)).toEqual(['王敏那天不在，由金花接待'])
    expect(JSON.stringify(after)).not.toContain('家里有事')
    expect(stored(on1.bookingId).events.at(-1)).toMatchObject({ kind: 'inherit', words: '家里有事' })
    expect(await heard('resident')).toEqual(['换金花接待，时间不变', '约好了'])
    expect(await state('neighbour', on2.bookingId)).toBe('booked')
    const sheets = find<SheetDocument>('sheets')
    expect(sheets.find(({ postNo }) => postNo === 2)?.taken[600]).toMatchObject({ p: 1, x: 1 })
    expect(sheets.find(({ postNo }) => postNo === 1)).toMatchObject({ entries: {}, rules: 2 })
    expect((await town.get('head-L1', appointments.rules, { centreId: 'C1' })).pending).toBe(0)
  })

  test('closure: withdrawn with the three nearest, told once; the same change sent twice is one', async () => {
    const { bookingId } = await book('resident', '2026-09-03', 600)
    const ask = async (key: string) =>
      town.ask(
        'head-L1',
        appointments.addClosure,
        {
          ...{ centreId: 'C1', version: 1, from: '2026-09-03', to: '2026-09-03', why: '停电检修' },
        },
        key,
      )
    const [one, two] = await Promise.all([ask('one-closure'), ask('one-closure')])
    expect([one.ok, two.ok]).toEqual([true, true])
    expect(await ask('another-closure')).toMatchObject({ error: { code: 'centre.moved', version: 2 } })
    await Promise.all([sweep(), sweep()])
    await sweep()
    const after = await town.get('resident', appointments.booking, { bookingId })
    expect(after.state).toBe('withdrawn')
    expect(after.changes[0]?.words).toMatch(/^停电检修。最近有空：(\d+月\d+日 周. \d+:\d\d、){2}/)
    expect((await heard('resident')).filter((title) => title.includes('开不了门'))).toHaveLength(1)
    const { days } = await town.get('resident', appointments.days, { centreId: 'C1', items })
    expect(days.find(({ date }) => date === '2026-09-03')).toMatchObject({ kind: 'closed', words: '停电检修' })
    const gone = await town.ask('other', appointments.book, { centreId: 'C1', items, date: '2026-09-03', minute: 600 })
    expect(gone).toMatchObject({ error: { code: 'slot.closed', kind: 'closed' } })
  })

  test('whoever books by rules that are older than the sheet is told what is so now, and a sheet begun by them is found', async () => {
    // Every instance has the centre in hand.
    await Promise.all(
      Array.from({ length: 9 }, (_, index) => town.get(`n-${index}`, appointments.days, { centreId: 'C1', items })),
    )
    const whole = { id: 'c', from: '2026-09-03', to: '2026-09-03', span: null, why: '停水' }
    town.local.engine.update('centres', { _id: 'C1' }, { $push: { closures: whole }, $inc: { version: 1 } })
    const begun = await town.ask('resident', appointments.book, {
      centreId: 'C1',
      items,
      date: '2026-09-03',
      minute: 600,
    })
    if (begun.ok) {
      at('2026-09-01T09:03:00')
      await sweep()
      at('2026-09-01T09:05:00')
      await sweep()
      expect(await state('resident', begun.data.bookingId)).toBe('withdrawn')
    } else expect(begun.error.code).toBe('slot.closed')
  })

  test('only the head of the lane or above changes them; the desk reads them', async () => {
    for (const openid of ['desk-1', 'resident', 'head-G1', 'officer'])
      expect(
        await town.ask(openid, appointments.openSession, {
          ...{
            centreId: 'C1',
            version: 1,
            date: '2026-09-03',
            span: [1050, 1110],
            posts: [1],
            kind: 'evening',
            why: '延时',
          },
        }),
      ).toMatchObject({ error: { code: 'permission.denied' } })
    expect((await town.ask('desk-1', appointments.rules, { centreId: 'C1' })).ok).toBe(true)
    expect((await town.ask('resident', appointments.rules, { centreId: 'C1' })).ok).toBe(false)
  })

  test('a published calendar is a change like any other', async () => {
    const { bookingId } = await book('resident', '2026-09-03', 600)
    town.local.engine.update('centres', { _id: 'C1' }, { $set: { calendar: '20000-older' } })
    await sweep()
    const [centre] = find<CentreDocument>('centres')
    expect([centre?.version, centre?.alignAt]).toEqual([2, null])
    expect(find<SheetDocument>('sheets')[0]?.rules).toBe(2)
    expect(await state('resident', bookingId)).toBe('booked')
  })
})

test('when enough wish for an evening the head is asked once; what he opens can be booked', async () => {
  const date = '2026-09-03'
  const wish = (openid: string) => town.get(openid, appointments.wish, { centreId: 'C1', date })
  const counts = await Promise.all(Array.from({ length: 5 }, (_, index) => wish(`n-${index}`)))
  expect(Math.max(...counts.map(({ count }) => count))).toBe(5)
  expect(await wish('n-0')).toEqual({ count: 5, needed: 5 })
  await Promise.all([sweep(), sweep()])
  await wish('n-9')
  await sweep()
  expect(await heard('head-L1')).toEqual(['5 位居民想晚上来办事'])
  const { wishes, version } = await town.get('head-L1', appointments.rules, { centreId: 'C1' })
  expect(wishes).toEqual([{ date, count: 6 }])
  const opening = {
    centreId: 'C1',
    version,
    date,
    span: [1050, 1110] as [number, number],
    posts: [2],
    kind: 'evening' as const,
    why: '延时服务',
  }
  const opened = await town.get('head-L1', appointments.openSession, opening)
  expect(opened.wishes).toEqual([])
  const { slots } = await town.get('n-1', appointments.slots, { centreId: 'C1', items, date })
  expect(slots.filter(({ kind }) => kind === 'evening').map(({ minute }) => minute)).toEqual([1050, 1080])
  const evening = await book('n-1', date, 1080)
  const [{ id = '' } = {}] = opened.sessions
  await town.get('head-L1', appointments.takeBack, { centreId: 'C1', version: opened.version, id })
  await sweep()
  expect(await state('n-1', evening.bookingId)).toBe('withdrawn')
})
