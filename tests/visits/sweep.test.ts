import { emptyHousehold } from '../../cloudfunctions/core/chain/household'
import type { AreaDocument, HouseholdDocument, PostDocument } from '../../cloudfunctions/core/chain/stored'
import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { DAY, HOUR, stored, visit } from './support'

const { visits } = routes
const TODAY = MORNING - 9 * HOUR

let town: TownCloud
beforeEach(async () => {
  town = await startTown()
})
afterEach(() => town.stop())

const load = (collection: string, documents: object[]) => town.local.engine.load(collection, documents as never)
const due = (unitId: string, door: string, dueAt: number, areaPath?: string[]): HouseholdDocument => {
  const path = areaPath ?? ['HL', 'S1', 'L1', 'G1', 'B1', unitId]
  return {
    ...emptyHousehold({ _id: unitId, areaPath: path }, door, 0),
    visit: { every: 'week', lastAt: null, dueAt },
  }
}
/** Stairwells beside the first, with or without a head. */
function addUnits(count: number, withHead: (index: number) => boolean) {
  const [unit] = stored(town, 'areas', { _id: 'U1' }) as unknown as AreaDocument[]
  const [post] = stored(town, 'posts', { _id: 'P-U1' }) as unknown as PostDocument[]
  const ids = Array.from({ length: count }, (_, index) => `V${String(index).padStart(4, '0')}`)
  const pathOf = (id: string) => ['HL', 'S1', 'L1', 'G1', 'B1', id]
  load(
    'areas',
    ids.map((id) => ({ ...unit, _id: id, name: id, code: id, areaPath: pathOf(id) })),
  )
  load(
    'posts',
    ids
      .filter((_, index) => withHead(index))
      .map((id) => ({ ...post, _id: `P-${id}`, openid: `head-${id}`, areaId: id, areaName: id, areaPath: pathOf(id) })),
  )
  load(
    'households',
    ids.map((id) => due(id, '101', TODAY)),
  )
  return ids
}
const sweep = () => town.local.timers.tick('sweep')
const told = () =>
  stored(town, 'messages', { kind: 'visits' })
    .map(({ _id, openid, title }) => [_id, openid, title])
    .sort()

describe('in the morning', () => {
  test('the head of a stairwell is told once how many are due, and which are late', async () => {
    load('households', [due('U1', '101', TODAY), due('U1', '102', TODAY - 2 * DAY), due('U1', '201', TODAY + DAY)])
    town.at(TODAY + 7.9 * HOUR)
    await sweep()
    expect(told()).toEqual([])
    town.at(TODAY + 8.1 * HOUR)
    await sweep()
    await sweep()
    expect(told()).toEqual([['visits#P-U1#2026-09-01', 'head-U1', '今天要走访 2 户']])
    expect(stored(town, 'messages')[0]?.words).toContain('1 户已经过了日子')
    town.at(TODAY + DAY + 9 * HOUR)
    await sweep()
    expect(told().map(([id]) => id)).toEqual(['visits#P-U1#2026-09-01', 'visits#P-U1#2026-09-02'])
  })

  test('where nothing is due nobody is told', async () => {
    await sweep()
    expect(told()).toEqual([])
    expect(stored(town, 'visitDigests')).toMatchObject([{ _id: '2026-09-01', done: true }])
  })

  test('an absent head’s deputy is told; where there is none, the next head, once for all that falls to him', async () => {
    const away = { absentUntil: MORNING + DAY }
    addUnits(3, (index) => index === 0)
    load('households', [due('U1', '101', TODAY), due('V0001', '102', TODAY - DAY)])
    town.local.engine.update(
      'posts',
      { _id: 'P-U1' },
      { $set: { ...away, deputy: { openid: 'helper', name: '帮手' } } },
    )
    town.local.engine.update('posts', { _id: 'P-V0000' }, { $set: away })
    await sweep()
    expect(told()).toEqual([
      ['visits#P-B1#2026-09-01', 'head-B1', '今天要走访 4 户'],
      ['visits#P-U1#2026-09-01', 'helper', '今天要走访 1 户'],
    ])
  })

  test('many stairwells, several sweeps at once: everybody once, nobody missed', async () => {
    const ids = addUnits(250, (index) => index % 5 !== 0)
    await Promise.all([sweep(), sweep(), sweep()])
    await sweep()
    const heads = ids.filter((_, index) => index % 5 !== 0).map((id) => `visits#P-${id}#2026-09-01`)
    expect(told().map(([id]) => id)).toEqual([...heads, 'visits#P-B1#2026-09-01'].sort())
    expect(told().find(([id]) => id === 'visits#P-B1#2026-09-01')?.[2]).toBe('今天要走访 50 户')
  })

  test('killed between telling and noting it: the next one goes on where the mark stands, nobody is told twice or missed', async () => {
    const ids = addUnits(150, (index) => index !== 0)
    const idOf = (unitId: string) => `visits#P-${unitId}#2026-09-01`
    // The first batch is done; of the second some have been told, when it died.
    const batch = ids.slice(0, 100)
    const told = [...batch.slice(1), ...ids.slice(100, 120)].map((unitId) => ({
      ...{ _id: idOf(unitId), openid: `head-${unitId}`, kind: 'visits', title: 'before', words: '', page: '', at: 1 },
      ...{ readAt: null, template: null, push: 'untried' },
    }))
    load('messages', told)
    const rest = { 'P-B1': { openid: 'head-B1', today: 1, overdue: 0, unitId: 'V0000' } }
    load('visitDigests', [{ _id: '2026-09-01', after: batch.at(-1), rest, done: false, version: 2 }])
    await sweep()
    const messages = stored(town, 'messages', { kind: 'visits' })
    expect(messages.map(({ _id }) => _id).sort()).toEqual([...ids.slice(1).map(idOf), 'visits#P-B1#2026-09-01'].sort())
    expect(messages.filter(({ title }) => title === 'before')).toHaveLength(told.length)
    expect(messages.find(({ openid }) => openid === 'head-B1')?.title).toBe('今天要走访 1 户')
    expect(stored(town, 'visitDigests')).toMatchObject([{ done: true, version: 3 }])
  })
})

describe('coverage', () => {
  const figures = async (openid: string, areaId: string, period?: string) =>
    town.get(openid, visits.coverage, { areaId, ...(period ? { period } : {}) })
  const record = (change: object) => town.get('head-U1', visits.record, visit(change))

  test('of a stairwell it is what its rows say, at once; of wider areas after the sweep', async () => {
    await record({ doors: ['101', '102', '103'] })
    await record({ doors: ['101'], at: MORNING - 2 * DAY })
    await record({ doors: ['201'], met: 'nobody' })
    await record({ doors: ['202'], problem: { list: 'collected', words: '灯不亮' } })
    const unit = await figures('head-U1', 'U1')
    expect(unit.total).toEqual({ households: 12, doors: 4, visits: 5, collected: 1, solved: 0, passedUp: 0 })
    expect(unit.items.find(({ door }) => door === '202')?.figures).toMatchObject({ doors: 1, collected: 1 })
    expect(unit.items.find(({ door }) => door === '201')?.figures).toMatchObject({ doors: 0, visits: 1 })
    expect((await figures('head-G1', 'G1')).total.doors).toBe(0)
    await sweep()
    for (const [openid, areaId] of [
      ['head-B1', 'B1'],
      ['head-G1', 'G1'],
      ['head-L1', 'L1'],
      ['head-S1', 'S1'],
    ] as const) {
      const wide = await figures(openid, areaId)
      expect(wide.total).toMatchObject({ doors: 4, visits: 5, collected: 1 })
      expect(wide.items.find(({ figures }) => figures.visits > 0)?.figures).toMatchObject({ doors: 4 })
    }
    // August's one belongs to August, and to the same quarter.
    expect((await figures('head-G1', 'G1', '2026-08')).total).toMatchObject({ doors: 1, visits: 1 })
    expect((await figures('head-G1', 'G1', '2026-Q3')).total).toMatchObject({ doors: 4, visits: 6 })
    expect((await figures('head-U1', 'U1', '2026-Q3')).total).toMatchObject({ doors: 4, visits: 6 })
  })

  test('what moves on is counted again', async () => {
    const { visitId } = await record({ problem: { list: 'collected', words: '灯不亮' } })
    await sweep()
    expect((await figures('head-G1', 'G1')).total).toMatchObject({ collected: 1, solved: 0 })
    await town.get('worker', visits.settle, { visitId, result: '换了灯泡' })
    await sweep()
    expect((await figures('head-G1', 'G1')).total).toMatchObject({ collected: 0, solved: 1 })
    expect(stored(town, 'visits', { countAt: { $gt: 0 } })).toEqual([])
  })

  test('who is above the grid knows figures, not doors', async () => {
    await record({ doors: ['101'] })
    const seen = await figures('head-S1', 'U1')
    expect(seen.total.doors).toBe(1)
    expect(seen.items).toEqual([])
  })
})

describe('tasks', () => {
  test('are those of the area, the longest due first, page after page, each once', async () => {
    const doors = Array.from({ length: 23 }, (_, index) => `${Math.floor(index / 10) + 1}0${index % 10}`)
    load(
      'households',
      doors.map((door, index) => due('U1', door, TODAY - index * DAY)),
    )
    load('households', [due('X1', '101', TODAY - DAY, ['HL', 'S1', 'L1', 'G2', 'B9', 'X1'])])
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await town.get('head-G1', visits.tasks, { when: 'overdue', limit: 5, cursor })
      found.push(...page.items.map(({ door }) => door))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(found).toEqual(doors.slice(1).reverse())
    expect((await town.get('head-U1', visits.tasks, {})).items).toMatchObject([{ door: '100', unitId: 'U1' }])
    expect(await town.get('head-G1', visits.ahead, {})).toEqual({
      ...{ areaId: 'G1', areaName: '1网格', overdue: 22, today: 1, soon: 0 },
    })
    expect(await town.get('head-S1', visits.ahead, { areaId: 'G2' })).toMatchObject({ areaName: '2网格', overdue: 1 })
  })

  test('many doors planned at once are spread over the week', async () => {
    const doors = Array.from({ length: 14 }, (_, index) => `${100 + index}`)
    await town.get('head-U1', visits.plan, { unitId: 'U1', doors, every: 'month' })
    expect(await town.get('head-U1', visits.ahead, {})).toMatchObject({ overdue: 0, today: 2, soon: 12 })
    await town.get('head-U1', visits.plan, { unitId: 'U1', doors, every: null })
    expect(await town.get('head-U1', visits.ahead, {})).toMatchObject({ overdue: 0, today: 0, soon: 0 })
  })
})
