import type { Envoy } from '../../../contract'
import { envoysOf, envoyWords, sideName } from './side'

const envoy = (change: Partial<Envoy>): Envoy => ({
  ...{ postId: 'p', post: 'officer', areaKind: null, areaName: '供热公司', departmentId: 'heat', name: '韩工' },
  ...{ side: 'department' },
  ...change,
})
const head = envoy({ postId: 'h', post: 'gridHead', areaKind: 'grid', areaName: '12网格', side: 'community' })

test('a side is spoken for by its own; neighbours by a head too', () => {
  const all = [envoy({}), head, envoy({ postId: 'b', side: 'branch' })]
  expect(envoysOf(all, 'department').map(({ postId }) => postId)).toEqual(['p'])
  expect(envoysOf(all, 'branch').map(({ postId }) => postId)).toEqual(['b'])
  expect(envoysOf(all, 'committee').map(({ postId }) => postId)).toEqual(['h'])
})

test('a person is known by house and duty, a department’s side by the house', () => {
  expect(envoyWords(head)).toBe('12 网格 · 网格长')
  expect(sideName('department', envoy({}))).toBe('供热公司')
  expect(sideName('property', undefined)).toBe('物业')
})
