import { MOST_CALLS, ticketStates } from '../../contract'
import { MINUTE } from '../appointment/times'
import { isLegal } from './lifecycle'
import { type Act, called, ended, type HandMove, handled, opened, paused, restored } from './moves'
import { centre, desk, NINE, queue, ticket } from './testing'

const by = { openid: 'desk-1', name: '王敏', postId: 'P-desk-1' }
const act: Act = { no: 1, by, now: NINE + MINUTE, key: 'the-key' }
const held = (state: (typeof ticketStates)[number], change = {}) =>
  queue({ a: ticket({ state, calls: MOST_CALLS, ...change }) }, { 1: desk({ ticket: 'a' }) })
const handMoves: readonly HandMove[] = ['recall', 'pass', 'serve', 'finish', 'park', 'transfer']

describe('what a desk does with a number in any state', () => {
  const cases = handMoves.flatMap((move) => ticketStates.map((state) => [move, state] as const))
  test.each(cases)('%s when %s', (move, state) => {
    const line = held(state, { calls: move === 'pass' ? MOST_CALLS : 1 })
    const done = handled(centre, line, act, { id: 'a', move, words: '户口本', to: 2 })
    if (isLegal(move, state)) expect(done).toMatchObject({ ticket: { id: 'a', after: { version: 2, behind: true } } })
    else expect(done).toEqual({ code: 'ticket.state', state })
  })
})

describe('what its holder does with it', () => {
  test.each(ticketStates)('comes back when %s', (state) => {
    const done = restored(held(state), 'a', NINE, 'key')
    if (state === 'missed' || state === 'parked')
      expect(done).toMatchObject({ ticket: { after: { state: 'waiting' } } })
    else expect(done).toEqual({ code: 'ticket.state', state })
  })
  test.each(ticketStates)('gives up when %s', (state) => {
    const done = ended(held(state), 'a', 'leave', NINE, 'key')
    if (isLegal('leave', state)) expect(done).toMatchObject({ ticket: { after: { state: 'left', endedAt: NINE } } })
    else expect(done).toEqual({ code: 'ticket.state', state })
  })
})

test('nobody acts at a desk that is shut, or at which another sits', () => {
  const someone = { ...act, by: { ...by, openid: 'desk-2' } }
  const shut = queue({ a: ticket() }, { 1: desk({ state: 'paused' }) })
  expect(called(centre, shut, act, null)).toEqual({ code: 'desk.shut' })
  expect(called(centre, queue({ a: ticket() }), someone, null)).toEqual({ code: 'desk.taken', by: '王敏' })
  expect(opened(queue({}), someone, false)).toEqual({ code: 'desk.taken', by: '王敏' })
  expect(opened(queue({}), someone, true)).toMatchObject({ desks: [{ no: 1, after: { by: { openid: 'desk-2' } } }] })
})

test('who sits down at another desk leaves the first; not with somebody in hand', () => {
  const other = { ...act, no: 2 }
  expect(opened(queue({}), other, false)).toMatchObject({
    desks: [
      { no: 2, after: { state: 'open' } },
      { no: 1, after: { state: 'closed' } },
    ],
  })
  expect(opened(held('serving'), other, false)).toEqual({ code: 'desk.busy', number: 'B001' })
  expect(paused(held('serving'), act, false)).toEqual({ code: 'desk.busy', number: 'B001' })
})

test('a desk that hands on names a desk that there is, that is another, and that may serve it', () => {
  const to = (no: number, posts = centre.posts) =>
    handled({ posts }, held('serving'), act, { id: 'a', move: 'transfer', words: '盖章', to: no })
  expect(to(1)).toEqual({ code: 'desk.absent' })
  expect(to(9)).toEqual({ code: 'desk.absent' })
  const unskilled = centre.posts.map((post) => ({ ...post, skills: ['other'] }))
  expect(to(2, unskilled)).toEqual({ code: 'ticket.unskilled' })
  expect(to(2)).toMatchObject({
    ticket: {
      after: { state: 'transferred', desk: 2, returned: true, hands: [{ from: 1, to: 2, words: '盖章', by: '王敏' }] },
    },
    desks: [{ no: 1, after: { ticket: null } }],
  })
})

test('a recall is the same call: its holder is not rung anew', () => {
  const line = held('called', { calls: 1, stateAt: NINE })
  expect(handled(centre, line, act, { id: 'a', move: 'recall' })).toMatchObject({
    ticket: { after: { calls: 2, stateAt: NINE, calledAt: act.now } },
    call: { times: 2 },
  })
})
