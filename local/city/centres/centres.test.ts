import { createHash } from 'node:crypto'
import { itemCode } from '../../../cloudfunctions/contract'
import { openingsOf } from '../../../cloudfunctions/core/appointment/openings'
import { areasOf } from '../areas'
import { peopleOf } from '../people'
import { calendar, now } from '../testing'
import { centresOf, type Ids } from '.'

const print = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
const ids: Ids = {
  bookingIdOf: (booker, number) => `${print(booker)}-${number}`,
  entryIdOf: (openid, key) => print(openid + key),
  ticketOfBooking: (bookingId) => print(bookingId).slice(0, 12),
  ticketOfPerson: (queue, openid, which) => print(queue + openid + which).slice(0, 12),
  logIdOf: (openid, date) => print(openid + date),
  lowIdOf: (of) => print(`low ${of}`),
}
const areas = areasOf(2024, now)
const people = peopleOf(2024, now, areas)
const { centres, sheets, bookings, waits, queues, tickets, worklogs } = centresOf(2024, {
  areas,
  people,
  now,
  calendar,
  ids,
  sealed: (what) => print(JSON.stringify(what)),
})

test('each lane has a centre with two or three posts, held by people of its own, each covered by another', () => {
  expect(centres.map(({ areaId }) => areaId)).toEqual(areas.lanes.map(({ _id }) => _id))
  for (const { posts, offers } of centres) {
    expect([2, 3]).toContain(posts.length)
    for (const { no, cover, postId } of posts) {
      expect(posts.some((other) => other.no === cover && other.no !== no)).toBe(true)
      expect(people.posts.find(({ _id }) => _id === postId)?.kind).toBe('deskWorker')
    }
    for (const code of Object.keys(offers)) expect(itemCode.safeParse(code).success).toBe(true)
  }
  expect(new Set(centres.map(({ name }) => name)).size).toBe(centres.length)
  expect(centres.map(({ name }) => name)).toContain('文化社区党群服务中心')
})

test('counters are entries, entries are bookings, and no seat is sold twice or outside the rota', () => {
  expect(bookings.length).toBeGreaterThan(300)
  expect(new Set(bookings.map(({ _id }) => _id)).size).toBe(bookings.length)
  const entries = sheets.flatMap((sheet) => Object.entries(sheet.entries).map(([id, entry]) => ({ id, sheet, entry })))
  expect(entries).toHaveLength(bookings.length)
  for (const booking of bookings) {
    const found = entries.find(({ entry }) => entry.booking === booking._id)
    expect([found?.sheet._id, found?.id]).toEqual([booking.sheetId, booking.entry])
  }
  for (const { centreId, postNo, day, taken, entries: inside } of sheets) {
    const centre = centres.find(({ _id }) => _id === centreId)
    const open = centre ? openingsOf(centre, postNo, day, calendar).map(({ minute }) => minute) : []
    const counted = Object.values(taken).reduce((sum, { p = 0 }) => sum + p, 0)
    expect(counted).toBe(Object.values(inside).reduce((sum, { slots }) => sum + slots, 0))
    for (const [minute, { p = 0 }] of Object.entries(taken))
      expect([p, open.includes(Number(minute))]).toEqual([1, true])
  }
})

test('a few did not come, nobody twice, and where the design lives some of them say why', () => {
  const missed = bookings.filter(({ state }) => state === 'missed')
  expect(new Set(missed.map(({ openid }) => openid)).size).toBe(missed.length)
  for (const { miss, ticketId, open, updatedAt } of missed)
    expect([miss?.weight, ticketId, open, updatedAt <= now]).toEqual(['warned', null, false, true])
  const home = centres.find(({ name }) => name === '文化社区党群服务中心')
  const asking = missed.filter(({ centreId, miss }) => centreId === home?._id && miss?.appeal?.ruled === 'open')
  expect(asking.length).toBeGreaterThan(1)
})

test('nobody has more than he may, what is over is over, and she of the design has one before her', () => {
  const open = new Map<string, number>()
  for (const { openid, state } of bookings) if (state === 'booked') open.set(openid, (open.get(openid) ?? 0) + 1)
  expect(Math.max(...open.values())).toBeLessThanOrEqual(3)
  for (const { state, date, endAt, tickAt } of bookings) {
    // What came of today's is in today's line.
    if (date !== '2026-11-20') expect(['done', 'missed'].includes(state)).toBe(endAt <= now)
    expect(tickAt === null || tickAt >= now).toBe(true)
  }
  const hers = bookings.filter(({ openid }) => openid === 'res-00001').map(({ state }) => state)
  expect(hers).toEqual(['done', 'booked'])
  expect(waits).toHaveLength(3)
  // They wait for a day on which nothing is left.
  const [wait] = waits
  const full = sheets.filter(({ centreId, date }) => centreId === wait?.centreId && date === wait.date)
  const taken = full.reduce((sum, sheet) => sum + Object.keys(sheet.taken).length, 0)
  const centre = centres.find(({ _id }) => _id === wait?.centreId)
  const slots = centre?.posts.flatMap(({ no }) => openingsOf(centre, no, full[0]?.day ?? 0, calendar)) ?? []
  expect(taken).toBe(slots.length)
})

test('today is a line like any other: numbers without a gap, bookings and records in step, some waiting and some served', () => {
  const living = queues.filter(({ tickets: there }) => Object.keys(there).length > 0)
  expect(living).toHaveLength(centres.length)
  for (const { _id, order, tickets: there, desks, calls } of living) {
    expect(Object.keys(there).sort()).toEqual([...order].sort())
    const inHand = Object.values(desks).flatMap(({ ticket }) => ticket ?? [])
    const atDesk = order.filter((id) => ['called', 'serving'].includes(there[id]?.state ?? ''))
    expect([...inHand].sort()).toEqual([...atDesk].sort())
    expect(calls.length).toBeGreaterThan(0)
    for (const id of order) {
      const ticket = there[id]
      const record = tickets.find((one) => one._id === `${_id}_${id}`)
      expect(record?.state ?? 'living').toBe(ticket?.state === 'done' ? 'done' : 'living')
      const booking = bookings.find((one) => one._id === ticket?.bookingId)
      if (booking) expect([booking.ticketId, booking.open]).toEqual([`${_id}_${id}`, ticket?.state !== 'done'])
    }
  }
  const states = living.flatMap(({ tickets: there }) => Object.values(there).map(({ state }) => state))
  for (const state of ['done', 'waiting', 'serving', 'parked']) expect(states).toContain(state)
})

test('what was served on the days before is on record, in the bookings and in the logs of the day', () => {
  for (const booking of bookings.filter(({ state }) => state === 'done'))
    expect(tickets.find(({ _id }) => _id === booking.ticketId)?.bookingId).toBe(booking._id)
  const served = worklogs.flatMap(({ lines }) =>
    lines.filter(({ kind }) => kind === 'served').map(({ count }) => count),
  )
  expect(served.reduce((sum, count) => sum + count, 0)).toBe(tickets.filter(({ date }) => date < '2026-11-20').length)
  expect(new Set(worklogs.map(({ state }) => state))).toEqual(new Set(['drafted', 'confirmed']))
})
