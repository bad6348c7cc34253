import { brokenAt } from '../../cloudfunctions/core/request/events'
import { seal } from '../../cloudfunctions/kit/seal'
import { routes, type TownCloud } from '../support/cloud'
import { acting, applied, ONLINE, opened, reviewing, startMatters } from '../support/matters'

const { appointments, matters, queue } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startMatters({ workersPerFunction: 4 })
})
afterEach(() => town.stop())

const all = () => town.local.engine.find({ collection: 'matters', filter: {} })
const whole = (here: ReturnType<typeof acting>) => {
  const { _id, events, version } = here.stored()
  expect(brokenAt(_id, events, seal)).toBeNull()
  return { kinds: events.map(({ kind }) => kind), version }
}

test('two departments finish in the same moment: both are heard, and it goes on once', async () => {
  const { matterId } = await reviewing(town)
  const here = acting(town, matterId)
  await Promise.all(['civil', 'housing', 'labour'].map((who) => here.do(who, 'agree', {})))
  expect(here.stored().state).toBe('handling')
  expect(whole(here).kinds.filter((kind) => kind === 'agreed')).toHaveLength(3)
})

test('two of one department finish in the same moment: one is told', async () => {
  const { matterId } = await reviewing(town)
  const here = acting(town, matterId)
  const answers = await Promise.all(['civil', 'civil2'].map((who) => here.try(who, 'agree', {})))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(whole(here).kinds.filter((kind) => kind === 'agreed')).toHaveLength(1)
})

test('accepted and declined, accepted and lapsed: a hand-over ends one way', async () => {
  for (let round = 0; round < 5; round++) {
    const { matterId } = await opened(town, ['laonianzheng'])
    const here = acting(town, matterId)
    await here.do('desk-1', 'handOver', { to: 'P-desk-2', words: '请接' })
    const answers = await Promise.all([
      here.try('desk-2', 'takeOver', {}),
      here.try('desk-2', 'declineOver', { words: '忙' }),
      here.try('desk-2', 'takeOver', {}),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const ends = whole(here).kinds.filter((kind) => kind === 'takenOver' || kind === 'handDeclined')
    expect(ends).toHaveLength(1)
    expect(here.stored().receiver.postId).toBe(ends[0] === 'takenOver' ? 'P-desk-2' : 'P-desk-1')
  }
})

test('two desks open one booking at once: one matter, one first receiver', async () => {
  const { bookingId } = await town.get('resident', appointments.book, {
    ...{ centreId: 'C1', items: [ONLINE], date: '2026-09-03', minute: 600 },
  })
  const from = { kind: 'booking', bookingId } as const
  const views = await Promise.all(
    ['desk-1', 'desk-2', 'desk-1', 'desk-2'].map((desk) => town.get(desk, matters.open, { centreId: 'C1', from })),
  )
  expect(new Set(views.map(({ matterId, first }) => `${matterId} ${first.name}`)).size).toBe(1)
  expect(all()).toHaveLength(1)
})

test('the same intent sent ten times at once is one matter, and one step', async () => {
  const views = await Promise.all(Array.from({ length: 10 }, () => applied(town, {}, 'resident', 'one-intent')))
  expect(new Set(views.map(({ matterId }) => matterId)).size).toBe(1)
  const here = acting(town, views[0]?.matterId ?? '')
  await Promise.all(Array.from({ length: 10 }, () => here.do('desk-1', 'accept', {}, 'one-acceptance')))
  expect(whole(here)).toEqual({ kinds: ['applied', 'accepted'], version: 2 })
})

test('two colleagues accept at once: one becomes the first receiver, the other is told', async () => {
  const { matterId } = await applied(town)
  const here = acting(town, matterId)
  const answers = await Promise.all(['desk-1', 'desk-2'].map((desk) => here.try(desk, 'accept', {})))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(whole(here).kinds).toEqual(['applied', 'accepted'])
})

test('confirmed twice, and denied beside it: an original changes hands once', async () => {
  const { matterId } = await applied(town)
  const here = acting(town, matterId)
  await here.do('desk-1', 'accept', {})
  const { originals } = await here.do('desk-1', 'pass', {
    direction: 'taken',
    originals: [{ name: '户口簿', count: 1 }],
  })
  const ids = originals.map(({ originalId }) => originalId)
  const answers = await Promise.all(
    [true, false, true].map((right) => here.try('resident', 'confirmPass', { originals: ids, right })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  whole(here)
})

test('a number at the desk becomes one matter, and knows it', async () => {
  const ticket = await town.get('resident', queue.takeNumber, { centreId: 'C1', items: [ONLINE] })
  const { ticketId } = ticket
  const from = { kind: 'ticket', ticketId } as const
  const views = await Promise.all(
    ['desk-1', 'desk-2'].map((desk) => town.get(desk, matters.open, { centreId: 'C1', from })),
  )
  expect(new Set(views.map(({ matterId }) => matterId)).size).toBe(1)
  expect((await town.get('resident', matters.mine, {})).items).toHaveLength(1)
  expect(JSON.stringify(town.local.engine.find({ collection: 'queues', filter: {} }))).toContain(views[0]?.matterId)
  expect(
    await town.ask('desk-1', matters.open, {
      centreId: 'C1',
      from: { kind: 'ticket', ticketId: 'C1_2026-09-01_ffff' },
    }),
  ).toMatchObject({
    error: { code: 'ticket.absent' },
  })
})
