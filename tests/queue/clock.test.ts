import type { WorkLogDocument } from '../../cloudfunctions/core/queue/worklog'
import { type Day, here, routes, startDay } from './support'

const { queue } = routes
let day: Day
beforeEach(async () => {
  day = await startDay()
})
afterEach(() => day.town.stop())

/** Calls and serves whoever is next, ten minutes each, until so many are done. */
async function serve(count: number, from: number, openid = 'desk-1', postNo = 1) {
  for (let done = 0; done < count; done++) {
    const { hand } = await day.call(openid, postNo)
    const act = { ticketId: hand?.ticketId ?? '', postNo }
    await day.town.get(openid, queue.serve, act)
    day.town.at(from + (done + 1) * 600_000)
    await day.town.get(openid, queue.finish, act)
  }
}

test('three before him: told once to come nearer, however often it is looked', async () => {
  for (let count = 0; count < 6; count++) await day.walkIn(`w${count}`)
  await day.sweep()
  // No desk is at work yet: nobody knows when.
  expect(await day.heard('w2')).toEqual([])
  day.at('09:00')
  await day.open('desk-1', 1)
  await Promise.all([day.sweep(), day.sweep()])
  expect([await day.heard('w0'), await day.heard('w3'), await day.heard('w4')]).toEqual([
    ['下一个就是您'],
    ['前面还有 3 位，快到您了'],
    [],
  ])
  await day.call('desk-1', 1)
  await day.sweep()
  await day.sweep()
  expect(await day.heard('w4')).toEqual(['前面还有 3 位，快到您了'])
  expect(await day.heard('w3')).toHaveLength(1)
})

test('a message that was accepted rings the phone', async () => {
  const templates = await day.town.get('w0', routes.messages.templates, {})
  const booking = templates.find(({ use }) => use === 'booking')?.templateId ?? ''
  await day.town.get('w0', routes.messages.acceptances, { accepted: [booking] })
  await fetch(`${day.town.local.url}/shade/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: 'w0', templates: [booking] }),
  })
  await day.walkIn('w0')
  await day.open('desk-1', 1)
  await day.call('desk-1', 1)
  const [message] = (await day.town.get('w0', routes.messages.inbox, {})).items
  expect(message).toMatchObject({
    kind: 'queue',
    push: 'sent',
    page: expect.stringContaining('packages/appointments/ticket'),
  })
})

test('the last acceptance is kept for the call itself: only who has two hears both ring', async () => {
  const templates = await day.town.get('w0', routes.messages.templates, {})
  const booking = templates.find(({ use }) => use === 'booking')?.templateId ?? ''
  for (const openid of ['w0', 'w1', 'w1']) {
    await day.town.get(openid, routes.messages.acceptances, { accepted: [booking] })
    day.town.local.ledger.accept(openid, booking)
  }
  for (const openid of ['w0', 'w1']) await day.walkIn(openid)
  day.at('09:00')
  await day.open('desk-1', 1)
  await Promise.all([day.sweep(), day.sweep()])
  expect((await day.heard('w0')).concat(await day.heard('w1'))).toEqual(['下一个就是您', '前面还有 1 位，快到您了'])
  const rung = () => ['w0', 'w1'].map((openid) => day.town.local.ledger.messages(openid).length)
  expect(rung()).toEqual([0, 1])
  await serve(1, Date.parse('2026-09-01T09:00:00+08:00'))
  await day.call('desk-1', 1)
  expect(rung()).toEqual([1, 2])
})

test('two hours after the last desk: who is still there is told, his booking weighs nothing, and nobody is left in the line', async () => {
  const { bookingId } = await day.book('resident', 600)
  const missed = await day.book('n1', 630)
  day.at('09:55')
  await day.checkIn('resident')
  await day.walkIn('w0')
  await day.open('desk-1', 1)
  await day.checkIn('n1')
  day.at('18:59')
  await day.sweep()
  expect(day.booking(bookingId).state).toBe('arrived')
  day.at('19:01')
  await Promise.all([day.sweep(), day.sweep()])
  await day.sweep()
  expect(day.booking(bookingId)).toMatchObject({ state: 'missed', open: false, miss: { weight: 'forgiven' } })
  expect(day.booking(missed.bookingId)).toMatchObject({ state: 'missed', miss: { weight: 'forgiven' } })
  expect(await day.heard('w0')).toContain('今天没有办成，对不住')
  expect((await day.heard('resident')).filter((title) => title.includes('没有办成'))).toHaveLength(1)
  expect(day.queue()).toMatchObject({ tickets: {}, openids: [], lookAt: null })
  expect(day.records().map(({ state }) => state)).toEqual(['left', 'left', 'left'])
  expect((await day.town.get('w0', queue.past, {})).items).toHaveLength(1)
})

test('who did not come has been waited for, as soon as a desk was at work', async () => {
  const { bookingId } = await day.book('resident', 600)
  await day.open('desk-1', 1)
  day.at('12:00')
  await day.sweep()
  expect(day.booking(bookingId)).toMatchObject({ state: 'missed', miss: { weight: 'warned' } })
})

test('from half past five the day is written down by itself, confirmed with one tap, and stays as it is', async () => {
  for (let count = 0; count < 3; count++) await day.walkIn(`w${count}`)
  await day.open('desk-1', 1)
  await serve(2, Date.parse('2026-09-01T09:00:00+08:00'))
  const logs = () => day.find<WorkLogDocument>('worklogs')
  day.at('17:29')
  await day.sweep()
  expect(logs()).toEqual([])
  const before = await day.town.get('desk-1', queue.log, { date: '2026-09-01' })
  expect(before).toMatchObject({ state: 'drafted', lines: [{ kind: 'served', count: 2 }] })
  day.at('17:31')
  await Promise.all([day.sweep(), day.sweep()])
  await day.sweep()
  // Who did nothing has nothing to confirm.
  expect(logs().map(({ openid, state }) => [openid, state])).toEqual([['desk-1', 'drafted']])
  const inbox = (await day.town.get('desk-1', routes.messages.inbox, {})).items.filter(({ kind }) => kind === 'worklog')
  expect(inbox.map(({ words }) => words)).toEqual(['窗口接待 2 人。看一眼，点“确认”就存档。'])
  expect(await day.town.get('head-L1', queue.teamLogs, { date: '2026-09-01' })).toMatchObject({
    drafted: 1,
    confirmed: 0,
  })
  expect(await day.town.ask('desk-1', queue.teamLogs, { date: '2026-09-01' })).toMatchObject({
    error: { code: 'permission.denied' },
  })
  const confirm = (key: string) =>
    day.town.ask('desk-1', queue.confirmLog, { date: '2026-09-01', words: '帮崔奶奶填了表' }, key)
  const [one, two] = await Promise.all([confirm('confirm-once'), confirm('confirm-once')])
  expect([one, two]).toMatchObject([
    { ok: true, data: { state: 'confirmed', words: '帮崔奶奶填了表' } },
    { ok: true, data: { state: 'confirmed' } },
  ])
  expect(await confirm('confirm-again')).toMatchObject({ error: { code: 'log.confirmed' } })
  const [sealed] = logs()
  day.at('17:40')
  await day.sweep()
  expect(logs()).toEqual([sealed])
  expect(await day.town.get('head-L1', queue.teamLogs, { date: '2026-09-01' })).toMatchObject({
    drafted: 0,
    confirmed: 1,
  })
  expect((await day.town.get('desk-1', queue.logs, {})).items.map(({ date }) => date)).toEqual(['2026-09-01'])
  expect(await day.town.ask('resident', queue.log, { date: '2026-09-01' })).toMatchObject({
    error: { code: 'log.absent' },
  })
})

test('who holds two posts has one log of both; who cannot be drafted holds up nobody for more than some minutes', async () => {
  const { engine } = day.town.local
  const grid = { areaId: 'G1', areaKind: 'grid', areaName: '1网格', areaPath: ['HL', 'S1', 'L1', 'G1'] }
  const desk = engine.find({ collection: 'posts', filter: { _id: 'P-desk-1' } })[0] as object
  const worker = { ...desk, ...grid, kind: 'gridWorker' }
  engine.load('posts', [
    { ...worker, _id: 'P-a-broken', openid: 'broken', name: '坏了' },
    { ...worker, _id: 'P-grid-1' },
  ] as never)
  const visit = (openid: string) =>
    day.town.get(openid, routes.visits.record, {
      ...{ ref: `visit-of-${openid}`, unitId: 'U1', doors: ['501'], at: day.town.local.clock.now() },
      ...{ purposes: ['greet'], met: 'somebody' },
    })
  for (const openid of ['desk-1', 'broken']) await visit(openid)
  await day.walkIn('w0')
  await day.open('desk-1', 1)
  await serve(1, Date.parse('2026-09-01T09:00:00+08:00'))
  // One answer of the database holds no document as large as this.
  engine.load('requests', [
    { _id: 'large', handler: { postId: 'P-a-broken' }, updatedAt: day.town.local.clock.now(), events: 'x'.repeat(2e6) },
  ])
  for (let minute = 31; minute < 37; minute++) {
    day.at(`17:${minute}`)
    await day.sweep()
  }
  const logs = day.find<WorkLogDocument>('worklogs')
  expect(logs.map(({ openid, lines }) => [openid, lines.map(({ kind, count }) => [kind, count])])).toEqual([
    [
      'desk-1',
      [
        ['served', 1],
        ['visits', 1],
      ],
    ],
  ])
})

test('served and rated: once, within seven days; low ones reach the head without a name', async () => {
  const { bookingId } = await day.book('resident', 600)
  day.at('09:58')
  const { ticketId } = await day.checkIn('resident')
  await day.open('desk-1', 1)
  expect(await day.town.ask('resident', queue.rate, { ticketId, outcome: 'solved', stars: 5 })).toMatchObject({
    error: { code: 'ticket.absent' },
  })
  await serve(1, Date.parse('2026-09-01T10:00:00+08:00'))
  expect((await day.town.get('resident', queue.mine, {})).map(({ may }) => may)).toEqual([['rate']])
  expect((await day.town.get('resident', routes.appointments.booking, { bookingId })).may).toContain('rate')
  expect(await day.town.ask('n1', queue.rate, { ticketId, outcome: 'not', stars: 1 })).toMatchObject({
    error: { code: 'ticket.absent' },
  })
  const rate = (key: string) =>
    day.town.ask('resident', queue.rate, { ticketId, outcome: 'not', stars: 1, words: '让我跑了两趟' }, key)
  expect(await Promise.all([rate('rate-it-once'), rate('rate-it-once')])).toMatchObject([{ ok: true }, { ok: true }])
  expect(await rate('rate-again')).toMatchObject({ error: { code: 'ticket.rated' } })
  expect((await day.town.get('resident', routes.appointments.booking, { bookingId })).may).not.toContain('rate')
  const told = (await day.town.get('head-L1', routes.messages.inbox, {})).items.filter(({ kind }) => kind === 'queue')
  expect(told.map(({ words }) => words)).toEqual(['文化社区党群服务中心1号全能岗，高龄津贴申请，没办成。让我跑了两趟'])
  expect(JSON.stringify(told)).not.toMatch(/朴|resident/)
  // Nothing that a desk reads has a word of it.
  expect(JSON.stringify(await day.town.get('desk-1', queue.desk, here))).not.toMatch(/跑了两趟|stars/)
  expect(JSON.stringify(await day.town.get('desk-1', queue.log, { date: '2026-09-01' }))).not.toMatch(/跑了两趟|stars/)
})

test('after seven days nobody is asked any more', async () => {
  const { ticketId } = await day.walkIn('w0')
  await day.open('desk-1', 1)
  await serve(1, Date.parse('2026-09-01T09:00:00+08:00'))
  day.town.at(Date.parse('2026-09-08T10:00:00+08:00'))
  expect(await day.town.ask('w0', queue.rate, { ticketId, outcome: 'solved', stars: 5 })).toMatchObject({
    error: { code: 'ticket.state' },
  })
})
