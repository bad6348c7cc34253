import { coverageRows, percentOf, periodsNow } from './coverage'

const figures = (change: object) => ({
  ...{ households: 12, doors: 0, visits: 0, collected: 0, solved: 0, passedUp: 0 },
  ...change,
})
const area = { id: 'B1', kind: 'building' as const, name: '3号楼', areaPath: [], households: 24 }
const of = (items: object[]) =>
  coverageRows({ area, period: '2026-11', total: figures({}), items, at: 0 } as never).map(({ title, words }) => [
    title,
    words,
  ])

test('a hundredth is rounded, and never more than all', () => {
  expect(percentOf({ doors: 1, households: 3 })).toBe(33)
  expect(percentOf({ doors: 14, households: 12 })).toBe(100)
  expect(percentOf({ doors: 0, households: 0 })).toBe(0)
})

test('areas stand with the least visited first', () => {
  expect(
    of([
      { areaId: 'U1', door: null, name: '1单元', figures: figures({ doors: 9 }) },
      { areaId: 'U2', door: null, name: '2单元', figures: figures({ doors: 3 }) },
    ]),
  ).toEqual([
    ['2 单元', '12 户走了 3 户'],
    ['1 单元', '12 户走了 9 户'],
  ])
})

test('a period begins at midnight in China', () => {
  expect(periodsNow(Date.parse('2026-09-30T23:59:00+08:00'))).toEqual({ month: '2026-09', quarter: '2026-Q3' })
  expect(periodsNow(Date.parse('2026-10-01T00:01:00+08:00'))).toEqual({ month: '2026-10', quarter: '2026-Q4' })
})
