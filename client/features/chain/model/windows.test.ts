import { windowsOf } from './windows'

test('a stairwell keeps its pattern, mine in the middle', () => {
  expect(windowsOf('U00461')).toEqual(windowsOf('U00461'))
  expect(windowsOf('U00461')).toHaveLength(15)
  expect(windowsOf('U00461')[7]).toBe('mine')
})

test('another stairwell looks otherwise', () => {
  const patterns = new Set(Array.from({ length: 50 }, (_, at) => windowsOf(`U${at}`).join()))
  expect(patterns.size).toBeGreaterThan(45)
})
