import { routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests } = routes
const NIGHT = Date.parse('2026-09-02T03:05:00+08:00')
const MORNING_AFTER = Date.parse('2026-09-02T09:00:00+08:00')
const TEXT = '咕噜机又响个不停'
const wheres = ['楼下', '半夜里', '地下室', '东墙根', '隔壁院', '水池边']
let town: TownCloud
beforeAll(async () => {
  town = await startTown({ workersPerFunction: 1 })
  town.local.engine.load('posts', [
    {
      ...{ _id: 'P-admin', kind: 'administrator', openid: 'admin', name: '管理员', phone: '', from: 0, until: null },
      ...{ areaId: 'HL', areaKind: 'district', areaName: '和龙市', areaPath: ['HL'], departmentId: null },
      ...{ deputy: null, absentUntil: null },
    },
  ])
})
afterAll(() => town.stop())

const suggested = async (text: string) => (await town.get('resident', requests.suggest, { text }))[0]?.category

test('what heads correct by day is learned at night, once, and can be taken back', async () => {
  expect(await suggested(TEXT)).not.toBe('noise.equipment')
  for (let count = 0; count < 6; count++) {
    const place = { ...points.inGrid1, latitude: points.inGrid1.latitude + count * 0.0006 }
    const { requestId } = await town.get('resident', requests.submit, { text: `${wheres[count]}${TEXT}`, place })
    await town.get('head-G1', requests.accept, { requestId, category: 'noise.equipment' })
  }
  town.at(NIGHT)
  await town.local.timers.tick('sweep')
  await town.local.timers.tick('sweep')
  town.at(MORNING_AFTER)
  const { versions, before, after } = await town.get('admin', requests.learned, {})
  expect(versions).toMatchObject([{ version: 1, corrections: 6 }])
  expect(after).toBeGreaterThanOrEqual((before ?? 1) - 0.01)
  expect(await suggested(TEXT)).toBe('noise.equipment')

  expect((await town.get('admin', requests.unlearn, { version: 1 })).versions).toEqual([])
  town.at(MORNING_AFTER + 11 * 60_000)
  expect(await suggested(TEXT)).not.toBe('noise.equipment')
})

test('only administrators see what was learned or take it back', async () => {
  for (const openid of ['resident', 'head-G1', 'head-S1']) {
    expect(await town.ask(openid, requests.learned, {})).toMatchObject({ error: { code: 'permission.denied' } })
    expect(await town.ask(openid, requests.unlearn, { version: 1 })).toMatchObject({
      error: { code: 'permission.denied' },
    })
  }
})
