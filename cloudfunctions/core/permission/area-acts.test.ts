import { postKinds } from '../../contract'
import { areaActs, areaMayDo, homeFor, type Living, postFor, residentActs, residentMay, standing } from './area-acts'
import { type HeldPost, type Relation, relations } from './may-do'

const grid = { areaId: 'G1', areaPath: ['HL', 'S1', 'L1', 'G1'] }

const places: Record<Relation, Pick<HeldPost, 'areaId' | 'areaPath' | 'departmentId'>> = {
  own: { ...grid, departmentId: null },
  under: { areaId: 'S1', areaPath: ['HL', 'S1'], departmentId: null },
  above: { areaId: 'U1', areaPath: [...grid.areaPath, 'B1', 'U1'], departmentId: null },
  department: { areaId: null, areaPath: [], departmentId: 'water' },
  elsewhere: { areaId: 'G2', areaPath: ['HL', 'S1', 'L1', 'G2'], departmentId: null },
}
const post = (kind: HeldPost['kind'], relation: Relation, postId = 'P'): HeldPost => ({
  ...{ postId, kind, areaName: '', name: '', deputy: false },
  ...places[relation],
})
const may = (held: HeldPost, act: (typeof areaActs)[number]) =>
  postFor({ openid: 'somebody', posts: [held] }, act, grid) !== null

describe('every act on an area × every post × every relation', () => {
  const cases = areaActs.flatMap((act) =>
    postKinds.flatMap((kind) => relations.map((relation) => [act, kind, relation] as const)),
  )
  test.each(cases)('%s by %s, %s', (act, kind, relation) => {
    expect(may(post(kind, relation), act)).toBe(areaMayDo[kind][act]?.includes(relation) ?? false)
  })
})

describe('every act of who lives there', () => {
  const cases = residentActs.flatMap((act) =>
    (['confirmed', 'claimed'] as const).map((living) => [act, living] as const),
  )
  test.each(cases)('%s when %s', (act, living: Living) => {
    const homes = [{ areaPath: [...grid.areaPath, 'B1', 'U1'], confirmed: living === 'confirmed' }]
    expect(homeFor(homes, act, grid) !== null).toBe(residentMay[living].includes(act))
    expect(homeFor(homes, act, { areaId: 'G2' })).toBeNull()
  })
})

test('nobody acts on an area beside or above his own', () => {
  for (const kind of postKinds)
    for (const act of areaActs)
      for (const relation of ['above', 'elsewhere', 'department'] as const)
        expect(may(post(kind, relation), act)).toBe(false)
})

test('of several posts the nearest acts', () => {
  const posts = [post('streetHead', 'under', 'far'), post('gridHead', 'own', 'near')]
  expect(postFor({ openid: 'somebody', posts }, 'notice', grid)?.postId).toBe('near')
})

test('the ledger of special groups is for those who care: no officer, inspector, administrator or wider head', () => {
  const kinds = postKinds.filter((kind) => relations.some((relation) => may(post(kind, relation), 'care')))
  expect(kinds.sort()).toEqual(['gridHead', 'gridWorker', 'unitHead'].sort())
})

test('above the grid nobody sees who lives behind which door', () => {
  for (const act of ['roster', 'ring', 'household'] as const)
    for (const kind of ['laneHead', 'streetHead', 'inspector', 'administrator'] as const)
      for (const relation of relations) expect(may(post(kind, relation), act)).toBe(false)
})

test('a boundary is imported at the desk of the district alone', () => {
  const kinds = postKinds.filter((kind) => relations.some((relation) => may(post(kind, relation), 'importAreas')))
  expect(kinds).toEqual(['administrator'])
})

test('a post stands where the areas say so', () => {
  for (const relation of ['own', 'under', 'above', 'elsewhere'] as const)
    expect(standing(places[relation], grid)).toBe(relation)
  expect(standing(places.department, grid)).toBe('elsewhere')
})
