import { weighed } from './miss'
import { centre } from './testing'
import { DAY } from './times'

const { rules } = centre
const miss = (day: number, change: object = {}) => ({
  ...{ _id: `b-${day}`, number: day, startAt: day * DAY, endAt: day * DAY },
  miss: { at: day * DAY, weight: 'warned' as const, banUntil: null, appeal: null, ...change },
})
const weights = (...misses: Array<ReturnType<typeof miss>>) => weighed(misses, rules).map(({ miss }) => miss.weight)

test('the first is a warning, the second within the window stops booking for a month', () => {
  expect(weights(miss(1))).toEqual(['warned'])
  expect(weights(miss(1), miss(90))).toEqual(['warned', 'counted'])
  expect(weights(miss(1), miss(91))).toEqual(['warned', 'warned'])
  expect(weighed([miss(1), miss(5)], rules)[1]?.miss.banUntil).toBe(5 * DAY + rules.banDays * DAY)
})

test('what was punished is not counted again, what is forgiven never, and their order is that of their times', () => {
  expect(weights(miss(1), miss(2), miss(40), miss(41))).toEqual(['warned', 'counted', 'warned', 'counted'])
  expect(weights(miss(1, { weight: 'forgiven' }), miss(2))).toEqual(['warned'])
  expect(weighed([miss(9), miss(3)], rules).map(({ one }) => one._id)).toEqual(['b-3', 'b-9'])
})
