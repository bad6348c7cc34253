import { createHash } from 'node:crypto'
import { type Calendar, dayNumber } from '../calendar/working-time'
import type { PostDocument } from '../chain/stored'
import type { PlacedArea } from '../routing/place'
import { responsibleFor } from '../routing/responsible'
import type { Decide, MoveInput } from './decide'
import type { Seal } from './events'
import { evolve } from './evolve'
import { moves, type SingleMove } from './moves'
import { raise } from './raise'
import type { EventActor, PostRef, RequestDocument } from './stored'

/** Builders for the tests of the core: a small city of one unit, and a case that can be walked through its life. */

export const calendar: Calendar = {
  shifts: [
    [480, 720],
    [810, 1050],
  ],
  exceptions: new Map(),
  coveredThrough: dayNumber('2026-12-31'),
}
/** A Tuesday, nine in the morning in Shanghai. */
export const TUESDAY = Date.parse('2026-09-01T09:00:00+08:00')
export const HOUR = 3_600_000
export const seal: Seal = (event) => createHash('sha256').update(JSON.stringify(event)).digest('hex')

export const unit: PlacedArea = {
  _id: 'U1',
  kind: 'unit',
  name: '2单元',
  areaPath: ['HL', 'S1', 'L1', 'G1', 'B1', 'U1'],
  names: ['和龙市', '光明街道', '文化巷', '12网格', '锦绣小区3号楼', '2单元'],
}
export const grid: PlacedArea = {
  ...unit,
  _id: 'G1',
  kind: 'grid',
  name: '12网格',
  areaPath: unit.areaPath.slice(0, 4),
  names: unit.names.slice(0, 4),
}

const kinds = {
  HL: ['district', 'deskWorker'],
  S1: ['street', 'streetHead'],
  L1: ['lane', 'laneHead'],
  G1: ['grid', 'gridHead'],
  B1: ['building', 'buildingHead'],
  U1: ['unit', 'unitHead'],
} as const

export const postAt = (areaId: keyof typeof kinds, change: Partial<PostDocument> = {}): PostDocument => ({
  _id: `P-${areaId}`,
  kind: kinds[areaId][1],
  areaId,
  areaKind: kinds[areaId][0],
  areaName: unit.names[unit.areaPath.indexOf(areaId)] ?? '',
  areaPath: unit.areaPath.slice(0, unit.areaPath.indexOf(areaId) + 1),
  departmentId: null,
  openid: `head-${areaId}`,
  name: `${areaId}长`,
  phone: '0433-5550000',
  from: 0,
  until: null,
  deputy: null,
  absentUntil: null,
  ...change,
})
export const officer: PostDocument = {
  ...postAt('HL'),
  _id: 'P-officer',
  kind: 'officer',
  areaId: null,
  areaKind: null,
  departmentId: 'property',
  openid: 'officer',
  name: '周师傅',
  areaName: '红心物业服务中心',
  areaPath: [],
}
export const posts: PostDocument[] = [
  ...(Object.keys(kinds) as Array<keyof typeof kinds>).map((areaId) => postAt(areaId)),
  officer,
]

export function raised(place: PlacedArea = grid, now = TUESDAY): RequestDocument {
  return raise(
    {
      requestId: 'R1',
      code: '7K3Q2M',
      openid: 'resident',
      key: 'key-0001',
      text: '三楼楼道的感应灯三天不亮了，老人晚上下楼不安全',
      photos: [],
      place: { kind: 'area', areaId: place._id },
      category: { code: 'housing.light', why: { rule: 'chosen', category: 'housing.light' } },
      placed: { area: place, why: [] },
      responsible: responsibleFor(place, 'housing.light', posts, now),
    },
    { now, calendar, seal },
  )
}

export const reporter: EventActor = { role: 'reporter', openid: 'resident' }
export const refOfPost = (post: PostDocument): PostRef => ({
  postId: post._id,
  post: post.kind,
  areaId: post.areaId,
  areaName: post.areaName,
  departmentId: post.departmentId,
  openid: post.openid,
  name: post.name,
})
const actorOf = (post: PostDocument): EventActor => ({
  role: 'post',
  openid: post.openid,
  name: post.name,
  postId: post._id,
  post: post.kind,
  areaName: post.areaName,
})

/** Makes a move as the post, or as the reporter where none is given. Throws where it is refused. */
export function moved<M extends SingleMove>(
  request: RequestDocument,
  name: M,
  input: Omit<MoveInput<M>, 'requestId'>,
  { by, now = request.updatedAt + HOUR }: { by?: PostDocument; now?: number } = {},
): RequestDocument {
  const decided = (moves[name] as Decide<M>)(request, { requestId: request._id, ...input } as MoveInput<M>, {
    now,
    calendar,
    posts,
    openid: by?.openid ?? 'resident',
    actor: by ? actorOf(by) : reporter,
    post: by ? refOfPost(by) : null,
  })
  if ('refused' in decided) throw new Error(decided.refused.code)
  return evolve(request, decided, { now, key: null, seal, calendar }).request
}

/** A case brought to `resolved` by the grid head and the officer. */
export function resolvedCase(): RequestDocument {
  const head = postAt('G1')
  const accepted = moved(raised(), 'accept', {}, { by: head })
  const assigned = moved(accepted, 'assign', { to: 'P-officer' }, { by: head })
  const handling = moved(assigned, 'start', {}, { by: officer })
  return moved(handling, 'resolve', { result: '换好了', photos: [] }, { by: officer })
}
