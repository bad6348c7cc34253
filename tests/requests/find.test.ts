import { routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests } = routes
let town: TownCloud
beforeAll(async () => {
  town = await startTown()
})
afterAll(() => town.stop())

let places = 0
const raise = async (openid: string, more: object = {}) => {
  places += 1
  const place = { ...points.inGrid1, latitude: points.inGrid1.latitude + places * 0.0001 }
  return town.get(openid, requests.submit, { text: `第${places}件：楼道灯不亮`, place, ...more })
}
const found = async (openid: string, code: string) => (await town.get(openid, requests.find, { code })).item

test('a head finds any case in his care by its number, however many are open before it', async () => {
  for (let count = 0; count < 25; count++) await raise('resident')
  const { code, requestId } = await raise('neighbour')
  for (const head of ['head-G1', 'head-L1', 'head-S1', 'head-HL'])
    expect(await found(head, code)).toMatchObject({ requestId, code, state: 'submitted' })
})

test('what has ended is found too, and says so', async () => {
  const { code, requestId } = await raise('resident')
  await town.get('resident', requests.withdraw, { requestId })
  expect(await found('head-G1', code)).toMatchObject({ requestId, state: 'withdrawn' })
})

test('nobody finds what is none of his', async () => {
  const { code } = await raise('resident', { visibility: 'private' })
  for (const other of ['head-G2', 'plumber', 'neighbour', 'stranger']) expect(await found(other, code)).toBeNull()
  expect(await found('resident', code)).toMatchObject({ code })
  expect(await found('head-G1', '222222')).toBeNull()
})

test.each(['', 'abcdef', 'M4ZPJ', 'M4ZPJUU', '.*'])('%j is no number', async (code) => {
  expect(await town.ask('head-G1', requests.find, { code })).toMatchObject({ error: { code: 'input.invalid' } })
})

test('where a block is full of long stories, raising and looking for the same matter go on', async () => {
  const { requestId } = await raise('resident')
  const { engine } = town.local
  const [story] = engine.find({ collection: 'requests', filter: { _id: requestId } })
  const handBacks = [{ words: '转来转去'.repeat(600) }]
  const stories = Array.from({ length: 250 }, (_, index) => ({ ...story, _id: `story-${index}`, handBacks }))
  engine.load('requests', stories as never)
  const { items } = await town.get('neighbour', requests.similar, { text: '楼道灯不亮', place: points.inGrid1 })
  expect(items).toHaveLength(3)
  await raise('neighbour')
})

test('what weighs more than one answer holds comes whole and in its order all the same', async () => {
  const { engine } = town.local
  const [story] = engine.find({ collection: 'requests', filter: { _id: 'story-0' } })
  const long = Array.from({ length: 60 }, (_, index) => ({
    ...{ ...story, _id: `long-${index}`, areaPath: ['long'], orderAt: index },
    handBacks: [{ words: '长'.repeat(10_000) }],
  }))
  engine.load('requests', long as never)
  engine.load('areas', [{ _id: 'long', validFrom: 0 }] as never)
  const first = await town.get('neighbour', requests.board, { areaId: 'long', list: 'open', limit: 50 })
  const rest = await town.get('neighbour', requests.board, {
    ...{ areaId: 'long', list: 'open', limit: 50, cursor: first.next ?? '' },
  })
  expect([...first.items, ...rest.items].map(({ requestId }) => requestId)).toEqual(long.map(({ _id }) => _id))
})
