import type { MatterView } from '../../../contract'
import { workerFoot } from './worker-moves'

const seen = (change: Partial<Pick<MatterView, 'may' | 'reviews' | 'form'>>) =>
  workerFoot({ may: [], reviews: [], form: null, ...change })
const review = (state: 'pending' | 'agreed' | 'returned') => ({ state }) as MatterView['reviews'][number]

test('one main button: what waits for my word alone comes first', () => {
  const { main, beside, more } = seen({ may: ['conclude', 'ask', 'pass', 'handOver'] })
  expect([main?.move, beside?.move, more.map(({ move }) => move)]).toEqual(['conclude', 'ask', ['pass', 'handOver']])
  expect(seen({ may: ['takeOver', 'declineOver'] })).toMatchObject({
    main: { move: 'takeOver' },
    beside: { move: 'declineOver' },
  })
})

test('while departments review, to conclude is only to refuse, and never the main button', () => {
  const { main, more } = seen({ may: ['conclude', 'ask'], reviews: [review('agreed'), review('pending')] })
  expect([main, more.map(({ words }) => words)]).toEqual([null, ['办不了，告诉居民']])
})

test('an empty form comes before the departments; a returned task goes out again', () => {
  expect(seen({ may: ['send', 'fill', 'conclude'], form: { filledAt: null, missing: 2 } }).main?.move).toBe('fill')
  expect(seen({ may: ['send', 'fill', 'conclude'], form: { filledAt: 1, missing: 0 } }).main?.move).toBe('send')
  expect(seen({ may: ['resend', 'ask', 'conclude'], reviews: [review('returned')] }).main?.move).toBe('resend')
})
