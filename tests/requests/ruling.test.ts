import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests } = routes
let town: TownCloud
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

test('sent round twice, the duty desk may choose among the officers of every department', async () => {
  const { requestId } = await town.get('resident', requests.submit, { text: '楼道灯不亮', place: points.inGrid1 })
  await town.get('head-G1', requests.accept, { requestId })
  for (let times = 0; times < 2; times++) {
    await town.get('head-G1', requests.assign, { requestId, to: 'P-property' })
    await town.get('officer', requests.handBack, { requestId, rule: 'other-department', words: '不归我们管' })
  }
  const { moves, assignable } = await town.get('head-HL', requests.detail, { requestId })
  expect(moves).toContain('rule')
  expect(assignable.map(({ postId }) => postId)).toEqual(expect.arrayContaining(['P-property', 'P-water', 'P-G1']))
  expect(await town.get('head-HL', requests.rule, { requestId, to: 'P-water', words: '由供排水办' })).toMatchObject({
    state: 'assigned',
  })
})

test('in an emergency the duty desk sends out whom it needs', async () => {
  town.at(MORNING)
  const { requestId } = await town.get('resident', requests.emergency, {
    text: '井盖没了，路面塌陷',
    place: points.inGrid1,
  })
  await town.get('head-HL', requests.accept, { requestId })
  const { assignable } = await town.get('head-HL', requests.detail, { requestId })
  expect(assignable.map(({ postId }) => postId)).toContain('P-property')
  await town.get('head-HL', requests.assign, { requestId, to: 'P-property' })
  await town.get('officer', requests.start, { requestId })
  expect(await town.ask('officer', requests.resolve, { requestId, result: '已经围挡并补好' })).toMatchObject({
    error: { code: 'photo.required' },
  })
})
