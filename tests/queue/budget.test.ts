import { type Day, here, items, routes, startDay } from './support'

/** The most database calls that an action may make, cold instance or warm. */
const budget: Record<string, number> = {
  // The first of a day begins its queue.
  'queue.checkIn': 7,
  'queue.takeNumber': 5,
  'queue.ticket': 3,
  'queue.mine': 3,
  'queue.past': 2,
  'queue.board': 2,
  'queue.rejoin': 4,
  'queue.back': 4,
  'queue.leave': 7,
  // Three of them tell the head of a low one.
  'queue.rate': 7,
  'queue.desk': 5,
  'queue.open': 8,
  'queue.pause': 5,
  // One for names not seen before, two to ring a phone.
  'queue.call': 7,
  'queue.recall': 5,
  'queue.pass': 7,
  'queue.serve': 7,
  // The booking goes along, a record is kept, the resident is asked to rate.
  'queue.finish': 8,
  'queue.park': 7,
  'queue.transfer': 5,
  'queue.restore': 5,
  'queue.find': 7,
  'queue.checkInFor': 7,
  'queue.issue': 5,
  'queue.code': 2,
  'queue.log': 6,
  'queue.confirmLog': 7,
  'queue.logs': 1,
  'queue.teamLogs': 5,
  'queue.lows': 3,
  // Content, who answers, the rating, written, told.
  'queue.answerLow': 6,
  'queue.ratings': 2,
}

let day: Day
beforeEach(async () => {
  day = await startDay()
})
afterEach(() => day.town.stop())

test('no action of the day costs more database calls than its budget', async () => {
  const { queue } = routes
  const { town } = day
  await day.book('resident', 600)
  const { bookingId, code } = await day.book('neighbour', 600)
  day.at('09:56')
  const mine = await day.checkIn('resident')
  await town.get('desk-1', queue.find, { ...here, text: code })
  await town.get('desk-1', queue.checkInFor, { ...here, bookingId })
  const walk = await day.walkIn('a')
  const other = await day.walkIn('b')
  await town.get('desk-1', queue.issue, { ...here, items })
  await town.get('a', queue.ticket, { ticketId: walk.ticketId })
  await town.get('a', queue.mine, {})
  await town.get('a', queue.board, here)
  await town.get('b', queue.leave, { ticketId: other.ticketId })
  await day.open('desk-1', 1)
  await town.get('desk-1', queue.pause, { ...here, postNo: 1 })
  await day.open('desk-1', 1)
  await day.open('desk-2', 2)
  await town.get('desk-1', queue.desk, { ...here, postNo: 1 })
  await town.get('desk-1', queue.code, here)
  await day.call('desk-1', 1, { ticketId: mine.ticketId })
  const act = { ticketId: mine.ticketId, postNo: 1 }
  await town.get('desk-1', queue.recall, act)
  await town.get('desk-1', queue.recall, act)
  await town.get('desk-1', queue.pass, act)
  await town.get('resident', queue.rejoin, { ticketId: mine.ticketId })
  await day.call('desk-1', 1, { ticketId: mine.ticketId })
  await town.get('desk-1', queue.serve, act)
  await town.get('desk-1', queue.park, { ...act, words: '户口本' })
  await town.get('resident', queue.back, { ticketId: mine.ticketId })
  await day.call('desk-1', 1, { ticketId: mine.ticketId })
  await town.get('desk-1', queue.park, { ...act, words: '照片' })
  await town.get('desk-1', queue.restore, act)
  await day.call('desk-1', 1, { ticketId: mine.ticketId })
  await town.get('desk-1', queue.transfer, { ...act, to: 2, words: '盖章' })
  await day.call('desk-2', 2)
  await town.get('desk-2', queue.serve, { ...act, postNo: 2 })
  await town.get('desk-2', queue.finish, { ...act, postNo: 2 })
  await town.get('resident', queue.rate, { ticketId: mine.ticketId, outcome: 'not', stars: 1, words: '慢' })
  const { items: low } = await town.get('head-L1', queue.lows, here)
  await town.get('head-L1', queue.answerLow, { lowId: low[0]?.lowId ?? '', words: '加了一个窗口' })
  await town.get('desk-1', queue.ratings, {})
  await town.get('resident', queue.past, {})
  await town.get('desk-2', queue.log, { date: '2026-09-01' })
  await town.get('desk-2', queue.confirmLog, { date: '2026-09-01' })
  await town.get('desk-2', queue.logs, {})
  await town.get('head-L1', queue.teamLogs, { date: '2026-09-01' })
  const most = Object.fromEntries(
    town.local.meter
      .figures()
      .actions.filter((row) => row.function === 'queue')
      .map((row) => [`${row.function}.${row.action}`, row.databaseCalls.max ?? 0]),
  )
  expect(Object.keys(most).sort()).toEqual(Object.keys(budget).sort())
  expect(Object.entries(most).filter(([action, calls]) => calls > (budget[action] ?? 0))).toEqual([])
})

test('of a hall full of phones that ask at once most read nothing at all', async () => {
  const { queue } = routes
  await day.walkIn('a')
  await Promise.all(Array.from({ length: 60 }, () => day.town.get('a', queue.board, here)))
  const row = day.town.local.meter.figures().actions.find(({ action }) => action === 'board')
  expect(row?.databaseCalls.median).toBe(0)
})
