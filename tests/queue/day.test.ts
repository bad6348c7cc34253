import { type Day, here, items, routes, startDay } from './support'

const { queue } = routes
let day: Day
beforeEach(async () => {
  day = await startDay()
})
afterEach(() => day.town.stop())

test('from booking to number to desk to done: booking, ticket and record go along', async () => {
  const { bookingId } = await day.book('resident', 600)
  day.at('09:55')
  const ticket = await day.checkIn('resident')
  expect(ticket).toMatchObject({
    number: 'A001',
    state: 'waiting',
    arrival: 'onTime',
    ahead: 0,
    minutes: null,
    bookingId,
  })
  expect(day.booking(bookingId)).toMatchObject({ state: 'arrived', ticketId: ticket.ticketId })
  expect((await day.checkIn('resident')).ticketId).toBe(ticket.ticketId)
  const shown = await day.town.get('resident', routes.appointments.booking, { bookingId })
  expect(shown).toMatchObject({ state: 'arrived', ticket: { number: 'A001', ticketId: ticket.ticketId } })

  expect(await day.town.ask('desk-1', queue.call, { ...here, postNo: 1 })).toMatchObject({
    error: { code: 'desk.shut' },
  })
  await day.open('desk-1', 1)
  const called = await day.call('desk-1', 1)
  expect(called.hand).toMatchObject({ number: 'A001', state: 'called', called: '朴女士', calls: 1 })
  expect(await day.heard('resident')).toEqual(['请到1号全能岗'])
  const act = { ticketId: ticket.ticketId, postNo: 1 }
  await day.town.get('desk-1', queue.serve, act)
  expect(day.booking(bookingId).state).toBe('serving')
  day.at('10:15')
  const after = await day.town.get('desk-1', queue.finish, act)
  expect(after).toMatchObject({ hand: null, done: 1, average: 20 })
  expect(day.booking(bookingId).state).toBe('done')
  expect(day.records()).toMatchObject([{ number: 'A001', state: 'done', worker: { openid: 'desk-1' }, rating: null }])
  expect(await day.heard('resident')).toEqual(['办好了，给我们打个分', '请到1号全能岗'])
})

test('nobody is in line: said so; a desk with somebody in hand calls nobody else', async () => {
  await day.open('desk-1', 1)
  expect(await day.town.ask('desk-1', queue.call, { ...here, postNo: 1 })).toMatchObject({
    error: { code: 'queue.empty' },
  })
  await day.walkIn('a')
  await day.walkIn('b')
  await day.call('desk-1', 1)
  expect(await day.town.ask('desk-1', queue.call, { ...here, postNo: 1 })).toMatchObject({
    error: { code: 'desk.busy', number: 'B001' },
  })
})

test('called three times and not there: missed, and back behind the next three', async () => {
  for (const one of ['a', 'b', 'c', 'd', 'e']) await day.walkIn(one)
  await day.open('desk-1', 1)
  const { hand } = await day.call('desk-1', 1)
  const act = { ticketId: hand?.ticketId ?? '', postNo: 1 }
  expect(await day.town.ask('desk-1', queue.pass, act)).toMatchObject({
    error: { code: 'ticket.callAgain', calls: 1, most: 3 },
  })
  await day.town.get('desk-1', queue.recall, act)
  await day.town.get('desk-1', queue.recall, act)
  expect(await day.town.ask('desk-1', queue.recall, act)).toMatchObject({ error: { code: 'ticket.calledOut' } })
  expect((await day.town.get('desk-1', queue.pass, act)).aside.map(({ number }) => number)).toEqual(['B001'])
  expect(await day.heard('a')).toEqual(['B001 过号了，别着急', '请到1号全能岗'])
  expect((await day.town.get('a', queue.rejoin, { ticketId: act.ticketId })).ahead).toBe(3)
  const order: string[] = []
  for (let count = 0; count < 5; count++) {
    const called = await day.call('desk-1', 1)
    if (!called.hand) break
    order.push(called.hand.number)
    await day.town.get('desk-1', queue.finish, { ticketId: called.hand.ticketId, postNo: 1 })
  }
  expect(order).toEqual(['B002', 'B003', 'B004', 'B001', 'B005'])
})

test('papers short: set aside with words, back without a new number, and soon', async () => {
  for (const one of ['a', 'b', 'c']) await day.walkIn(one)
  await day.open('desk-1', 1)
  const { hand } = await day.call('desk-1', 1)
  const act = { ticketId: hand?.ticketId ?? '', postNo: 1 }
  await day.town.get('desk-1', queue.serve, act)
  await day.town.get('desk-1', queue.park, { ...act, words: '户口本首页复印件' })
  const parked = await day.town.get('a', queue.ticket, { ticketId: act.ticketId })
  expect(parked).toMatchObject({ state: 'parked', words: '户口本首页复印件', number: 'B001', may: ['leave', 'back'] })
  await day.town.get('a', queue.back, { ticketId: act.ticketId })
  expect((await day.call('desk-1', 1)).hand?.number).toBe('B001')
})

test('handed on: next at the other desk, with the words; only where that desk may serve it', async () => {
  for (const one of ['a', 'b']) await day.walkIn(one)
  await day.open('desk-1', 1)
  await day.open('desk-2', 2)
  const { hand } = await day.call('desk-1', 1)
  const act = { ticketId: hand?.ticketId ?? '', postNo: 1 }
  await day.town.get('desk-1', queue.transfer, { ...act, to: 2, words: '要盖街道的章' })
  // For the other desk alone.
  expect((await day.call('desk-1', 1)).hand?.number).toBe('B002')
  expect((await day.call('desk-2', 2)).hand).toMatchObject({ number: 'B001' })
})

test('somebody else at the desk, another post, a stranger: told so', async () => {
  await day.open('desk-1', 1)
  expect(await day.town.ask('desk-2', queue.open, { ...here, postNo: 1 })).toMatchObject({
    error: { code: 'desk.taken', by: '王敏' },
  })
  expect((await day.town.get('desk-2', queue.open, { ...here, postNo: 1, relieve: true })).desks[0]?.sits?.me).toBe(
    true,
  )
  for (const openid of ['resident', 'head-G1', 'officer'])
    expect(await day.town.ask(openid, queue.desk, here)).toMatchObject({ error: { code: 'permission.denied' } })
  expect((await day.town.get('head-L1', queue.desk, here)).no).toBeNull()
})

test('the display has numbers and desks, and nobody in it', async () => {
  await day.book('resident', 600)
  day.at('09:55')
  await day.checkIn('resident')
  await day.walkIn('a', { called: '崔奶奶' })
  await day.open('desk-1', 1)
  await day.call('desk-1', 1)
  const board = await day.town.get('anybody', queue.board, here)
  expect(board).toMatchObject({
    next: ['B002'],
    waiting: 1,
    desks: [
      { no: 1, number: 'A001', doing: 'called' },
      { no: 2, state: 'closed' },
    ],
  })
  expect(board.calls.map(({ number, times }) => [number, times])).toEqual([['A001', 1]])
  expect(JSON.stringify(board)).not.toMatch(/朴女士|崔奶奶|高龄|resident|desk-1/)
})

test('one number at a time for a person, however often he taps; another after it is over', async () => {
  const [one, two] = await Promise.all([day.walkIn('a', {}, 'key-number-1'), day.walkIn('a', {}, 'key-number-2')])
  expect(one.ticketId).toBe(two.ticketId)
  await day.town.get('a', queue.leave, { ticketId: one.ticketId })
  expect((await day.walkIn('a')).number).toBe('B002')
  expect((await day.town.get('a', queue.mine, {})).map(({ number }) => number)).toEqual(['B002'])
  expect((await day.town.get('a', queue.past, {})).items.map(({ number, state }) => [number, state])).toEqual([
    ['B001', 'left'],
  ])
})

test('whoever draws and gives up again and again is stopped', async () => {
  for (let time = 0; time < 5; time++) {
    const { ticketId } = await day.walkIn('a')
    await day.town.get('a', queue.leave, { ticketId })
  }
  expect(await day.town.ask('a', queue.takeNumber, { ...here, items })).toMatchObject({
    error: { code: 'queue.tooMany', most: 5 },
  })
})

test('another centre, another day, no booking, too late: told kindly', async () => {
  const ask = (openid: string, change: object = {}) => day.town.ask(openid, queue.checkIn, { ...here, ...change })
  expect(await ask('nobody')).toMatchObject({ error: { code: 'checkIn.none' } })
  const tomorrow = await day.book('b', 600, { date: '2026-09-02' })
  expect(await ask('b')).toMatchObject({ error: { code: 'checkIn.otherDay', date: '2026-09-02', minute: 600 } })
  const other = { ...day.find<{ _id: string }>('centres')[0], _id: 'C2', name: '光明社区', address: '光明路 3 号' }
  day.town.local.engine.load('centres', [other])
  const there = await day.book('c', 600, { centreId: 'C2' })
  expect(await ask('c', { bookingId: there.bookingId })).toMatchObject({
    error: { code: 'checkIn.elsewhere', centreName: '光明社区', address: '光明路 3 号' },
  })
  expect(await ask('c', { bookingId: tomorrow.bookingId })).toMatchObject({ error: { code: 'booking.absent' } })
  const { bookingId } = await day.book('d', 600)
  day.at('11:00')
  expect(await ask('d', { bookingId })).toMatchObject({ error: { code: 'checkIn.late', bookingId } })
})

test('at the desk: by the last four figures, or by the code that was read out', async () => {
  const { bookingId, code } = await day.book('resident', 600)
  const found = await day.town.get('desk-1', queue.find, { ...here, text: code.toLowerCase() })
  expect(found.map((one) => [one.bookingId, one.called])).toEqual([[bookingId, '朴女士']])
  expect((await day.town.get('desk-1', queue.checkInFor, { ...here, bookingId })).number).toBe('A001')
  const paper = await day.town.get('desk-1', queue.issue, { ...here, items, called: '崔大爷', care: true })
  expect(paper).toMatchObject({ number: 'B002', paper: true, called: '崔大爷' })
})

test('who has drawn a number is shown it, whatever copy of the line somebody has just looked at', async () => {
  const look = () => day.town.get('neighbour', queue.board, { centreId: here.centreId })
  await day.walkIn('first')
  // Every instance has a copy now.
  await Promise.all(Array.from({ length: 12 }, look))
  const { ticketId } = await day.walkIn('resident')
  const seen = await Promise.all(Array.from({ length: 6 }, () => day.town.ask('resident', queue.ticket, { ticketId })))
  expect(seen).toEqual(seen.map(() => expect.objectContaining({ ok: true })))
})
