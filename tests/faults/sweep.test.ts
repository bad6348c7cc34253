import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const DAY = 86_400_000
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
})
afterEach(() => town.stop())

test('a phone that calls the sweep is refused, and nothing is swept', async () => {
  const answer = await town.local.call('sweep', 'resident', {})
  expect(answer).toMatchObject({ ok: false, error: { code: 'permission.denied' } })
})

test('one step that breaks holds up no other', async () => {
  await town.get('resident', routes.requests.submit, {
    text: '楼道灯不亮了',
    category: 'housing.light',
    place: points.inGrid1,
  })
  // A lock on the tree that names no publication there could be.
  town.local.engine.load('publications', [{ _id: 'lock', holder: {} }])
  town.at(MORNING + 2 * DAY)
  const swept = (await town.local.call('sweep', null, {})) as Record<string, { done: number }>
  expect(swept.areas).toMatchObject({ failed: 1 })
  expect(swept.clocks?.done).toBe(1)
})
