import type { RequestDocument } from '../../cloudfunctions/core/request/stored'
import { audit } from '../../local/commands/audit'
import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests, messages } = routes
const DAY = 86_400_000
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
})
afterEach(() => town.stop())

const stored = (requestId: string) =>
  town.local.engine.find({ collection: 'requests', filter: { _id: requestId } })[0] as unknown as RequestDocument
const sweep = () => town.local.timers.tick('sweep')

/** A case whose deadline was counted when its year was not published: a day too early. */
async function provisional(dueAt?: number): Promise<{ requestId: string; right: number; early: number }> {
  const place = points.inGrid1
  const { requestId } = await town.get('resident', requests.submit, { text: '楼道灯不亮', place })
  await town.get('head-G1', requests.accept, { requestId, category: 'housing.light' })
  const right = stored(requestId).clock.resolveBy ?? 0
  const early = dueAt ?? right - DAY
  const before = {
    'clock.provisional': true,
    'clock.resolveBy': early,
    dueAt: early,
    orderAt: early,
    provisionalAt: early,
  }
  town.local.engine.update('requests', { _id: requestId }, { $set: before })
  return { requestId, right, early }
}

test('once its year is published a provisional deadline is fixed, once, and everybody can read it', async () => {
  const { requestId, right, early } = await provisional()
  await sweep()
  const fixed = stored(requestId)
  expect(fixed).toMatchObject({ dueAt: right, orderAt: right, clock: { resolveBy: right, provisional: false } })
  await sweep()
  expect(stored(requestId).version).toBe(fixed.version)
  const { timeline, request } = await town.get('resident', requests.detail, { requestId })
  expect(timeline.at(-1)).toMatchObject({ kind: 'fixed', actor: { role: 'system' }, facts: { from: early, to: right } })
  expect(request).toMatchObject({ last: { kind: 'accepted' }, lamp: { provisional: false } })
  expect(audit(town.local.engine).broken).toEqual([])
})

test('a deadline that is over stays where it was', async () => {
  const { requestId } = await provisional(MORNING - 1000)
  await sweep()
  expect(stored(requestId).clock).toMatchObject({ resolveBy: MORNING - 1000, provisional: false })
})

test('what has ended has nothing to be fixed', async () => {
  const { requestId } = await provisional()
  await town.get('resident', requests.withdraw, { requestId })
  const { version, provisionalAt } = stored(requestId)
  await sweep()
  expect([provisionalAt, stored(requestId).version]).toEqual([null, version])
})

test('a whistle that was counted too short is fixed as well, beside the clock of its case', async () => {
  const { requestId } = await provisional()
  const { joint } = await town.get('head-S1', requests.whistle, {
    requestId,
    ...{ departments: ['property'], hours: 16, words: '请到现场' },
  })
  const right = joint?.dueAt ?? 0
  town.local.engine.update(
    'requests',
    { _id: requestId },
    { $set: { 'joint.dueAt': right - DAY, 'joint.provisional': true, provisionalAt: right - DAY } },
  )
  await sweep()
  const { version, joint: fixed, events } = stored(requestId)
  expect(fixed).toMatchObject({ dueAt: right, provisional: false })
  const facts = events.filter(({ kind }) => kind === 'fixed').map(({ facts: one }) => one.of ?? 'clock')
  expect(facts).toEqual(['clock', 'joint'])
  await sweep()
  expect(stored(requestId).version).toBe(version)
})

test('a visit that was counted too short is fixed, and the closed case stays where it closed', async () => {
  const { requestId } = await town.get('resident', requests.submit, { text: '楼道灯不亮', place: points.inGrid1 })
  await town.get('head-G1', requests.accept, { requestId })
  await town.get('head-G1', requests.assign, { requestId, to: 'P-property' })
  await town.get('officer', requests.start, { requestId })
  await town.get('officer', requests.resolve, { requestId, result: '换了新的感应灯' })
  await town.get('resident', requests.rate, { requestId, outcome: 'solved', stars: 2 })
  const { followUp, updatedAt, last } = stored(requestId)
  const right = followUp?.dueAt ?? 0
  town.local.engine.update(
    'requests',
    { _id: requestId },
    { $set: { 'followUp.dueAt': right - DAY, 'followUp.provisional': true, provisionalAt: right - DAY } },
  )
  await sweep()
  const { events, ...fixed } = stored(requestId)
  expect(fixed).toMatchObject({ followUp: { dueAt: right, provisional: false }, provisionalAt: null, updatedAt, last })
  expect(events.at(-1)).toMatchObject({ kind: 'fixed', facts: { of: 'followUp', from: right - DAY, to: right } })
  expect(audit(town.local.engine).broken).toEqual([])
})

describe('the next year', () => {
  const at = (local: string) => Date.parse(`${local}:00+08:00`)
  const asked = async (openid: string) =>
    (await town.get(openid, messages.inbox, {})).items.filter(({ title }) => title.includes('放假安排'))
  beforeEach(() => {
    const administrator = {
      kind: 'administrator',
      areaId: 'HL',
      areaKind: 'district',
      areaName: '和龙市',
      areaPath: ['HL'],
      departmentId: null,
      phone: '',
      from: 0,
      until: null,
      deputy: null,
      absentUntil: null,
    }
    town.local.engine.load('posts', [
      { ...administrator, _id: 'P-ad1', openid: 'ad1', name: '管理员一' },
      { ...administrator, _id: 'P-ad2', openid: 'ad2', name: '管理员二' },
      // One person, two posts: told once.
      { ...administrator, _id: 'P-ad3', openid: 'ad2', name: '管理员二' },
    ])
  })

  test('is asked for from two months before, each administrator once a week, however many sweeps run', async () => {
    town.at(at('2026-10-31T23:00'))
    await sweep()
    expect(await asked('ad1')).toHaveLength(0)
    town.at(at('2026-11-01T08:00'))
    await Promise.all([sweep(), sweep()])
    await sweep()
    town.at(at('2026-11-05T08:00'))
    await sweep()
    expect([(await asked('ad1')).length, (await asked('ad2')).length]).toEqual([1, 1])
    town.at(at('2026-11-08T08:00'))
    await sweep()
    await sweep()
    expect([(await asked('ad1')).length, (await asked('ad2')).length]).toEqual([2, 2])
    expect((await asked('ad1'))[0]).toMatchObject({ kind: 'alert', title: '请导入 2027 年放假安排' })
    expect(await asked('head-HL')).toHaveLength(0)
  })

  test('when it has come without an import, the asking goes on', async () => {
    town.at(at('2027-01-08T08:00'))
    await sweep()
    expect((await asked('ad1'))[0]?.words).toMatch(/^2027 年/)
  })
})

test('where a working day has seven hours, three days are promised and three days they are', async () => {
  await town.stop()
  const environment = { WEIGE_CHECK_ANSWERS: '1', WEIGE_OFFICE_HOURS: '9:00-12:00,13:00-17:00' }
  town = await startTown({ environment, workersPerFunction: 1 })
  town.at(MORNING + 3_600_000)
  const place = points.inGrid1
  const { requestId } = await town.get('resident', requests.submit, { text: '楼道灯不亮', place })
  const request = await town.get('head-G1', requests.accept, { requestId, category: 'housing.light' })
  expect(request).toMatchObject({ promised: 3 * 420, lamp: { left: 3 * 420, day: 420 } })
  expect((request.lamp.dueAt ?? 0) - (stored(requestId).clock.acceptedAt ?? 0)).toBe(3 * DAY)
  const { timeline } = await town.get('resident', requests.detail, { requestId })
  expect(timeline.find(({ kind }) => kind === 'accepted')?.facts).toMatchObject({ promised: 3 * 420, day: 420 })
  await sweep()
  const { items } = await town.get('resident', messages.inbox, {})
  expect(items.map(({ words }) => words)).toContainEqual(expect.stringContaining('3 个工作日内办好'))
})
