import type { LowMatter, LowRating } from '../../../contract'
import { lowMatter, lowTicket } from './lows'

const now = Date.parse('2026-09-02T10:00:00+08:00')
const low = {
  lowId: 'L',
  date: '2026-09-01',
  items: ['高龄津贴申领'],
  outcome: 'not',
  stars: 1,
  words: '太慢',
} as const
const ticket: LowRating = { ...low, items: [...low.items], deskName: '1号全能岗', answer: null }
const matter: LowMatter = {
  ...{ ...low, items: [...low.items], receiver: '王敏', reopened: false, matterId: null },
  asks: { by: '文化巷李路', until: Date.parse('2026-09-04T17:00:00+08:00'), done: null },
}

test('a low rating of a number can be answered once, and then says what was done', () => {
  expect(lowTicket(ticket, now)).toMatchObject({
    ...{ line: '1 星 · 没解决 · 9 月 1 日 · 1 号全能岗', mayAnswer: true, done: [] },
    tag: { words: '还没处理' },
  })
  const answered = lowTicket({ ...ticket, answer: { at: now, by: '李路', words: '加了窗口' } }, now)
  expect(answered).toMatchObject({ mayAnswer: false, tag: { words: '处理了' } })
  expect(answered.done[0]).toBe('李路回话：加了窗口')
})

test('a low rating of a matter says who asks again, then what came of it', () => {
  expect(lowMatter(matter, now)).toMatchObject({ mayAnswer: false, tag: { words: '等回访' } })
  expect(lowMatter(matter, now).done[0]).toContain('文化巷李路回访')
  const done = { outcome: 'not' as const, words: '确实没办', at: now }
  const again = lowMatter({ ...matter, reopened: true, asks: { ...matter.asks, done } }, now)
  expect([again.tag.words, again.done.at(-1)]).toEqual(['处理了', '又重新办了'])
})
