import { Arena } from './arena'
import { crowds } from './crowds'
import { pairs } from './pairs'

let arena: Arena
beforeAll(async () => {
  arena = await Arena.open()
})
afterAll(() => arena.town.stop())

test('legal moves fired at the same moment: whoever is slower is told, nothing is lost', async () => {
  for (const { name, before, at, wins } of pairs) {
    arena.race = name
    const requestId = await arena.raise()
    for (const act of before) await arena.must(requestId, act)
    arena.exactly(await arena.fire(requestId, at), ...wins)
  }
  expect(arena.faults).toEqual([])
}, 120_000)

test.each(Object.keys(crowds))(
  '%s',
  async (name) => {
    arena.race = name
    arena.nextDay()
    await crowds[name]?.(arena)
    expect(arena.faults).toEqual([])
  },
  60_000,
)

test('afterwards every chain holds every acknowledged move once, and nobody is left untold', async () => {
  await arena.check()
  expect(arena.faults).toEqual([])
}, 60_000)
