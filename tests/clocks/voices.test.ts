import { merged } from '../../cloudfunctions/core/request/merge'
import { moved, resolvedCase } from '../../cloudfunctions/core/request/testing'
import { allAnswered, verdict } from '../../cloudfunctions/core/request/verdict'
import { accepted } from './case'

const joiner = (openid: string, requestId: string | null = null) => ({ openid, at: 0, requestId, rating: null })

test('who raised a case and a second one that was merged into it has one voice, and nobody waits for another', () => {
  const before = { ...resolvedCase(), joiners: [joiner('resident', 'R2')] }
  expect(moved(before, 'rate', { outcome: 'solved', stars: 5 }).state).toBe('closed')
})

test('who joined twice over two cases has one voice', () => {
  const before = { ...resolvedCase(), joiners: [joiner('neighbour'), joiner('neighbour', 'R2'), joiner('other')] }
  const not = { outcome: 'not' as const, stars: 1, words: null, at: 1 }
  const solved = { ...not, outcome: 'solved' as const, stars: 5 }
  const said = {
    ...before,
    rating: solved,
    joiners: [
      { ...joiner('neighbour'), rating: not },
      { ...joiner('neighbour', 'R2'), rating: not },
      { ...joiner('other'), rating: solved },
    ],
  }
  expect(verdict(said)).toBe('solved')
  expect(allAnswered({ ...said, joiners: said.joiners.slice(0, 2) })).toBe(true)
})

test('people of a merged case who stand behind the master already come once for their case', () => {
  const actor = { role: 'system' as const }
  const master = { ...accepted(), _id: 'M', joiners: [joiner('neighbour')] }
  const child = { ...accepted(), _id: 'C', reporter: { openid: 'neighbour' } }
  const both = merged(child, master, actor, 1)
  if ('refused' in both) throw new Error('refused')
  expect(both.master.changes.joiners?.map(({ openid, requestId }) => [openid, requestId])).toEqual([
    ['neighbour', null],
    ['neighbour', 'C'],
  ])
})
