import { areaKinds, type PostKind, postKinds } from '../../contract'
import { names, type Oversight, overseerFor, several, standsIn } from './appointing'
import { areaMayDo } from './area-acts'
import { type HeldPost, type Relation, relations } from './may-do'

const grid = { areaId: 'G1', areaPath: ['HL', 'S1', 'L1', 'G1'] }
const places: Record<Relation, Pick<HeldPost, 'areaId' | 'areaPath' | 'departmentId'>> = {
  own: { ...grid, departmentId: null },
  under: { areaId: 'S1', areaPath: ['HL', 'S1'], departmentId: null },
  above: { areaId: 'U1', areaPath: [...grid.areaPath, 'B1', 'U1'], departmentId: null },
  department: { areaId: null, areaPath: [], departmentId: 'water' },
  elsewhere: { areaId: 'G2', areaPath: ['HL', 'S1', 'L1', 'G2'], departmentId: null },
}
const held = (kind: PostKind, relation: Relation): HeldPost => ({
  ...{ postId: 'P', kind, areaName: '', name: '', deputy: false },
  ...places[relation],
})
const may = (by: HeldPost, act: Oversight, kind: PostKind) =>
  overseerFor({ openid: 'somebody', posts: [by] }, act, { kind, place: grid }) !== null

const acts = ['appoint', 'endPost', 'absence', 'skills'] as const satisfies Oversight[]

describe('who names, dismisses, excuses and trains whom: every post × every post × every relation', () => {
  const cases = acts.flatMap((act) =>
    postKinds.flatMap((by) => postKinds.flatMap((whom) => relations.map((how) => [act, by, whom, how] as const))),
  )
  test.each(cases)('%s: %s → %s, %s', (act, by, whom, how) => {
    const allowed = (names[by][whom]?.includes(how) ?? false) && (areaMayDo[by][act]?.includes(how) ?? false)
    expect(may(held(by, how), act, whom)).toBe(allowed)
  })
})

/** Written out by hand, so that the tables above cannot agree with each other and be wrong. */
test('who may ask whom to take a post', () => {
  const lines = postKinds.flatMap((by) =>
    postKinds.flatMap((whom) =>
      relations.filter((how) => may(held(by, how), 'appoint', whom)).map((how) => `${by} → ${whom} ${how}`),
    ),
  )
  expect(lines.sort()).toEqual(
    [
      'buildingHead → unitHead under',
      'gridHead → buildingHead under',
      'gridHead → unitHead under',
      'gridHead → gridWorker own',
      'gridHead → steward own',
      'laneHead → buildingHead under',
      'laneHead → unitHead under',
      'laneHead → gridHead under',
      'laneHead → gridWorker under',
      'laneHead → steward under',
      'streetHead → buildingHead under',
      'streetHead → unitHead under',
      'streetHead → gridHead under',
      'streetHead → laneHead under',
      'streetHead → gridWorker under',
      'streetHead → steward under',
      'streetHead → deskWorker own',
      'administrator → buildingHead under',
      'administrator → unitHead under',
      'administrator → gridHead under',
      'administrator → laneHead under',
      'administrator → streetHead under',
      'administrator → gridWorker under',
      'administrator → steward under',
      'administrator → deskWorker own',
      'administrator → deskWorker under',
      'administrator → officer own',
      'administrator → inspector own',
      'administrator → administrator own',
      'administrator → partyHead under',
      'partyHead → partyHead under',
    ].sort(),
  )
})

test('every kind of post can be filled by somebody, and ended by the same', () => {
  for (const whom of postKinds)
    for (const act of ['appoint', 'endPost'] as const)
      expect(postKinds.some((by) => relations.some((how) => may(held(by, how), act, whom)))).toBe(true)
})

test('no post names one of its own kind above or beside it, nor itself', () => {
  for (const kind of postKinds) {
    for (const how of ['above', 'elsewhere', 'department'] as const)
      expect(may(held(kind, how), 'appoint', kind)).toBe(false)
    const self = { openid: 'somebody', posts: [held(kind, 'own')] }
    expect(overseerFor(self, 'endPost', { kind, place: grid, postId: 'P' })).toBeNull()
  }
})

test('every area has a kind of post that answers for it', () => {
  for (const area of areaKinds) expect(postKinds.some((kind) => standsIn[kind].includes(area))).toBe(true)
  expect(several).not.toContain('gridHead')
})
