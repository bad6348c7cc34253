import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newBooking } from '../../cloudfunctions/core/appointment/draft'
import type { BookingDocument, CentreDocument } from '../../cloudfunctions/core/appointment/stored'
import { folders } from '../../config/build'
import { KEYS } from '../support/cloud'
import { clock, type Day, here, routes, startDay } from './support'

const { queue } = routes
let day: Day
let folder = ''
const begin = async (options: Parameters<typeof startDay>[0] = {}) => {
  day = await startDay(options)
}
afterEach(async () => {
  await day.town.stop()
  if (folder) rmSync(folder, { recursive: true, force: true })
  folder = ''
})

/** As many people with a booking of today as are wanted. */
function load(count: number): BookingDocument[] {
  const [centre] = day.find<CentreDocument>('centres')
  const bookings = Array.from({ length: count }, (_, index) => {
    const openid = `booked-${index}`
    const booker = { booker: openid, openid, called: '', by: null, household: null }
    const at = {
      date: '2026-09-01',
      minute: 540 + 30 * (index % 8),
      postNo: 1 + (index % 2),
      seat: 'p' as const,
      slots: 1,
    }
    const draft = {
      _id: `booking-${index}-1`,
      number: 1,
      key: `key-of-${index}`,
      booker,
      entry: `e${index}`,
      at,
      minutes: 25,
    }
    const what = { mode: 'desk' as const, items: [{ code: 'senior-allowance', name: '高龄津贴申请' }] }
    return {
      ...newBooking(centre as CentreDocument, { ...draft, ...what }, clock('08:00')),
      notices: {},
      noticeDueAt: null,
    }
  })
  day.town.local.engine.load('bookings', bookings as never)
  return bookings
}
const figures = (number: string) => Number(number.slice(1))

test('a hundred check in at once, some twice: a hundred different numbers, without a gap, each with its booking', async () => {
  await begin()
  const bookings = load(100)
  const answers = await Promise.all(
    bookings.flatMap(({ openid }, index) => Array.from({ length: index % 3 === 0 ? 2 : 1 }, () => day.checkIn(openid))),
  )
  const byTicket = new Map(answers.map(({ ticketId, number }) => [ticketId, number]))
  expect(byTicket.size).toBe(100)
  for (const { ticketId, number } of answers) expect(byTicket.get(ticketId)).toBe(number)
  expect([...byTicket.values()].map(figures).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 100 }, (_, n) => n + 1),
  )
  const stored = day.find<BookingDocument>('bookings', { _id: { $gt: '' } })
  expect(stored.filter(({ state, ticketId }) => state === 'arrived' && ticketId !== null)).toHaveLength(100)
}, 60_000)

test('two desks that call at the same moment never get the same person, and nobody is left out', async () => {
  await begin()
  for (let count = 0; count < 16; count++) await day.walkIn(`w${count}`)
  await Promise.all([day.open('desk-1', 1), day.open('desk-2', 2)])
  const called: string[] = []
  for (let round = 0; round < 8; round++) {
    const both = await Promise.all([day.call('desk-1', 1), day.call('desk-2', 2)])
    for (const [index, { hand }] of both.entries()) {
      called.push(hand?.number ?? '')
      await day.town.get(`desk-${index + 1}`, queue.finish, { ticketId: hand?.ticketId ?? '', postNo: index + 1 })
    }
  }
  expect(new Set(called).size).toBe(16)
  expect(await day.town.ask('desk-1', queue.call, { ...here, postNo: 1 })).toMatchObject({
    error: { code: 'queue.empty' },
  })
}, 60_000)

test('one desk that taps twice calls one; the same tap sent four times is one call', async () => {
  await begin()
  for (const one of ['a', 'b', 'c']) await day.walkIn(one)
  await day.open('desk-1', 1)
  const same = await Promise.all(Array.from({ length: 4 }, () => day.call('desk-1', 1, {}, 'the-same-tap')))
  expect(new Set(same.map(({ hand }) => hand?.number))).toEqual(new Set(['B001']))
  const more = await Promise.all([0, 1].map(() => day.town.ask('desk-1', queue.call, { ...here, postNo: 1 })))
  for (const answer of more) expect(answer).toMatchObject({ error: { code: 'desk.busy', number: 'B001' } })
  expect(day.queue().called).toBe(1)
})

test('two who sit down at one desk at the same moment: one sits there', async () => {
  await begin()
  const both = await Promise.all(
    ['desk-1', 'desk-2'].map((openid) => day.town.ask(openid, queue.open, { ...here, postNo: 1 })),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'desk.taken' } })
})

test('called and leaving at the same moment: either he has left or he is called, never both', async () => {
  await begin()
  await Promise.all([day.open('desk-1', 1), day.open('desk-2', 2)])
  for (let round = 0; round < 6; round++) {
    const { ticketId } = await day.walkIn(`w${round}`)
    const [called, left] = await Promise.all([
      day.town.ask('desk-1', queue.call, { ...here, postNo: 1 }),
      day.town.ask(`w${round}`, queue.leave, { ticketId }),
    ])
    expect(called.ok).not.toBe(left.ok)
    if (called.ok) await day.town.get('desk-1', queue.finish, { ticketId, postNo: 1 })
  }
})

test('served by the desk and passed over at the same moment: one of them holds', async () => {
  await begin()
  await day.walkIn('a')
  await day.open('desk-1', 1)
  const { hand } = await day.call('desk-1', 1)
  const act = { ticketId: hand?.ticketId ?? '', postNo: 1 }
  await day.town.get('desk-1', queue.recall, act)
  await day.town.get('desk-1', queue.recall, act)
  const [serve, pass] = await Promise.all([
    day.town.ask('desk-1', queue.serve, act),
    day.town.ask('desk-1', queue.pass, act),
  ])
  expect(serve.ok).not.toBe(pass.ok)
  expect(day.queue().desks[1]?.ticket === null).toBe(pass.ok)
})

test('a morning from instances that die: whoever asks again has one number, bookings and records are in step after a sweep', async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'weige-queue-'))
  const functions = path.join(folder, 'functions')
  cpSync(folders.functions, functions, { recursive: true })
  renameSync(path.join(functions, 'queue', 'index.js'), path.join(functions, 'queue', 'built.js'))
  cpSync(path.join(__dirname, '../races/bookings/dying.cjs'), path.join(functions, 'queue', 'index.js'))
  await begin({
    functionsFolder: functions,
    workersPerFunction: 4,
    environment: { WEIGE_KEYS: KEYS, WEIGE_DYING: '0.12' },
  })
  const bookings = load(24)
  let deaths = 0
  /** Asks with one key until somebody answers, as a phone does. */
  const insist = async (
    openid: string,
    route: never,
    input: object,
    key: string,
  ): Promise<{ ok: boolean; data: never }> => {
    for (let tries = 0; ; tries++) {
      const answer = (await day.town.ask(openid, route, input as never, key)) as never as {
        ok: boolean
        data: never
        error?: { code: string }
      }
      if (answer.ok || tries > 12 || !/^(function\.|server\.failed)/.test(answer.error?.code ?? '')) return answer
      deaths += 1
    }
  }
  await Promise.all(bookings.map(({ openid }) => insist(openid, queue.checkIn as never, here, `check-in-${openid}`)))
  await Promise.all(
    [1, 2].map((no) => insist(`desk-${no}`, queue.open as never, { ...here, postNo: no }, `open-desk-${no}`)),
  )
  const work = async (no: number) => {
    for (let round = 0; round < 30; round++) {
      const answer = await insist(`desk-${no}`, queue.call as never, { ...here, postNo: no }, `call-${no}-${round}-x`)
      const ticketId = (answer.data as { hand?: { ticketId: string } } | undefined)?.hand?.ticketId
      if (!ticketId) return
      await insist(`desk-${no}`, queue.serve as never, { ticketId, postNo: no }, `serve-${no}-${round}-x`)
      await insist(`desk-${no}`, queue.finish as never, { ticketId, postNo: no }, `finish-${no}-${round}-x`)
    }
  }
  await Promise.all([work(1), work(2)])
  expect(deaths).toBeGreaterThan(5)
  await day.sweep()
  const after = day.queue()
  expect(after.order).toHaveLength(24)
  expect(Object.values(after.tickets).map(({ state, behind }) => [state, behind])).toEqual(
    Array(24).fill(['done', false]),
  )
  expect(after.lookAt).toBe(clock('19:00'))
  expect(after.called).toBe(24)
  const stored = day.find<BookingDocument>('bookings', { _id: { $gt: '' } })
  expect(stored.map(({ state }) => state)).toEqual(Array(24).fill('done'))
  expect(day.records()).toHaveLength(24)
  const told = day.find<{ openid: string; title: string }>('messages', { kind: 'queue' })
  const twice = told.map(({ openid, title }) => `${openid} ${title}`)
  expect(new Set(twice).size).toBe(twice.length)
  expect(told.filter(({ title }) => title.startsWith('办好了'))).toHaveLength(24)
}, 120_000)
