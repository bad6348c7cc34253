import { pauseOf } from './pause'

test('as long as was wished, and never in a flurry', () => {
  expect(pauseOf(6_000, 0, 60_000)).toBe(6_000)
  expect(pauseOf(1, 0, 60_000)).toBe(2_000)
})

test('a line that is down is asked less and less often, and never given up', () => {
  expect([1, 2, 3, 4, 2000].map((failures) => pauseOf(5_000, failures, 60_000))).toEqual([
    10_000, 20_000, 40_000, 60_000, 60_000,
  ])
})
