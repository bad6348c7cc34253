import { followUpOf } from './follow-up'
import type { PostRef, RequestDocument } from './stored'
import { calendar, officer, postAt, posts, raised, refOfPost, TUESDAY } from './testing'

const desk = postAt('HL')
const beside = (_id: string, kind: 'inspector' | 'gridWorker', areaId: 'HL' | 'G1') => ({
  ...postAt(areaId),
  ...{ _id, kind, openid: _id, name: _id },
})
const inspectors = ['in-1', 'in-2', 'in-3'].map((id) => beside(id, 'inspector', 'HL'))
const everybody = [...posts, ...inspectors, beside('gw-1', 'gridWorker', 'G1')]

/** Two stars, so that it is followed up whatever the lot says; `lot` is the seal of the last event. */
function closing(change: Partial<RequestDocument>, lot = 0): RequestDocument {
  const request = raised()
  const events = request.events.map((event) => ({ ...event, hash: lot.toString(16).padStart(8, '0') }))
  return { ...request, rating: { outcome: 'solved', stars: 2, words: null, at: 0 }, ...change, events }
}
const asks = (request: RequestDocument, around = everybody) =>
  followUpOf(request, { now: TUESDAY, calendar, posts: around })?.post.postId

test('the head above asks, where somebody else worked on it', () => {
  expect(asks(closing({ handler: refOfPost(officer) }))).toBe('P-L1')
})

test('a head who worked on it is passed over, and so is one who raised or joined it', () => {
  const worked = (areaId: 'L1' | 'S1'): PostRef => refOfPost(postAt(areaId))
  expect(asks(closing({ handler: worked('L1') }))).toBe('P-S1')
  expect(asks(closing({ handler: worked('L1'), reporter: { openid: 'head-S1' } }))).toBe('P-HL')
  const joined = { openid: 'head-L1', at: 0, requestId: null, rating: null }
  expect(asks(closing({ handler: refOfPost(officer), joiners: [joined] }))).toBe('P-S1')
})

test('what the duty desk did itself is asked about by an inspector, not always the same', () => {
  const done = { inCharge: refOfPost(desk), handler: refOfPost(desk) }
  const asked = new Set([0, 20, 40, 60, 80].map((lot) => asks(closing(done, lot))))
  expect([...asked].sort()).toEqual(['in-1', 'in-2', 'in-3'])
})

test('where there is no inspector, the grid worker asks; an absent one without a deputy does not', () => {
  const done = closing({ inCharge: refOfPost(desk), handler: refOfPost(desk) })
  const worker = beside('gw-1', 'gridWorker', 'G1')
  expect(asks(done, [...posts, worker])).toBe('gw-1')
  expect(asks(done, [...posts, { ...worker, absentUntil: TUESDAY + 1 }])).toBeUndefined()
})
