import type { QueueDocument, TicketRecord } from '../../cloudfunctions/core/queue/stored'
import { type Day, here, items, routes, startDay } from '../queue/support'

const { chain, queue } = routes
let day: Day
beforeEach(async () => {
  day = await startDay()
})
afterEach(() => day.town.stop())

test('a number is for its holder: nobody else reads, moves or rates it', async () => {
  const { ticketId } = await day.walkIn('resident', { called: '朴老太' })
  for (const openid of ['neighbour', 'desk-1', 'head-L1'])
    expect(await day.town.ask(openid, queue.ticket, { ticketId })).toMatchObject({ error: { code: 'ticket.absent' } })
  for (const route of [queue.leave, queue.rejoin, queue.back])
    expect(await day.town.ask('neighbour', route, { ticketId })).toMatchObject({ error: { code: 'ticket.absent' } })
})

test('what others read of the line is numbers: the display, and the number of who stands behind', async () => {
  await day.book('resident', 600, { note: '轮椅' })
  day.at('09:55')
  await day.checkIn('resident')
  const other = await day.walkIn('neighbour')
  await day.open('desk-1', 1)
  await day.call('desk-1', 1)
  const seen = [
    await day.town.get('neighbour', queue.board, here),
    await day.town.get('neighbour', queue.ticket, { ticketId: other.ticketId }),
    await day.town.get('neighbour', queue.mine, {}),
  ]
  expect(JSON.stringify(seen)).not.toMatch(/朴|resident|轮椅|王敏/)
})

test('a desk finds people by four figures and never reads their number; who asks too often is stopped', async () => {
  const { bookingId } = await day.book('resident', 600)
  const sealed = await day.town.ask('desk-1', queue.find, { ...here, text: '0000' })
  expect(sealed).toMatchObject({ ok: true, data: [] })
  const answers = await Promise.all(
    Array.from({ length: 130 }, () => day.town.ask('desk-1', queue.find, { ...here, text: '0000' })),
  )
  expect(answers.filter(({ ok }) => !ok).length).toBeGreaterThan(0)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'reveal.tooMany' } })
  expect(bookingId).toBeTruthy()
}, 60_000)

test('what his numbers hold of a person is handed out to him', async () => {
  await day.walkIn('resident', { called: '朴老太' })
  const { held } = await day.town.get('resident', chain.export, {})
  expect(held?.numbers).toEqual([
    { number: 'B001', date: '2026-09-01', items: ['高龄津贴申请'], called: '朴老太', rating: null },
  ])
})

test('who leaves is in no line and no record; what was done for him stays as work', async () => {
  const first = await day.walkIn('resident', { called: '朴老太' })
  await day.open('desk-1', 1)
  await day.call('desk-1', 1)
  await day.town.get('desk-1', queue.finish, { ticketId: first.ticketId, postNo: 1 })
  await day.town.get('resident', queue.rate, {
    ticketId: first.ticketId,
    outcome: 'half',
    stars: 3,
    words: '还要再来一次',
  })
  const { bookingId } = await day.book('resident', 660)
  await day.checkIn('resident', { bookingId })
  expect(await day.town.get('resident', chain.erase, { confirm: '删除' })).toMatchObject({ done: true })
  await day.sweep()
  const everything = JSON.stringify([
    day.find<QueueDocument>('queues'),
    day.find<TicketRecord>('tickets'),
    day.find('bookings'),
  ])
  expect(everything).not.toMatch(/"resident"|朴老太|还要再来一次/)
  expect(day.find('bookings')).toEqual([])
  expect(day.records().find(({ number }) => number === 'B001')).toMatchObject({
    state: 'done',
    worker: { openid: 'desk-1' },
    rating: { stars: 3 },
  })
  expect((await day.town.get('desk-1', queue.desk, { ...here, postNo: 1 })).waiting).toEqual([])
})

test('who leaves while he is being served is served, and no name is left of him', async () => {
  const { bookingId } = await day.book('resident', 600, { note: '带着轮椅' })
  day.at('09:55')
  const { ticketId } = await day.checkIn('resident')
  await day.open('desk-1', 1)
  const act = { ticketId, postNo: 1 }
  await day.call('desk-1', 1)
  await day.town.get('desk-1', queue.serve, act)
  expect(await day.town.get('resident', chain.erase, { confirm: '删除' })).toMatchObject({ done: true })
  await day.town.get('desk-1', queue.finish, act)
  await day.sweep()
  expect(day.booking(bookingId)).toMatchObject({ state: 'done', openid: 'gone', note: null })
  const everything = [day.find<QueueDocument>('queues'), day.records(), day.find('bookings')]
  expect(JSON.stringify(everything)).not.toMatch(/"resident"|带着轮椅/)
})

test('only who may serve a centre reads its line', async () => {
  await day.walkIn('resident')
  for (const openid of ['resident', 'head-U1', 'head-G1', 'worker', 'officer', 'plumber'])
    for (const [route, input] of [
      [queue.desk, here],
      [queue.find, { ...here, text: '1234' }],
      [queue.issue, { ...here, items }],
      [queue.open, { ...here, postNo: 1 }],
      [queue.call, { ...here, postNo: 1 }],
    ] as const)
      expect(await day.town.ask(openid, route as never, input as never)).toMatchObject({
        error: { code: 'permission.denied' },
      })
})
