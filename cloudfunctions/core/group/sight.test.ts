import type { Sight } from '../../contract'
import {
  hidden,
  hidingOf,
  inSight,
  isLegal,
  isWaiting,
  mayRule,
  objected,
  reported,
  restored,
  ruled,
  type SightMove,
  sightMoves,
} from './sight'
import type { Actor, SightFacts } from './stored'

const by: Actor = { openid: 'head', postId: 'P', areaId: 'B1', name: '楼长' }
const sights: Sight[] = ['shown', 'reported', 'hidden', 'objected']
const facts = (sight: Sight): SightFacts => ({ ...inSight, sight })
const apply: Record<SightMove, (facts: SightFacts) => ReturnType<typeof restored>> = {
  hide: (one) => hidden(one, by, '无关', 1),
  restore: restored,
  object: (one) => objected(one, '不同意', 1),
  rule: (one) => ruled(one, { upheld: false, words: '可以', by, at: 1 }),
}

describe('every move from every state', () => {
  const moves = Object.keys(sightMoves) as SightMove[]
  test.each(moves.flatMap((move) => sights.map((sight) => [move, sight] as const)))('%s when %s', (move, sight) => {
    const after = apply[move](facts(sight))
    const legal = (sightMoves[move] as readonly Sight[]).includes(sight)
    expect('code' in after).toBe(!legal)
    expect(isLegal(move, facts(sight))).toBe(legal)
  })
})

const report = (openid: string) => ({ openid, reason: '骂人', at: 1 })

test('the third person covers it; the same one never counts twice', () => {
  const two = [report('a'), report('a'), report('b')].reduce(reported, inSight)
  expect([two.sight, two.reports.length]).toEqual(['shown', 2])
  const three = reported(two, report('c'))
  expect([three.sight, isWaiting(three)]).toEqual(['reported', true])
})

test('one objects once: what the head above has upheld stays', () => {
  const first = apply.object(facts('hidden')) as SightFacts
  const upheld = ruled(first, { upheld: true, words: '确实', by, at: 2 }) as SightFacts
  expect(upheld.sight).toBe('hidden')
  expect(apply.object(upheld)).toEqual({ code: 'sight.illegal', sight: 'hidden' })
  expect(hidingOf(upheld)).toMatchObject({ ruling: { upheld: true, by: '楼长' } })
})

test('nobody rules on his own hiding, nor who stands below or beside', () => {
  const one = apply.hide(facts('shown')) as SightFacts
  const path = ['HL', 'S1', 'L1', 'G1', 'B1']
  const post = (areaId: string) => ({
    ...{ postId: areaId, kind: 'gridHead' as const, areaId, areaPath: [], areaName: '' },
    ...{ departmentId: null, name: '', deputy: false },
  })
  expect(mayRule(one, post('G1'), 'other', path)).toBe(true)
  expect(mayRule(one, post('G1'), 'head', path)).toBe(false)
  expect(mayRule(one, post('B1'), 'other', path)).toBe(false)
})
