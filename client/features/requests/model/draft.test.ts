import { type ChosenPlace, emergencyOf, emptyDraft, submitOf } from './draft'

const place: ChosenPlace = { where: { kind: 'area', areaId: 'U1' }, title: '3 号楼', note: '', words: ' 三层楼道 ' }
const draft = { ...emptyDraft, text: ' 灯坏了 ', category: 'housing.light' as const }

test('an ordinary request says no more than it must', () => {
  expect(submitOf(draft, place)).toEqual({
    text: '灯坏了',
    place: { kind: 'area', areaId: 'U1', words: '三层楼道' },
    photos: [],
    category: 'housing.light',
  })
})

test('a grumble goes without a category, a private matter says so', () => {
  expect(submitOf({ ...draft, kind: 'grumble', shared: false }, place)).toMatchObject({
    kind: 'grumble',
    visibility: 'private',
  })
  expect(submitOf({ ...draft, kind: 'grumble' }, place)).not.toHaveProperty('category')
})

test('on behalf is somebody with a name', () => {
  expect(submitOf({ ...draft, behalf: { called: ' 朴奶奶 ', door: '' } }, place).onBehalf).toEqual({ called: '朴奶奶' })
  expect(submitOf({ ...draft, behalf: { called: ' ', door: '501' } }, place)).not.toHaveProperty('onBehalf')
})

test('an emergency carries what happened and where, nothing that would hold it up', () => {
  expect(Object.keys(emergencyOf({ ...draft, kind: 'emergency' }, place)).sort()).toEqual(['photos', 'place', 'text'])
})
