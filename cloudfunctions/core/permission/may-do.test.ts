import { lifecycle } from '../request/lifecycle'
import {
  type Act,
  allActs,
  allPostKinds,
  capacityFor,
  type HeldPost,
  mayDo,
  type Part,
  partMay,
  parts,
  type Relation,
  relationOf,
  relations,
  type Subject,
} from './may-do'

const subject: Subject = {
  areaId: 'G1',
  areaPath: ['HL', 'S1', 'L1', 'G1'],
  departmentId: 'water',
  kind: 'request',
  visibility: 'private',
  reporter: { openid: 'resident' },
  joiners: [],
  inCharge: { postId: 'somebody' },
  handler: { postId: 'else', openid: 'somebody-else' },
  ruling: null,
  shelving: null,
  climbs: [],
  joint: null,
  followUp: null,
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
const allowed = (held: HeldPost | null, act: Act, about: Subject = subject, openid = 'somebody') =>
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

/** The case in which this post, or this person, plays a part. */
const playing: Record<Part, Partial<Subject>> = {
  reporter: { reporter: { openid: 'somebody' } },
  joiner: { joiners: [{ openid: 'somebody' }] },
  handler: { handler: { postId: 'P', openid: 'somebody' } },
  inCharge: { inCharge: { postId: 'P' } },
  ruler: { ruling: { post: { postId: 'P' } } },
  approver: { shelving: { approver: { postId: 'P' } } },
  climbed: { climbs: [{ post: { postId: 'P' } }] },
  called: { joint: { departments: [{ post: { postId: 'P' } }] } },
  follower: { followUp: { post: { postId: 'P' } } },
  anybody: { visibility: 'neighbours' },
}

describe('every act × every part in a case', () => {
  const cases = allActs.flatMap((act) => parts.map((part) => [act, part] as const))
  test.each(cases)('%s as %s', (act, part) => {
    // A steward elsewhere may do nothing but for the part he plays.
    expect(allowed(post('steward', 'elsewhere'), act, { ...subject, ...playing[part] })).toBe(
      partMay[part].includes(act),
    )
  })
})

test('nobody touches a case elsewhere, and nobody below a case decides it', () => {
  for (const kind of allPostKinds)
    for (const act of allActs) {
      expect(allowed(post(kind, 'elsewhere'), act)).toBe(false)
      expect(allowed(post(kind, 'above'), act)).toBe(false)
    }
})

test('a resident without a post may do nothing with another’s private case', () => {
  for (const act of allActs) expect(allowed(null, act)).toBe(false)
})

test('nobody rates his own work, as reporter or as neighbour', () => {
  const handler = { postId: 'P', openid: 'worker' }
  const own = { ...subject, handler, reporter: { openid: 'worker' } }
  const joined = { ...subject, handler, joiners: [{ openid: 'worker' }] }
  expect(allowed(post('gridHead', 'own'), 'rate', own, 'worker')).toBe(false)
  expect(allowed(post('gridHead', 'own'), 'rate', joined, 'worker')).toBe(false)
})

test('nobody joins his own case, nor the same one twice', () => {
  const open = { ...subject, visibility: 'neighbours' as const }
  expect(allowed(null, 'join', open, 'resident')).toBe(false)
  expect(allowed(null, 'join', { ...open, joiners: [{ openid: 'somebody' }] })).toBe(false)
})

test('a head below the one in charge learns no name: the case was taken from him upwards', () => {
  const risen = { ...subject, areaId: 'U1', areaPath: [...subject.areaPath, 'B1', 'U1'] }
  const at = (areaId: string) => ({ ...risen, inCharge: { postId: 'somebody', areaId } })
  const unitHead = post('unitHead', 'above')
  expect(allowed(unitHead, 'reveal', at('U1'))).toBe(true)
  expect(allowed(unitHead, 'reveal', at('G1'))).toBe(false)
  expect(allowed(unitHead, 'detail', at('G1'))).toBe(true)
  expect(allowed(post('streetHead', 'under'), 'reveal', at('G1'))).toBe(true)
})

test('a name is for heads and who handles the case: no worker, inspector or administrator has it by his post alone', () => {
  const kinds = allPostKinds.filter((kind) => relations.some((relation) => allowed(post(kind, relation), 'reveal')))
  expect(kinds.sort()).toEqual(['buildingHead', 'deskWorker', 'gridHead', 'laneHead', 'streetHead', 'unitHead'])
})

test('a grumble is answered by whoever answers for it', () => {
  const grumble = { ...subject, kind: 'grumble' as const, inCharge: { postId: 'P' } }
  expect(allowed(post('gridHead', 'own'), 'resolve', grumble)).toBe(true)
  expect(allowed(post('gridHead', 'own'), 'resolve', { ...grumble, kind: 'request' })).toBe(false)
})

test('every move of the lifecycle is somebody’s to make', () => {
  for (const move of Object.keys(lifecycle) as Array<keyof typeof lifecycle>) {
    const byPost = allPostKinds.some((kind) => mayDo[kind][move])
    expect(byPost || parts.some((part) => partMay[part].includes(move))).toBe(true)
  }
})
