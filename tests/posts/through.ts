import type { SelectionDocument } from '../../cloudfunctions/core/chain/stored'
import { MORNING, routes, type TownCloud } from '../support/cloud'
import { DAY, postOf, stored } from './scene'

/** Every action about posts once, each as dear as it gets. */
export async function throughPosts(town: TownCloud): Promise<void> {
  const { chain } = routes
  const yes = { name: '崔莲花', phone: '0433-5557777' }
  const invite = async () =>
    (await town.get('head-L1', chain.invite, { post: 'gridWorker', areaId: 'G1', postId: 'P-worker' })).invitationId
  await town.get('head-L1', chain.takeBack, { invitationId: await invite() })
  await town.get('kim', chain.declinePost, { invitationId: await invite(), words: '走不开' })
  const invitationId = await invite()
  await town.get('head-L1', chain.invitationCode, { invitationId })
  await town.get('kim', chain.invitation, { invitationId })
  await town.get('kim', chain.acceptPost, { invitationId, ...yes })
  await town.get('head-L1', chain.postsUnder, { areaId: 'G1' })
  await town.get('head-L1', chain.post, { postId: 'P-worker' })
  await town.get('head-G1', chain.deputies, { postId: 'P-G1' })
  await town.get('head-G1', chain.skill, { postId: 'P-worker', group: 'housing', trainedOn: MORNING })
  await town.get('head-G1', chain.unskill, { postId: 'P-worker', group: 'housing' })
  await town.get('kim', chain.setCard, { postId: 'P-worker', photo: null, hours: '8:00–18:00', words: null })
  await town.get('anybody', chain.card, { postId: 'P-worker' })
  await town.get('anybody', chain.cardCode, { postId: 'P-worker' })
  await town.get('resident', chain.chainOf, {})
  const until = town.local.clock.offsetMs + Date.now() + DAY
  await town.get('head-L1', chain.absence, { postId: 'P-G1', until, deputyPostId: 'P-G2' })
  await town.get('head-L1', chain.present, { postId: 'P-G1' })
  await town.get('head-B1', chain.resign, { postId: 'P-B1', words: '搬家' })
  await town.get('head-G1', chain.callSelection, { areaId: 'U1' })
  await town.get('head-L1', chain.endPost, { postId: 'P-U1', since: postOf(town, 'P-U1')?.from ?? 0, words: '到龄' })
  await choose(town, yes)
}

/** A neighbour of the resident who lives there too. */
function withNeighbour({ local }: TownCloud): void {
  const areaPath = ['HL', 'S1', 'L1', 'G1', 'B1', 'U1']
  const home = { unitId: 'U1', door: '202', title: '锦绣小区3号楼2单元', where: [], areaPath, confirmed: true }
  local.engine.load('people', [
    { _id: 'neighbour', called: '金先生', homes: [home], version: 1, createdAt: 0, updatedAt: 0 },
  ])
}

async function choose(town: TownCloud, yes: { name: string; phone: string }): Promise<void> {
  const { chain } = routes
  const areaId = 'U1'
  withNeighbour(town)
  await town.get('resident', chain.nominate, { areaId, words: '愿意跑腿' })
  const [nominee] = (await town.get('head-G1', chain.selection, { areaId })).nominees
  const { nomineeId = '' } = nominee ?? {}
  await town.get('head-G1', chain.refuseNominee, { areaId, nomineeId, words: '再想想' })
  const personId = nominee?.people[0]?.personId ?? ''
  await town.get('head-G1', chain.confirmNominee, { areaId, nomineeId, personId })
  const [asked] = stored<SelectionDocument>(town, 'selections', { _id: areaId })
  await town.get('resident', chain.acceptPost, { invitationId: asked?.candidate?.invitationId ?? '', ...yes })
  await town.get('neighbour', chain.objectSelection, { areaId, words: '不常住' })
  const { objections } = await town.get('head-G1', chain.selection, { areaId })
  const objectionId = objections[0]?.objectionId ?? ''
  await town.get('head-G1', chain.ruleSelection, { areaId, objectionId, upheld: true, words: '确实' })
}
