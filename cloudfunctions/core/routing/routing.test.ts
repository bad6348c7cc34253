import { grid, postAt, posts, TUESDAY, unit } from '../request/testing'
import { smallestHolding } from './place'
import { headAbove, responsibleFor } from './responsible'

const without = (...ids: string[]) => posts.filter(({ _id }) => !ids.includes(_id))

test('of the areas that hold a point the smallest kind is meant', () => {
  const street = { ...grid, _id: 'S1', kind: 'street' as const }
  expect(smallestHolding([street, grid])?.area._id).toBe('G1')
})

test('on an edge the smaller id wins, and it is flagged', () => {
  const placed = smallestHolding([{ ...grid, _id: 'G2' }, grid])
  expect(placed?.area._id).toBe('G1')
  expect(placed?.why).toContainEqual({ rule: 'edge', areaIds: ['G1', 'G2'] })
})

test('outside every boundary there is no area', () => {
  expect(smallestHolding([])).toBeNull()
})

test.each([
  ['housing.light', 'P-U1'],
  ['utility.sewer', 'P-B1'],
  ['facility.streetlight', 'P-G1'],
  ['traffic.signal', 'P-G1'],
] as const)('%s at a stairwell is first seen by %s', (category, postId) => {
  expect(responsibleFor(unit, category, posts, TUESDAY).post.postId).toBe(postId)
})

test('a vacant post passes it up, and says so', () => {
  const { post, why } = responsibleFor(unit, 'housing.light', without('P-U1', 'P-B1'), TUESDAY)
  expect(post.postId).toBe('P-G1')
  expect(why.filter(({ rule }) => rule === 'vacant')).toHaveLength(2)
})

test('an absent head is stood in for by the deputy until the date', () => {
  const absent = postAt('G1', { absentUntil: TUESDAY + 1, deputy: { openid: 'deputy', name: '崔女士' } })
  const around = [...without('P-G1'), absent]
  expect(responsibleFor(grid, null, around, TUESDAY).post).toMatchObject({
    postId: 'P-G1',
    openid: 'deputy',
    name: '崔女士',
  })
  expect(responsibleFor(grid, null, around, TUESDAY + 2).post.openid).toBe('head-G1')
})

test('an absent head without a deputy passes it up', () => {
  const around = [...without('P-G1'), postAt('G1', { absentUntil: TUESDAY + 1 })]
  expect(responsibleFor(grid, null, around, TUESDAY).post.postId).toBe('P-L1')
})

test('above the street stands the district’s duty desk, and above it nobody', () => {
  expect(headAbove({ areaId: 'S1' }, grid, posts, TUESDAY).post.postId).toBe('P-HL')
  expect(headAbove({ areaId: 'HL' }, grid, posts, TUESDAY).post.postId).toBe('P-HL')
})
