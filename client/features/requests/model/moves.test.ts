import { requestMoves } from '../../../../cloudfunctions/contract'
import { deskMoves, mayRate, maySupplement, mayWithdraw } from './moves'

test('only what is allowed is offered', () => {
  expect(deskMoves([])).toEqual([])
  expect(deskMoves(['accept', 'return', 'refuse']).map(({ move }) => move)).toEqual(['accept', 'return', 'refuse'])
})

test('there is one main button, however much is allowed', () => {
  expect(deskMoves(requestMoves).filter(({ look }) => look === 'main')).toHaveLength(1)
  expect(deskMoves(['start', 'assign', 'resolve'])[0]).toMatchObject({ move: 'resolve', look: 'main' })
})

test('a desk is never offered the reporter’s moves', () => {
  const desk = deskMoves(requestMoves).map(({ move }) => move)
  for (const move of ['rate', 'supplement', 'withdraw'] as const) expect(desk).not.toContain(move)
  expect([mayRate(['rate']), maySupplement(['rate']), mayWithdraw(['withdraw'])]).toEqual([true, false, true])
})
