import { ratedFrom, toldRatings } from './ratings'

const one = (at: number, stars = 5, words: string | null = null, outcome: 'solved' | 'half' | 'not' = 'solved') => ({
  ...{ at, stars, words, outcome },
})

test('nothing is told of fewer than five, and what comes after waits until it is five again', () => {
  const four = [one(1), one(2), one(3), one(4)]
  expect(toldRatings(four)).toEqual({ count: 4, figures: null, words: [] })
  const five = toldRatings([...four, one(5, 2, '等了很久', 'half')])
  expect(five).toEqual({ count: 5, figures: { of: 5, solved: 4, half: 1, not: 0, stars: 4.4 }, words: ['等了很久'] })
  for (let more = 1; more < 5; more++) {
    const later = Array.from({ length: more }, (_, at) => one(6 + at, 1, '太差', 'not'))
    // In whatever order they are read.
    expect(toldRatings([...later, ...four, one(5, 2, '等了很久', 'half')])).toEqual({ ...five, count: 5 + more })
  }
})

test('words stand in an order that says nothing of when', () => {
  const said = ['丙', '甲', '乙', '丁', '戊'].map((words, at) => one(at, 5, words))
  expect(toldRatings(said).words).toEqual(toldRatings([...said].reverse()).words)
  expect(toldRatings(said).words).toEqual(['丙', '甲', '乙', '丁', '戊'].sort())
})

test('the window begins with a month, over the turn of the year too', () => {
  const at = (text: string) => Date.parse(`${text}+08:00`)
  expect(ratedFrom(at('2026-11-20T09:00:00'))).toBe(at('2026-09-01T00:00:00'))
  expect(ratedFrom(at('2026-01-31T23:59:00'))).toBe(at('2025-11-01T00:00:00'))
  expect(ratedFrom(at('2026-02-01T00:00:00'))).toBe(at('2025-12-01T00:00:00'))
})
