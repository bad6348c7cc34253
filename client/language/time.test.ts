import { dateWords, daysBetween, greeting, isToday, momentWords, sinceWords } from './time'

const at = (text: string) => Date.parse(`${text}+08:00`)
const now = at('2025-11-20T10:32:00')

test.each([
  ['2025-11-20T10:05:00', '今天 10:05'],
  ['2025-11-20T00:00:00', '今天 0:00'],
  ['2025-11-19T08:41:00', '昨天 8:41'],
  ['2025-11-18T20:14:00', '前天 20:14'],
  ['2025-11-02T09:00:00', '11 月 2 日 9:00'],
  ['2024-12-31T23:59:00', '2024 年 12 月 31 日 23:59'],
  ['2025-11-21T17:00:00', '明天 17:00'],
  ['2025-11-24T17:00:00', '周一 17:00'],
  ['2025-11-27T17:00:00', '11 月 27 日 17:00'],
])('%s is said as %s', (text, words) => {
  expect(momentWords(at(text), now)).toBe(words)
})

test('a day begins at midnight in Shanghai, wherever the phone is', () => {
  expect(isToday(at('2025-11-20T00:00:00'), now)).toBe(true)
  expect(isToday(at('2025-11-19T23:59:59'), now)).toBe(false)
})

test('what has just happened is said by how long ago', () => {
  expect(sinceWords(now - 20_000, now)).toBe('刚刚')
  expect(sinceWords(now - 12 * 60_000, now)).toBe('12 分钟前')
  expect(sinceWords(now - 2 * 3_600_000, now)).toBe('今天 8:32')
})

test('a clock that runs a little behind does not speak of the future as past', () => {
  expect(sinceWords(now + 60_000, now)).toBe('今天 10:33')
})

test.each([
  ['03:00', '夜深了'],
  ['07:30', '早上好'],
  ['10:00', '上午好'],
  ['13:00', '中午好'],
  ['16:00', '下午好'],
  ['21:00', '晚上好'],
])('at %s one says %s', (clock, words) => {
  expect(greeting(at(`2025-11-20T${clock}:00`))).toBe(words)
})

test('a day is named with its year where that is another', () => {
  expect(dateWords(at('2025-03-04T09:00:00'), now)).toBe('3 月 4 日')
  expect(dateWords(at('2024-12-31T23:59:00'), now)).toBe('2024 年 12 月 31 日')
})

test('days are counted from midnight to midnight', () => {
  expect(daysBetween(now, at('2025-11-21T00:00:00'))).toBe(1)
  expect(daysBetween(now, at('2025-11-20T23:59:00'))).toBe(0)
  expect(daysBetween(now, at('2025-11-18T23:59:00'))).toBe(-2)
})
