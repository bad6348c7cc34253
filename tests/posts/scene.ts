import type { PostDocument } from '../../cloudfunctions/core/chain/stored'
import type { MessageDocument } from '../../cloudfunctions/core/notice/stored'
import type { RequestDocument } from '../../cloudfunctions/core/request/stored'
import { MORNING, routes, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

export const DAY = 86_400_000
export const MINUTE = 60_000

/** Administrator of the district, and a second hand at its duty desk. */
export function withDistrict({ local }: TownCloud): void {
  const district = { areaId: 'HL', areaKind: 'district', areaName: '和龙市', areaPath: ['HL'], departmentId: null }
  const running = { phone: '0433-5550001', from: 0, until: null, deputy: null, absentUntil: null }
  local.engine.load('posts', [
    { _id: 'P-admin', kind: 'administrator', openid: 'admin', name: '管理员', ...district, ...running },
    { _id: 'P-desk-2', kind: 'deskWorker', openid: 'desk-2', name: '值班二号', ...district, ...running },
  ])
}

/** What is stored, as the engine has it. */
export const stored = <T>({ local }: TownCloud, collection: string, filter: object): T[] =>
  local.engine.find({ collection, filter: filter as never, limit: 1000 }) as unknown as T[]

export const postOf = (town: TownCloud, postId: string) => stored<PostDocument>(town, 'posts', { _id: postId })[0]
export const caseOf = (town: TownCloud, requestId: string) =>
  stored<RequestDocument>(town, 'requests', { _id: requestId })[0] as RequestDocument
export const told = (town: TownCloud, openid: string) =>
  stored<MessageDocument>(town, 'messages', { openid })
    .filter(({ kind }) => kind === 'post')
    .sort((a, b) => a.at - b.at)
    .map(({ title }) => title)

/** One tick of the timer, by so many sweeps at once. */
export async function sweep({ local }: TownCloud, atOnce = 1): Promise<unknown[]> {
  return Promise.all(Array.from({ length: atOnce }, () => local.call('sweep', null, {})))
}

/** Everything that was begun is carried to its end: the walk that settles comes half a minute later. */
export async function settle(town: TownCloud, now: number, atOnce = 1): Promise<void> {
  town.at(now)
  await sweep(town, atOnce)
  town.at(now + MINUTE)
  await sweep(town, atOnce)
}

export const raise = async (town: TownCloud, text = '楼道灯不亮') =>
  (await town.get('resident', routes.requests.submit, { text, place: points.inGrid1 })).requestId

/** Asked by a head above, taken by this person. */
export async function appoint(town: TownCloud, by: string, input: object, openid: string, name = '新任') {
  const { invitationId } = await town.get(by, routes.chain.invite, input as never)
  return town.get(openid, routes.chain.acceptPost, { invitationId, name, phone: '0433-5551234' })
}

export { MORNING, routes }
