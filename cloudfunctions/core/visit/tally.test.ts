import { requestStates } from '../../contract'
import { states } from '../request/lifecycle'
import { followedBy, listFor } from './follow'
import { monthOf, quarterOf, spanOf } from './period'
import { added, figuresOf, noFigures } from './tally'

const group = (door: string | null, change: object = {}) => ({
  ...{ door, met: 'somebody' as const, list: null, count: 1 },
  ...change,
})

test('a door counts once, and not where nobody was met; the stairwell itself is no door', () => {
  const groups = [
    group('101', { count: 3 }),
    group('102', { met: 'nobody', count: 2 }),
    group('103', { list: 'collected' }),
    group('103', { list: 'solved' }),
    group(null, { list: 'passedUp' }),
  ]
  expect(figuresOf(groups, 12)).toEqual({ households: 12, doors: 2, visits: 7, collected: 1, solved: 1, passedUp: 1 })
})

test('sums of nothing are nothing, and of some their sum', () => {
  expect(added([])).toEqual(noFigures)
  const one = figuresOf([group('1')], 5)
  expect(added([one, one])).toMatchObject({ households: 10, doors: 2, visits: 2 })
})

const at = (local: string) => Date.parse(`${local}+08:00`)

test('months and quarters are those of Shanghai, and follow each other without a gap', () => {
  expect([monthOf(at('2026-09-30T23:59:59')), monthOf(at('2026-10-01T00:00:00'))]).toEqual(['2026-09', '2026-10'])
  expect([quarterOf(at('2026-09-30T23:59:59')), quarterOf(at('2026-10-01T00:00:00'))]).toEqual(['2026-Q3', '2026-Q4'])
  expect(spanOf('2026-12')).toEqual({ from: at('2026-12-01T00:00:00'), before: at('2027-01-01T00:00:00') })
  expect(spanOf('2026-Q4')).toEqual({ from: at('2026-10-01T00:00:00'), before: at('2027-01-01T00:00:00') })
  for (const period of ['2026-01', '2026-07', '2026-Q1', '2026-Q3']) {
    const { from, before } = spanOf(period)
    const name = period.includes('Q') ? quarterOf : monthOf
    expect([name(from), name(before - 1)]).toEqual([period, period])
    expect(name(before)).not.toBe(period)
  }
})

test('a problem is passed up while its request is open, solved when it is closed, and collected again where it was turned away', () => {
  for (const state of requestStates) {
    if (states[state].open) expect(listFor(state)).toBe('passedUp')
  }
  expect([listFor('closed'), listFor('refused'), listFor('withdrawn'), listFor('merged')]).toEqual([
    ...['solved', 'collected', 'collected', 'passedUp'],
  ])
})

test('a master case moves the visits of all that live on in it', () => {
  const joiners = [{ requestId: 'R2' }, { requestId: null }]
  expect(followedBy({ _id: 'R1', state: 'closed', joiners })).toEqual(['R2'])
  expect(followedBy({ _id: 'R1', state: 'closed', fromVisit: 'V', joiners })).toEqual(['R1', 'R2'])
})
