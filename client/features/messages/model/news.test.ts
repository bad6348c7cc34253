import type { RequestCard } from '../../../contract'
import { lookedAt, lookedAtAll, newsOf, nothingSeen } from './news'

const card = (requestId: string, updatedAt: number, kind = 'accepted', me = false) =>
  ({ requestId, updatedAt, last: { kind, at: updatedAt, actor: { role: 'post', me, name: '王建国' } } }) as RequestCard

test('what others have done since is news, what I did myself is not', () => {
  expect(newsOf([card('a', 10), card('b', 20, 'supplemented', true)], nothingSeen)).toBe(1)
})

test('that my own matter was sent on its way is no news', () => {
  expect(newsOf([card('a', 10, 'routed')], nothingSeen)).toBe(0)
})

test('looking at a case takes its mark away, until it moves again', () => {
  const seen = lookedAt(nothingSeen, 'a', 10)
  expect(newsOf([card('a', 10), card('b', 10)], seen)).toBe(1)
  expect(newsOf([card('a', 11)], seen)).toBe(1)
})

test('looking at the messages takes every mark away', () => {
  const seen = lookedAtAll(lookedAt(nothingSeen, 'a', 10), 30)
  expect(newsOf([card('a', 30), card('b', 5)], seen)).toBe(0)
  expect(seen.cases).toEqual({})
})

test('the phone does not remember without end', () => {
  let seen = nothingSeen
  for (let at = 1; at <= 200; at++) seen = lookedAt(seen, `r${at}`, at)
  expect(Object.keys(seen.cases)).toHaveLength(60)
  expect(seen.cases.r200).toBe(200)
})
