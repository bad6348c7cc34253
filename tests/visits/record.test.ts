import { listFor } from '../../cloudfunctions/core/visit/follow'
import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { uploadPhoto } from '../support/photo'
import { DAY, HOUR, plansOf, stored, visit } from './support'

const { visits, requests, chain } = routes

let town: TownCloud
beforeEach(async () => {
  town = await startTown()
})
afterEach(() => town.stop())

const record = (change: object = {}, openid = 'head-U1') => town.get(openid, visits.record, visit(change))
const plan = (doors: string[], every: 'day' | 'week' | 'month' | null) =>
  town.get('head-U1', visits.plan, { unitId: 'U1', doors, every })
const rows = () => stored(town, 'visits')

test('a visit is one row at its door, and the household is due a week later', async () => {
  await plan(['302'], 'week')
  expect(plansOf(town)['302']).toMatchObject({ every: 'week', lastAt: null, dueAt: MORNING - 9 * HOUR })
  const { visitId, requestId } = await record({ words: '身体都好', people: '金奶奶' })
  expect(requestId).toBeNull()
  expect(rows()).toMatchObject([{ _id: visitId, door: '302', householdId: 'U1-302', met: 'somebody' }])
  expect(plansOf(town)['302']).toEqual({ every: 'week', lastAt: MORNING, dueAt: MORNING - 9 * HOUR + 7 * DAY })
})

test('the same visit sent again and again, under other keys too, is one visit', async () => {
  const input = visit({ problem: { list: 'passedUp', words: '楼道灯不亮' } })
  const answers = await Promise.all(Array.from({ length: 5 }, () => town.get('head-U1', visits.record, input)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(rows()).toHaveLength(1)
  // The same words of another phone are another visit.
  await town.get('head-B1', visits.record, input)
  expect(rows()).toHaveLength(2)
})

test('a round through the stairwell is a visit for each door, and one for what it found on the way', async () => {
  const doors = ['101', '102', '201', '501']
  const { visits: count, requestId } = await record({ doors, problem: { list: 'passedUp', words: '二楼扶手松了' } })
  expect(count).toBe(4)
  expect(requestId).not.toBeNull()
  expect(
    rows()
      .map(({ door }) => door)
      .sort(),
  ).toEqual([...doors, null].sort())
  expect(rows().filter(({ problem }) => problem !== null)).toMatchObject([{ door: null, list: 'passedUp', requestId }])
  for (const door of doors) expect(plansOf(town)[door]).toMatchObject({ lastAt: MORNING })
})

test('where nobody was met nobody was visited; it is written down, and a day may be named', async () => {
  await plan(['302'], 'week')
  await record({ met: 'nobody' })
  expect(plansOf(town)['302']).toMatchObject({ lastAt: null, dueAt: MORNING - 9 * HOUR })
  await record({ met: 'nobody', nextAt: MORNING + 2 * DAY })
  expect(plansOf(town)['302']).toMatchObject({ lastAt: null, dueAt: MORNING - 9 * HOUR + 2 * DAY })
  expect(rows()).toHaveLength(2)
})

test('a day named at a door without a rhythm is due once', async () => {
  await record({ nextAt: MORNING + 3 * DAY })
  expect(plansOf(town)['302']).toMatchObject({ every: null, dueAt: MORNING - 9 * HOUR + 3 * DAY })
  town.at(MORNING + 3 * DAY)
  await record({ at: MORNING + 3 * DAY })
  expect(plansOf(town)['302']).toMatchObject({ every: null, lastAt: MORNING + 3 * DAY, dueAt: null })
})

describe('without a signal', () => {
  test('what arrives late keeps the hour at which it was, and takes nothing back', async () => {
    await plan(['302'], 'week')
    const offline = visit({ at: MORNING - 2 * DAY })
    await record()
    const before = plansOf(town)['302']
    await town.get('head-U1', visits.record, offline, 'parcel-key-1')
    await town.get('head-U1', visits.record, offline, 'parcel-key-1')
    expect(plansOf(town)['302']).toEqual(before)
    expect(
      rows()
        .map(({ at, receivedAt }) => [at, receivedAt])
        .sort(),
    ).toEqual([
      [MORNING - 2 * DAY, expect.any(Number)],
      [MORNING, expect.any(Number)],
    ])
  })

  test.each([
    ['a week ago and a bit', MORNING - 7 * DAY - HOUR],
    ['still to come', MORNING + HOUR],
  ])('%s is refused', async (_name, at) => {
    expect(await town.ask('head-U1', visits.record, visit({ at }))).toMatchObject({ error: { code: 'visit.when' } })
    expect(rows()).toEqual([])
  })

  test('two phones at one door, in whatever order they are heard: the later visit stands, both are kept', async () => {
    await plan(['302'], 'day')
    const times = [3, 1, 2, 5, 4].map((hours) => MORNING - hours * HOUR - DAY)
    await Promise.all(
      times.map((at, index) =>
        town.get(['head-U1', 'head-B1', 'worker'][index % 3] as string, visits.record, visit({ at })),
      ),
    )
    expect(rows()).toHaveLength(5)
    expect(plansOf(town)['302']).toEqual({ every: 'day', lastAt: Math.max(...times), dueAt: MORNING - 9 * HOUR })
  })

  test('a plan that changes while visits arrive ends with the rhythm and the visit that are true', async () => {
    for (let round = 0; round < 8; round++) {
      const at = MORNING - DAY + round * HOUR
      const every = round % 2 === 0 ? 'month' : 'week'
      await Promise.all([plan(['302'], every), record({ at }, 'head-B1'), record({ at: at - HOUR }, 'worker')])
      const due = every === 'week' ? 7 : 30
      expect(plansOf(town)['302']).toEqual({ every, lastAt: at, dueAt: expect.any(Number) })
      const days = Math.floor(((plansOf(town)['302'] as { dueAt: number }).dueAt + 8 * HOUR) / DAY)
      expect(days).toBe(Math.floor((at + 8 * HOUR) / DAY) + due)
    }
  })
})

describe('a problem that was found', () => {
  const submitInput = (ref: string) => ({
    text: '厨房水管漏水',
    place: { kind: 'area' as const, areaId: 'U1' },
    onBehalf: { called: '金奶奶', door: '302' },
    visit: { ref },
  })

  test('becomes a request, each knows the other, and the list follows it to its end', async () => {
    const input = visit({ problem: { list: 'passedUp', words: '厨房水管漏水' } })
    const recorded = await town.get('head-U1', visits.record, input)
    const before = (await town.get('head-U1', visits.list, { list: 'passedUp' })).items
    expect(before).toMatchObject([{ problem: { request: { requestId: recorded.requestId, state: null } } }])
    const { requestId } = await town.get('head-U1', requests.submit, submitInput(input.ref))
    expect(requestId).toBe(recorded.requestId)
    expect(stored(town, 'requests')).toMatchObject([{ fromVisit: recorded.visitId, onBehalf: { door: '302' } }])
    const state = async () => stored(town, 'visits')[0]?.list
    const act = (openid: string, name: 'accept' | 'assign' | 'start' | 'resolve' | 'rate', change: object) =>
      town.get(openid, requests[name], { requestId, ...change } as never)
    await act('head-G1', 'accept', { category: 'housing.light' })
    await act('head-G1', 'assign', { to: 'P-property' })
    await act('officer', 'start', {})
    await act('officer', 'resolve', { result: '换了水管' })
    expect(await state()).toBe('passedUp')
    await act('head-U1', 'rate', { outcome: 'not', stars: 1 })
    expect(await state()).toBe('passedUp')
    const [request] = stored(town, 'requests')
    const handler = request?.state as never
    expect(listFor(handler)).toBe('passedUp')
    await act('head-L1', 'assign', { to: 'P-property' })
    await act('officer', 'start', {})
    await act('officer', 'resolve', { result: '这回换好了' })
    await act('head-U1', 'rate', { outcome: 'solved', stars: 5 })
    expect(await state()).toBe('solved')
    const [solved] = (await town.get('head-U1', visits.list, { list: 'solved' })).items
    expect(solved).toMatchObject({ visitId: recorded.visitId, problem: { request: { requestId, state: 'closed' } } })
  })

  test('one visit becomes one request, by whoever and however often it is passed up', async () => {
    const input = visit({ problem: { list: 'collected', words: '厨房水管漏水' } })
    const { visitId } = await town.get('head-U1', visits.record, input)
    const again = { ...submitInput(input.ref), visit: { visitId } }
    const ids = await Promise.all([
      town.get('head-U1', requests.submit, submitInput(input.ref), 'submit-key-1'),
      town.get('head-U1', requests.submit, submitInput(input.ref), 'submit-key-2'),
      town.get('head-G1', requests.submit, again),
    ])
    expect(new Set(ids.map(({ requestId }) => requestId)).size).toBe(1)
    expect(stored(town, 'requests')).toHaveLength(1)
    expect(stored(town, 'visits')).toMatchObject([{ list: 'passedUp', requestId: ids[0]?.requestId }])
  })

  test('turned away, it lies with the visitor again', async () => {
    const input = visit({ problem: { list: 'passedUp', words: '邻居欠钱不还' } })
    await town.get('head-U1', visits.record, input)
    const { requestId } = await town.get('head-U1', requests.submit, submitInput(input.ref))
    await town.get('head-G1', requests.refuse, { requestId, rule: 'private-dispute', elsewhere: '司法所' })
    expect((await town.get('head-U1', visits.list, { list: 'collected' })).items).toHaveLength(1)
    await town.get('head-U1', visits.settle, {
      visitId: stored(town, 'visits')[0]?._id ?? '',
      result: '陪着去了司法所',
    })
    expect((await town.get('head-U1', visits.list, { list: 'solved' })).items).toMatchObject([
      { problem: { result: '陪着去了司法所' } },
    ])
  })

  test('a visit that died before it could follow is put right by who reads it', async () => {
    const input = visit({ problem: { list: 'passedUp', words: '灯不亮' } })
    const { visitId } = await town.get('head-U1', visits.record, input)
    const { requestId } = await town.get('head-U1', requests.submit, submitInput(input.ref))
    town.local.engine.update('requests', { _id: requestId }, { $set: { state: 'closed', open: false } })
    expect((await town.get('head-U1', visits.list, { list: 'passedUp' })).items).toEqual([])
    expect((await town.get('head-U1', visits.list, { list: 'solved' })).items).toMatchObject([{ visitId }])
  })

  test('nobody passes up the visit of another place, nor one that is not there', async () => {
    const elsewhere = { visitId: 'no-such-visit' }
    const input = { ...submitInput('x'.repeat(10)), visit: elsewhere }
    expect(await town.ask('head-U1', requests.submit, input)).toMatchObject({ error: { code: 'visit.absent' } })
    expect(await town.ask('resident', requests.submit, submitInput('x'.repeat(10)))).toMatchObject({
      error: { code: 'permission.denied' },
    })
    expect(stored(town, 'requests')).toEqual([])
  })

  test('settled is settled once, as it was said first', async () => {
    const { visitId } = await record({ problem: { list: 'collected', words: '想学用手机' } })
    await town.get('head-U1', visits.settle, { visitId, result: '教会了' })
    const again = await town.get('worker', visits.settle, { visitId, result: '我教的' })
    expect(again.problem).toMatchObject({ list: 'solved', result: '教会了' })
  })
})

describe('who sees what', () => {
  test('those who live there read who came and what for, and nothing of what was noted', async () => {
    await record({ doors: ['501'], purposes: ['care'], words: '儿子不常来', people: '朴女士', mood: 'low' })
    await record({ doors: ['302'] })
    const { visits: seen } = await town.get('resident', visits.mine, {})
    expect(seen).toEqual([
      {
        ...{ at: MORNING, areaName: '锦绣小区3号楼2单元', door: '501', purposes: ['care'], met: 'somebody' },
        by: { name: '2单元长', post: 'unitHead', areaName: '2单元', me: false },
      },
    ])
    await town.get('claimer', chain.bind, { unitId: 'U1', door: '501' })
    expect((await town.get('claimer', visits.mine, {})).visits).toEqual([])
  })

  test('above the grid the problem is known, not the door; how somebody was is for who cares for him', async () => {
    const problem = { list: 'collected' as const, words: '楼道灯不亮' }
    await record({ words: '耳朵背', people: '金奶奶', mood: 'ill', problem })
    const seenBy = async (openid: string) => (await town.get(openid, visits.list, { areaId: 'U1' })).items[0]
    expect(await seenBy('head-G1')).toMatchObject({ door: '302', words: '耳朵背', mood: 'ill' })
    expect(await seenBy('head-B1')).toMatchObject({ door: '302', words: '耳朵背', mood: null })
    for (const openid of ['head-L1', 'head-S1'])
      expect(await seenBy(openid)).toMatchObject({
        ...{ door: null, words: null, people: null, mood: null },
        problem: { words: '楼道灯不亮' },
      })
  })

  test.each(['resident', 'officer', 'stranger', 'head-G2'])('%s neither records nor reads', async (openid) => {
    for (const [route, input] of [
      [visits.record, visit()],
      [visits.list, { areaId: 'U1' }],
      [visits.tasks, { areaId: 'U1' }],
      [visits.ahead, { areaId: 'U1' }],
      [visits.coverage, { areaId: 'U1' }],
      [visits.door, { unitId: 'U1', door: '501' }],
      [visits.plan, { unitId: 'U1', doors: ['501'], every: 'day' }],
    ] as const)
      expect(await town.ask(openid, route, input as never)).toMatchObject({ error: { code: 'permission.denied' } })
    expect(rows()).toEqual([])
  })

  test.each([
    { words: '代开发票' },
    { people: '代开发票' },
    { problem: { list: 'collected' as const, words: '代开发票' } },
  ])('words that must not be passed on are refused, wherever they stand: %j', async (change) => {
    const answer = await town.ask('head-U1', visits.record, visit(change))
    expect(answer).toMatchObject({ error: { code: 'content.refused' } })
    expect(rows()).toEqual([])
  })

  test('a photo is the visitor’s alone until it has passed, and a risky one is nobody’s', async () => {
    const photosFor = async (openid: string) =>
      (await town.get(openid, visits.list, { areaId: 'U1' })).items.flatMap(({ photos }) => photos)
    const [good, risky] = [await uploadPhoto(town, 'head-U1', 'good'), await uploadPhoto(town, 'head-U1', 'risky')]
    const { visitId } = await record({ photos: [good, risky] })
    const traces = stored(town, 'visits', { _id: visitId })[0]?.photoTraces as Array<{ photo: string; trace: string }>
    expect(traces.map(({ photo }) => photo)).toEqual([good, risky])
    for (let tries = 0; tries < 60 && (await photosFor('worker')).length === 0; tries++)
      await new Promise((wait) => setTimeout(wait, 50))
    expect(await photosFor('worker')).toEqual([good])
    for (let tries = 0; tries < 60 && (await photosFor('head-U1')).length > 1; tries++)
      await new Promise((wait) => setTimeout(wait, 50))
    expect(await photosFor('head-U1')).toEqual([good])
  })
})
