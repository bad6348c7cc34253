import fc from 'fast-check'
import { heirsOf, isOpen, reasonFor } from './align'
import { calendar, centre } from './testing'

const booking = {
  ...{
    postNo: 1,
    date: '2026-09-21',
    minute: 600,
    slots: 1,
    mode: 'desk' as const,
    seat: 'p' as const,
    worker: '王敏',
  },
  items: [{ code: 'residence', name: '' }],
}
const leave = { id: 'l', postNo: 1, from: '2026-09-21', to: '2026-09-21', span: null, note: '病假' }

test('the covering post inherits first, beyond its seats where it must; another only where it has one free', () => {
  const three = { ...centre, posts: [...centre.posts, { ...centre.posts[1], no: 3, cover: 1 } as never] }
  const rota = [...centre.rota, { postNo: 3, weekday: 1, shifts: [[540, 720] as [number, number]] }]
  const heirs = heirsOf({ ...three, rota, leaves: [leave] }, booking, calendar)
  expect(heirs.map(({ postNo, seats }) => [postNo, seats.map(({ seat }) => seat)])).toEqual([
    [2, ['p', 'x']],
    [3, ['p']],
  ])
})

test('nobody inherits who is at lunch, away himself, or may not serve it', () => {
  const at = (change: object) => heirsOf({ ...centre, ...change }, { ...booking, minute: 780 }, calendar)
  expect(at({})).toEqual([])
  expect(heirsOf({ ...centre, leaves: [{ ...leave, postNo: 2 }] }, booking, calendar)).toEqual([])
  const posts = centre.posts.map((post) => ({ ...post, skills: post.no === 2 ? ['other'] : null }))
  expect(heirsOf({ ...centre, posts }, booking, calendar)).toEqual([])
})

test('an heir is always open at that time', () => {
  const minute = fc.integer({ min: 16, max: 36 }).map((half) => half * 30)
  fc.assert(
    fc.property(minute, fc.integer({ min: 1, max: 4 }), (at, slots) => {
      const one = { ...booking, minute: at, slots }
      for (const { postNo } of heirsOf({ ...centre, leaves: [leave] }, one, calendar))
        expect(isOpen(centre, postNo, one, calendar)).toBe(true)
    }),
  )
})

test('why a colleague is away is for the colleague alone', () => {
  expect(reasonFor({ ...centre, leaves: [leave] }, booking)).toEqual({ words: '王敏那天不在', note: '病假' })
  const closure = { id: 'c', from: '2026-09-20', to: '2026-09-22', span: null, why: '停电检修' }
  expect(reasonFor({ ...centre, leaves: [leave], closures: [closure] }, booking).words).toBe('停电检修')
})
