import { lifecycle } from '../request/lifecycle'
import {
  allActs,
  allPostKinds,
  capacityFor,
  type HeldPost,
  handlerMay,
  mayDo,
  type Relation,
  relationOf,
  relations,
  reporterMay,
  type Subject,
} from './may-do'

const subject: Subject = {
  areaId: 'G1',
  areaPath: ['HL', 'S1', 'L1', 'G1'],
  departmentId: 'water',
  reporter: { openid: 'resident' },
  inCharge: { postId: 'somebody' },
  handler: { postId: 'else', openid: 'somebody-else' },
}

const standing: Record<Relation, Pick<HeldPost, 'areaId' | 'areaPath' | 'departmentId'>> = {
  own: { areaId: 'G1', areaPath: subject.areaPath, departmentId: null },
  under: { areaId: 'S1', areaPath: ['HL', 'S1'], departmentId: null },
  above: { areaId: 'U1', areaPath: [...subject.areaPath, 'B1', 'U1'], departmentId: null },
  department: { areaId: null, areaPath: [], departmentId: 'water' },
  elsewhere: { areaId: 'G2', areaPath: ['HL', 'S1', 'L1', 'G2'], departmentId: null },
}
const post = (kind: HeldPost['kind'], relation: Relation): HeldPost => ({
  postId: 'P',
  kind,
  areaName: '',
  name: '',
  deputy: false,
  ...standing[relation],
})
const allowed = (held: HeldPost | null, act: (typeof allActs)[number], about: Subject = subject, openid = 'somebody') =>
  capacityFor({ openid, posts: held ? [held] : [] }, act, about) !== null

test.each(relations)('a post stands %s where the areas say so', (relation) => {
  expect(relationOf(standing[relation], subject)).toBe(relation)
})

describe('every act × every post × every relation', () => {
  const cases = allActs.flatMap((act) =>
    allPostKinds.flatMap((kind) => relations.map((relation) => [act, kind, relation] as const)),
  )
  test.each(cases)('%s by %s, %s', (act, kind, relation) => {
    expect(allowed(post(kind, relation), act)).toBe(mayDo[kind][act]?.includes(relation) ?? false)
  })
})

test('nobody touches a case elsewhere, and nobody below a case decides it', () => {
  for (const kind of allPostKinds)
    for (const act of allActs) {
      expect(allowed(post(kind, 'elsewhere'), act)).toBe(false)
      expect(allowed(post(kind, 'above'), act)).toBe(false)
    }
})

test.each(allActs)('the reporter may %s only if it is his to do', (act) => {
  expect(allowed(null, act, subject, 'resident')).toBe(reporterMay.includes(act))
})

test.each(allActs)('the handler may %s only if it is his to do', (act) => {
  const handled = { ...subject, handler: { postId: 'P', openid: 'somebody' } }
  expect(allowed(post('steward', 'elsewhere'), act, handled)).toBe(handlerMay.includes(act))
})

test('a resident without a post may do nothing with another’s case', () => {
  for (const act of allActs) expect(allowed(null, act)).toBe(false)
})

test('nobody rates his own work', () => {
  const own = { ...subject, handler: { postId: 'P', openid: 'resident' } }
  expect(allowed(post('gridHead', 'own'), 'rate', own, 'resident')).toBe(false)
})

test('every move of the lifecycle is somebody’s to make', () => {
  for (const move of Object.keys(lifecycle) as Array<keyof typeof lifecycle>) {
    const byPost = allPostKinds.some((kind) => mayDo[kind][move])
    expect(byPost || handlerMay.includes(move) || reporterMay.includes(move)).toBe(true)
  }
})
