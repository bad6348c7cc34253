import { routes, type TownCloud } from '../support/cloud'
import { acting, answersFor, applied, opened, reviewing, startMatters, sweep, toldTo } from '../support/matters'

const { matters } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startMatters()
})
afterEach(() => town.stop())

const at = async (text: string) => {
  town.at(Date.parse(`${text}+08:00`))
  await sweep(town)
}
const plain = async () => {
  const { matterId } = await opened(town, ['laonianzheng'])
  return acting(town, matterId)
}

test('green, amber, red; the head of the centre hears first, then the street, a working day apart', async () => {
  // Promised while one waits: that working day.
  const here = await plain()
  expect((await here.see('desk-1')).lamp.colour).toBe('green')
  await at('2026-09-01T16:50')
  expect([(await here.see('desk-1')).lamp.colour, toldTo(town, 'desk-1').at(-1)]).toEqual(['amber', '承诺的时间快到了'])
  await at('2026-09-02T09:30')
  expect((await here.see('desk-1')).lamp.colour).toBe('red')
  expect(toldTo(town, 'head-L1')).toEqual(['有一件办件超时'])
  expect((await town.get('head-L1', matters.desk, { list: 'late' })).items).toHaveLength(1)
  await sweep(town)
  expect(toldTo(town, 'head-L1')).toHaveLength(1)
  await at('2026-09-03T09:30')
  await at('2026-09-04T09:30')
  expect([toldTo(town, 'head-S1'), toldTo(town, 'head-HL')]).toEqual([['有一件办件超时'], ['有一件办件超时']])
  expect((await here.see('head-HL')).climbs.map(({ areaName }) => areaName)).toEqual(['文化巷', '光明街道', '和龙市'])
  await at('2026-09-08T09:30')
  expect(here.stored().climbs).toHaveLength(3)
  expect((await here.do('desk-1', 'conclude', { outcome: 'done', words: '好了' })).result?.onTime).toBe(false)
})

test('what is asked for on line is answered within a working day, or climbs', async () => {
  await applied(town)
  await at('2026-09-02T09:30')
  expect(toldTo(town, 'head-L1')).toEqual(['有一件办件超时'])
})

test('standing still, no time passes; reminded once, it ends when nothing comes', async () => {
  const { matterId } = await applied(town)
  const here = acting(town, matterId)
  await here.do('desk-1', 'accept', {})
  await here.do('desk-1', 'ask', { words: '缺户口簿' })
  await at('2026-09-08T10:00')
  expect(toldTo(town, 'resident').filter((title) => title === '材料还等着您')).toHaveLength(1)
  expect((await here.see('resident')).clock).toMatchObject({ used: 0 })
  expect(toldTo(town, 'head-L1')).toEqual([])
  await at('2026-09-20T10:00')
  expect(here.stored().state).toBe('short')
  await at('2026-09-21T10:00')
  expect([here.stored().state, toldTo(town, 'resident').at(-1)]).toEqual(['withdrawn', '材料一直没补，先撤下了'])
})

test('a hand-over that nobody answers lapses after a working day', async () => {
  const here = await plain()
  await here.do('desk-1', 'handOver', { to: 'P-desk-2', words: '请接' })
  await at('2026-09-02T09:30')
  expect([here.stored().hand, here.stored().receiver.postId]).toEqual([null, 'P-desk-1'])
  expect(await here.try('desk-2', 'takeOver', {})).toMatchObject({ ok: false })
})

test('each department has a lamp of its own', async () => {
  const { matterId, reviews } = await reviewing(town)
  const here = acting(town, matterId)
  // Two thirds of thirty working days.
  expect(reviews[0]?.lamp.left).toBe(9599)
  await here.do('civil', 'agree', {})
  await at('2026-09-23T10:00')
  expect(toldTo(town, 'housing').at(-1)).toBe('审核快到期了')
  await at('2026-09-30T10:00')
  expect([toldTo(town, 'housing').at(-1), toldTo(town, 'civil').at(-1)]).toEqual(['审核超时了', '有一件请您部门审核'])
  expect(toldTo(town, 'desk-1').at(-1)).toBe('有部门审核超时')
  const seen = await here.see('housing')
  expect(seen.reviews.map(({ departmentId, lamp }) => [departmentId, lamp.colour])).toEqual([
    ['civil', 'off'],
    ['housing', 'red'],
    ['labour', 'red'],
  ])
  // The promise itself still runs.
  expect(seen.lamp.colour).toBe('green')
})

test('no rating within seven days closes unrated, never as good', async () => {
  const here = await plain()
  await here.do('desk-1', 'conclude', { outcome: 'done', words: '好了' })
  await at('2026-09-08T08:00')
  expect(here.stored().state).toBe('answered')
  await at('2026-09-08T09:30')
  expect([here.stored().state, here.stored().rating]).toEqual(['closed', null])
})

test('a promise past the published holidays is provisional, and fixed once when they are', async () => {
  town.at(Date.parse('2026-12-28T09:00:00+08:00'))
  const { matterId } = await opened(town, ['dibao'])
  const here = acting(town, matterId)
  await here.do('desk-1', 'fill', { answers: answersFor('dibao'), consent: true })
  expect((await here.see('desk-1')).lamp.provisional).toBe(true)
  expect(here.stored().provisionalAt).toBe(here.stored().clock.resolveBy)
})

test('the board counts what was received, answered, rated and refused, by rule', async () => {
  for (const outcome of ['done', 'refused', 'notOurs'] as const) {
    const here = await plain()
    const office = { name: '户籍地社区', phone: '0433-5550001', place: '新兴路' }
    await here.do('desk-1', 'conclude', {
      ...{ outcome, words: '说明' },
      ...(outcome === 'refused' ? { rule: 'unqualified' as const } : {}),
      ...(outcome === 'notOurs' ? { office } : {}),
    })
  }
  const { matterId } = await applied(town, { codes: ['zhiyuanzhe'], answers: {} })
  await acting(town, matterId).do('resident', 'withdraw', {})
  await sweep(town)
  const { items } = await town.get('nobody', matters.board, { areaId: 'S1' })
  expect(items).toMatchObject([
    {
      ...{ centreId: 'C1', month: '2026-09', received: 4, answered: 3, onTime: 3, withdrawn: 1, open: 0, rated: 0 },
      ...{ stars: null, notOurs: 1, refused: [{ rule: 'unqualified', words: '不符合办理条件', count: 1 }] },
    },
  ])
  expect((await town.get('nobody', matters.board, { centreId: 'C1', month: '2026-08' })).items).toEqual([])
})

test('who leaves his post leaves its matters to a colleague; the applicant hears who it is now', async () => {
  const { matterId } = await applied(town)
  const here = acting(town, matterId)
  await here.do('desk-1', 'accept', {})
  town.local.engine.load('posts', [
    {
      ...(town.local.engine.find({ collection: 'posts', filter: { _id: 'P-desk-1' } })[0] as { _id: string }),
      ...{
        until: Date.parse('2026-09-01T09:10:00+08:00'),
        version: 2,
        changeDueAt: Date.parse('2026-09-01T09:10:00+08:00'),
      },
      change: { at: Date.parse('2026-09-01T09:10:00+08:00'), tidings: {}, after: null, changed: false },
    },
  ])
  await at('2026-09-01T09:12')
  expect(here.stored().receiver.postId).toBe('P-desk-2')
  expect(toldTo(town, 'desk-2').at(-1)).toBe('接手了一件办件')
  expect(toldTo(town, 'resident').at(-1)).toBe('改由金花负责')
})
