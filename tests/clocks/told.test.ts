import { moved, officer, resolvedCase } from '../../cloudfunctions/core/request/testing'
import { accepted, assigned, handling, head, hears, next } from './case'

test('the handler hears that time runs short though he himself did the last step', () => {
  const before = handling()
  expect(hears(before, next(before), 'amber')).toEqual(['officer'])
})

test('whoever answers for a case hears it though he himself accepted it last', () => {
  const before = accepted()
  const amber = next(before)
  expect(hears(before, amber, 'amber')).toEqual(['head-G1'])
  expect(hears(amber, next(amber), 'overdue')).toEqual(['head-G1'])
})

test('what looks irregular is told to the worker, who resolved it himself', () => {
  const before = handling()
  const quick = moved(
    before,
    'resolve',
    { result: '好了', photos: [] },
    { by: officer, now: before.updatedAt + 60_000 },
  )
  expect(hears(before, quick, 'alert')).toEqual(['officer'])
})

const joined = (request: ReturnType<typeof handling>) => ({
  ...request,
  joiners: [{ openid: 'neighbour', at: 0, requestId: null, rating: null }],
})

test('who stands behind a case hears that it was closed, but whoever said so last', () => {
  const one = moved(resolvedCase(), 'rate', { outcome: 'solved', stars: 5 })
  expect(hears(resolvedCase(), one, 'closed')).toEqual([])
  const two = joined(resolvedCase())
  const rated = moved(two, 'rate', { outcome: 'solved', stars: 5 })
  expect(hears(rated, next(rated), 'closed')).toEqual(['neighbour', 'resident'])
})

test('half solved: the hands that it goes back to hear it, and who answers for it', () => {
  const before = resolvedCase()
  const half = moved(before, 'rate', { outcome: 'half', stars: 3 })
  expect(hears(before, half, 'reopened')).toEqual(['head-G1', 'officer'])
})

test('withdrawn: the worker hears it, and the neighbours who joined', () => {
  const before = joined(assigned())
  const after = moved(before, 'withdraw', {})
  expect(hears(before, after, 'withdrawn')).toEqual(['head-G1', 'officer'])
  expect(hears(before, after, 'closed')).toEqual(['neighbour'])
})

test('a question that nobody answers ends the case, and the resident is told', () => {
  const asked = moved(accepted(), 'return', { question: '第几层？' }, { by: head })
  const ended = next(asked)
  expect(ended.state).toBe('withdrawn')
  expect(hears(asked, ended, 'closed')).toEqual(['resident'])
})
