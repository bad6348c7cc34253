import type { VoteCard } from '../../../contract'
import { barsOf, castWords, leftWords, openBallots, quorumWords, turnoutView } from './vote'

const now = Date.parse('2026-09-01T09:00:00+08:00')
const HOUR = 3_600_000
const ballot = { unitId: 'U1', door: '302', title: '2单元', cast: null }

test('bars are shares of the votes cast, not of the households; nobody voting is no division by nothing', () => {
  const bars = barsOf(['装', '不装'], { counts: [3, 1], ballots: 4, winner: 0 })
  expect(bars.map(({ percent, won }) => [percent, won])).toEqual([
    [75, true],
    [25, false],
  ])
  expect(barsOf(['装'], { counts: [0], ballots: 0, winner: null })[0]?.percent).toBe(0)
})

test('a secret vote says who voted and when, a named one also what', () => {
  const cast = { at: now, by: '安先生', me: false, choice: null }
  expect(castWords({ ...ballot, cast }, ['装', '不装'], now)).toBe('安先生 今天 9:00 投的')
  expect(castWords({ ...ballot, cast: { ...cast, me: true, choice: 1 } }, ['装', '不装'], now)).toBe(
    '您 今天 9:00 投的：不装',
  )
})

test('once counted, the turnout is what was counted', () => {
  const card = { households: 24, turnout: { ballots: 18, of: now }, result: null } as VoteCard
  expect(turnoutView(card)).toMatchObject({ ballots: 18, percent: 75 })
  const result = { ballots: 19 } as NonNullable<VoteCard['result']>
  expect(turnoutView({ ...card, result }).words).toBe('24 户，已投 19 户')
})

test('only the ballots that nobody of the house has cast are asked for', () => {
  const cast = { at: now, by: '安先生', me: false, choice: null }
  expect(openBallots([ballot, { ...ballot, door: '101', cast }]).map(({ door }) => door)).toEqual(['302'])
})

test.each([
  [-1, '已截止'],
  [HOUR / 2, '马上截止'],
  [5.5 * HOUR, '还剩 5 小时'],
  [50 * HOUR, '还剩 2 天'],
])('time left: %d', (left, words) => expect(leftWords(now + left, now)).toBe(words))

test('a quorum is said in words', () => {
  expect(quorumWords(0)).toBe('来几户算几户')
  expect(quorumWords(67)).toBe('三分之二以上的户来投，才算数')
  expect(quorumWords(30)).toBe('30%以上的户来投，才算数')
})
