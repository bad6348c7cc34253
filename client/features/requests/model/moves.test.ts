import { requestMoves } from '../../../../cloudfunctions/contract'
import { deskMoves, footOf, mayRate, maySupplement, mayWithdraw } from './moves'

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

test('never more than three buttons stand at the foot, and none is lost', () => {
  for (let count = 0; count <= requestMoves.length; count++) {
    const moves = deskMoves(requestMoves.slice(0, count))
    const { main, beside, more } = footOf(moves)
    expect((main ? 1 : 0) + beside.length + (more.length > 0 ? 1 : 0)).toBeLessThanOrEqual(3)
    expect([main, ...beside, ...more].filter(Boolean)).toEqual(moves)
  }
})

const inCharge = { post: 'gridHead', name: '王建国', areaName: '12网格', areaKind: 'grid' } as const
const handler = { post: 'officer', name: '周德海', areaName: '红心物业服务中心' } as const
const known = { kind: 'request', handler: null, joint: null, inCharge } as const

test('what another has in his hands is asked after before it is given to a third', () => {
  const moves = ['assign', 'shelve', 'urge', 'supervise'] as const
  expect(deskMoves(moves, { ...known, handler })[0]?.move).toBe('urge')
  expect(deskMoves(moves, known)[0]?.move).toBe('assign')
})

test('a grumble is answered, not done', () => {
  expect(deskMoves(['resolve'], { ...known, kind: 'grumble' })[0]?.words).toBe('答复居民')
})

test('a department comes once and signs once', () => {
  const water = {
    ...{ departmentId: 'water', department: '供排水公司', name: '崔', arrivedAt: null, response: null },
    ...{ signedAt: null, outcome: null, words: null, stars: null },
  }
  const joint = { by: handler, dueAt: 0, departments: [water] }
  const offered = (part: object) =>
    deskMoves(['arrive', 'signOff'], { ...known, joint: { ...joint, departments: [{ ...water, ...part }] } }, [
      'water',
    ]).map(({ move }) => move)
  expect(offered({})).toEqual(['arrive', 'signOff'])
  expect(offered({ arrivedAt: 1 })).toEqual(['signOff'])
  expect(offered({ arrivedAt: 1, signedAt: 2 })).toEqual([])
})
