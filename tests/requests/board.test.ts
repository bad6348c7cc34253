import { routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests } = routes
let town: TownCloud
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

const shown = async (list: 'open' | 'ended') =>
  (await town.get('stranger', requests.board, { areaId: 'G1', list })).items[0]

test('a matter in hand again shows nothing of what came of it before', async () => {
  const { requestId } = await town.get('resident', requests.submit, { text: '楼道灯不亮', place: points.inGrid1 })
  await town.get('head-G1', requests.accept, { requestId })
  await town.get('head-G1', requests.assign, { requestId, to: 'P-property' })
  await town.get('officer', requests.start, { requestId })
  await town.get('officer', requests.resolve, { requestId, result: '换了新的感应灯' })
  expect(await shown('open')).toMatchObject({ state: 'resolved', result: '换了新的感应灯', outcome: null })
  await town.get('resident', requests.rate, { requestId, outcome: 'half', stars: 3 })
  expect(await shown('open')).toMatchObject({ state: 'handling', result: null, outcome: null })
  await town.get('officer', requests.resolve, { requestId, result: '线也换了' })
  await town.get('resident', requests.rate, { requestId, outcome: 'solved', stars: 5 })
  expect(await shown('ended')).toMatchObject({ state: 'closed', result: '线也换了', outcome: 'solved' })
})
