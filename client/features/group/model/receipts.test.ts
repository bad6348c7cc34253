import type { ReceiptFigures } from '../../../contract'
import { figuresView, nudgedWords, slowestFirst, unreadWords } from './receipts'

const now = Date.parse('2026-09-01T09:00:00+08:00')
const figures = (part: Partial<ReceiptFigures>): ReceiptFigures => ({
  ...{ areaId: 'U1', name: '2单元', kind: 'unit', households: 24, read: 19, told: 0, of: now },
  ...part,
})

test('19 of 24 have read it; five have not', () => {
  expect(figuresView(figures({}))).toMatchObject({ unread: 5, percent: 79, note: '5 户还没看' })
  expect(figuresView(figures({ read: 24, told: 2 })).note).toBe('都看过了 · 上门告知 2 户')
  expect(figuresView(figures({ households: 0, read: 0 })).percent).toBe(0)
})

test('the stairwell that has come least far stands first', () => {
  const parts = slowestFirst([figures({ areaId: 'U1' }), figures({ areaId: 'U2', read: 3 })])
  expect(parts.map(({ areaId }) => areaId)).toEqual(['U2', 'U1'])
})

test('a door says who lives there, and what was tried', () => {
  const people = [{ who: 'a', called: '朴女士' }]
  const door = { door: '302', people, phoneless: false, nudgedAt: now - 300_000 }
  expect(unreadWords(door, now)).toBe('朴女士 · 5 分钟前提醒过')
  expect(unreadWords({ ...door, phoneless: true, nudgedAt: null }, now)).toBe('朴女士 · 没有智能手机')
})

test('a reminder says for whom no message was left, and what to do then', () => {
  expect(nudgedWords({ sent: ['101'], morning: [], none: ['302'], today: [], nobody: ['501'] })).toEqual({
    tone: 'good',
    title: '已在微信里提醒 1 户',
    words: '302 没开微信提醒，已放进消息里，打个电话更快。501 没有手机，请上门说一声',
  })
  const nothing = { sent: [], morning: [], none: [], today: [], nobody: [] }
  expect(nudgedWords({ ...nothing, today: ['101'] }).title).toBe('这次没有发出微信提醒')
  expect(nudgedWords({ ...nothing, morning: ['101'] })).toMatchObject({ tone: 'good', title: '明早提醒 1 户' })
})
