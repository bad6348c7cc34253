import fc from 'fast-check'
import { passRules } from '../../contract'
import type { VoteFacts } from './stored'
import { needed, resultOf, rules, voteState } from './vote'

const vote = (change: Partial<VoteFacts> = {}) => ({
  ...{ options: ['同意', '不同意'], households: 24, quorum: 0, rule: 'majority' as const },
  ...change,
})
const count = (...counts: number[]) => ({
  ...{ counts, ballots: counts.reduce((a, b) => a + b, 0), onBehalf: 0, checksum: '' },
})
const outcome = (change: Partial<VoteFacts>, ...counts: number[]) => resultOf(vote(change), count(...counts), 0)

test.each([
  ['over half of the votes passes', {}, [7, 6], 'passed'],
  ['half of the votes is a tie between two', {}, [6, 6], 'tie'],
  ['the most of three without half does not pass', { options: ['a', 'b', 'c'] }, [5, 4, 3], 'short'],
  ['exactly two thirds pass', { rule: 'twoThirds' }, [8, 4], 'passed'],
  ['just under two thirds do not', { rule: 'twoThirds' }, [7, 4], 'short'],
  ['half of all households is not over half', { rule: 'ofAll' }, [12, 0], 'short'],
  ['over half of all households passes', { rule: 'ofAll' }, [13, 0], 'passed'],
  ['below the quorum nothing passes, however clear', { quorum: 50 }, [11, 0], 'noQuorum'],
  ['at the quorum it counts', { quorum: 50 }, [12, 0], 'passed'],
  ['a quorum fails before a tie does', { quorum: 50 }, [3, 3], 'noQuorum'],
  ['nobody voted', {}, [0, 0], 'short'],
] as const)('%s', (_name, change, counts, expected) => {
  const { outcome: found, winner, words } = outcome(change as never, ...counts)
  expect([found, winner === null]).toEqual([expected, expected !== 'passed'])
  expect(words).toMatch(/。$/)
})

test('a result says why in words, and who was voted for', () => {
  expect(outcome({}, 12, 6).words).toBe('“同意” 12 票，超过投票户数的一半，通过。共 18 户投票。')
  expect(outcome({}, 9, 9).words).toBe('“同意”和“不同意”都是 9 票，票数相同，没有结果。')
  expect(outcome({ quorum: 50 }, 5, 0).words).toBe('5 户投票，不到规定的 12 户（50%），这次表决没有结果。')
  expect(resultOf(vote(), { ...count(3, 1), onBehalf: 2 }, 0).words).toContain('其中 2 户没有智能手机')
})

test('whatever is counted, only the first of all passes, and never under its rule', () => {
  const votes = fc.array(fc.nat(40), { minLength: 2, maxLength: 10 })
  fc.assert(
    fc.property(
      votes,
      fc.constantFrom(...passRules),
      fc.nat(100),
      fc.integer({ min: 1, max: 400 }),
      (counts, rule, quorum, households) => {
        const options = counts.map(String)
        const facts = vote({ options, rule, quorum, households })
        const { outcome: found, winner } = resultOf(facts, count(...counts), 0)
        const ballots = counts.reduce((a, b) => a + b, 0)
        if (found !== 'passed') return winner === null
        const most = counts[winner ?? -1] ?? -1
        return (
          counts.every((other, choice) => choice === winner || other < most) &&
          ballots >= needed(facts) &&
          rules[rule].passes(most, { ballots, households })
        )
      },
    ),
  )
})

test('a vote runs until its end, then is counted, then closed', () => {
  expect(voteState({ closesAt: 10, result: null }, 9)).toBe('running')
  expect(voteState({ closesAt: 10, result: null }, 10)).toBe('counting')
  expect(voteState({ closesAt: 10, result: outcome({}, 1, 0) }, 10)).toBe('closed')
})
