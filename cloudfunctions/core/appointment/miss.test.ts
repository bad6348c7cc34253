import { lifted, weighed } from './miss'
import { centre } from './testing'
import { DAY } from './times'

const { rules } = centre
const miss = (day: number, change: object = {}) => ({
  ...{ _id: `b-${day}`, number: day, startAt: day * DAY, endAt: day * DAY },
  miss: {
    at: day * DAY,
    weight: 'warned' as 'warned' | 'counted' | 'forgiven',
    banUntil: null,
    appeal: null,
    ...change,
  },
})
type Missed = ReturnType<typeof miss>

/** Each weighed as it happens. */
function told(...days: number[]): Missed[] {
  const all: Missed[] = []
  for (const one of days.map((day) => miss(day))) all.push({ ...one, miss: weighed(one, all, rules) } as Missed)
  return all
}
const forgiven = (misses: Missed[], day: number): Missed[] =>
  misses.map((one) => (one.number === day ? miss(day, { weight: 'forgiven' }) : one))
const weights = (misses: Missed[]) => misses.map((one) => one.miss.weight)
const liftedDays = (misses: Missed[], now: number) => lifted(misses, now * DAY).map(({ one }) => one.number)

test('the first is a warning, the second within the window stops booking for a month', () => {
  expect(weights(told(1))).toEqual(['warned'])
  expect(weights(told(1, 90))).toEqual(['warned', 'counted'])
  expect(weights(told(1, 91))).toEqual(['warned', 'warned'])
  expect(told(1, 5)[1]?.miss.banUntil).toBe(5 * DAY + rules.banDays * DAY)
})

test('what was punished is not counted again, what is forgiven never, and their order is that of their times', () => {
  expect(weights(told(1, 2, 40, 41))).toEqual(['warned', 'counted', 'warned', 'counted'])
  expect(weighed(miss(2), forgiven(told(1), 1), rules).weight).toBe('warned')
  expect(weighed(miss(3), told(9), rules).weight).toBe('warned')
})

test('a forgiven miss takes with it the ban that followed from it, and makes no other', () => {
  // The third was a warning when it happened: it stays one, though two unforgiven ones stand now.
  const three = forgiven(told(1, 2, 3), 1)
  expect(liftedDays(three, 4)).toEqual([2])
  expect(liftedDays(forgiven(told(1, 2, 3, 4), 1), 5)).toEqual([2])
  expect(liftedDays(forgiven(told(1, 2, 3, 4), 3), 5)).toEqual([4])
  expect(liftedDays(told(1, 2, 3), 4)).toEqual([])
})

test('whoever misses once more after his ban was lifted is stopped by that miss', () => {
  const three = forgiven(told(1, 2, 3), 1)
  const [lift] = lifted(three, 4 * DAY)
  const after = three.map((one) => (one.number === 2 ? { ...one, miss: lift?.miss ?? one.miss } : one))
  expect(weighed(miss(10), after, rules)).toMatchObject({ weight: 'counted', banUntil: (10 + rules.banDays) * DAY })
})

test('a ban that is over was served: it is lifted no more, and what it punished is not counted again', () => {
  const served = forgiven(told(1, 2), 1)
  expect(liftedDays(served, 2 + rules.banDays)).toEqual([])
  expect(weighed(miss(50), served, rules).weight).toBe('warned')
})

test('a ban stands by the measure it was said by, whatever is forgiven elsewhere', () => {
  const [first, second] = told(1, 2)
  // The third was missed at a centre that bans later, and forgiven there.
  const all = forgiven([first, second, miss(3)] as Missed[], 3)
  expect(liftedDays(all, 4)).toEqual([])
})
