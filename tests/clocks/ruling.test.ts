import { isLegal } from '../../cloudfunctions/core/request/lifecycle'
import { moved, officer, posts, raised } from '../../cloudfunctions/core/request/testing'
import { desk, head, hears, lane, next, sentRound, street } from './case'

const refused = (by = head) => moved(raised(), 'refuse', { rule: 'not-ours', elsewhere: '请找物业' }, { by })
const objected = (by = head) => moved(refused(by), 'object', { words: '这是公共部位' })

test('until a second hand-back is ruled on, nobody else sends the case anywhere', () => {
  const round = sentRound()
  expect(round.waitingFor).toEqual(['P-HL'])
  for (const move of ['assign', 'return', 'transfer', 'merge', 'whistle', 'shelve'] as const)
    expect([move, isLegal(move, round)]).toEqual([move, false])
  expect(isLegal('rule', round)).toBe(true)
})

test('withdrawn while a ruling was pending, it is on nobody’s list any more', () => {
  expect(moved(sentRound(), 'withdraw', {}).waitingFor).toEqual([])
})

test('the duty desk may give it to another department than the one that said no', () => {
  const water = { ...officer, _id: 'P-water', departmentId: 'water', openid: 'plumber' }
  posts.push(water)
  const ruled = moved(sentRound(), 'rule', { to: 'P-water', words: '由供排水公司办' }, { by: desk })
  posts.pop()
  expect(ruled).toMatchObject({
    state: 'assigned',
    handler: { postId: 'P-water' },
    departmentId: 'water',
    ruling: null,
  })
})

test('the next head rules on an objection, never who refused', () => {
  expect(objected().ruling?.post.postId).toBe('P-L1')
  expect(objected(lane).ruling?.post.postId).toBe('P-S1')
})

test('an objection has eight hours: with two left the ruler hears, over it the head above him hears and finds it', () => {
  const before = objected()
  expect(before.tickAt).toBe((before.dueAt ?? 0) - 2 * 3_600_000)
  const amber = next(before)
  expect(hears(before, amber, 'amber')).toEqual(['head-L1'])
  const red = next(amber)
  expect(hears(amber, red, 'climbed')).toEqual(['head-S1'])
  expect(red.waitingFor).toEqual(['P-L1', 'P-S1'])
})

test('a pending wish to shelve is on nobody’s list once the result is there', () => {
  const own = moved(moved(raised(), 'accept', {}, { by: head }), 'assign', { to: 'P-G1' }, { by: head })
  const started = moved(own, 'start', {}, { by: head })
  const reviewAt = started.updatedAt + 10 * 86_400_000
  const asked = moved(started, 'shelve', { reason: '等材料', photos: [], reviewAt }, { by: head })
  const resolved = moved(asked, 'resolve', { result: '好了', photos: [] }, { by: head })
  expect(resolved.waitingFor).toEqual(['reporter'])
})

test('whoever asks to put a case aside does not approve it: the head above him does', () => {
  const handling = moved(raised(), 'accept', {}, { by: head })
  const reviewAt = handling.updatedAt + 10 * 86_400_000
  const asking = (by: typeof head) => moved(handling, 'shelve', { reason: '等材料', photos: [], reviewAt }, { by })
  expect(asking(head).shelving?.approver.postId).toBe('P-L1')
  expect(asking(lane).shelving?.approver.postId).toBe('P-S1')
  expect(asking(street).shelving?.approver.postId).toBe('P-HL')
})
