import { dayWords, momentWords } from '../../../language/time'
import { reviewAt, within } from './review-day'

const now = Date.parse('2025-11-20T16:30:00+08:00')
const DAY = 86_400_000

test('a shelved matter is looked at again in the morning of the chosen day', () => {
  expect(momentWords(reviewAt(now, 14), now)).toBe('12 月 4 日 9:00')
  expect(dayWords(reviewAt(now, 14))).toBe('12 月 4 日 周四')
})

test.each([-3, 0, 1, 92, 400])('%d days on is never outside what may be asked', (days) => {
  expect(reviewAt(now, days)).toBeGreaterThan(now + DAY)
  expect(reviewAt(now, days)).toBeLessThanOrEqual(now + 92 * DAY)
  expect(within(days)).toBeGreaterThanOrEqual(1)
})
