import { MORNING, routes, type TownCloud } from '../support/cloud'
import { moveIn, settled, withoutPhone } from '../support/neighbours'

const { groups, requests } = routes
const DAY = 86_400_000

/** The most database calls that an action of the group may make. */
export const groupsBudget: Record<string, number> = {
  // And seven for each portion of an urgent one: here one portion.
  'groups.publish': 10,
  'groups.feed': 3,
  'groups.glance': 3,
  'groups.published': 3,
  'groups.detail': 4,
  'groups.read': 5,
  'groups.withdraw': 4,
  'groups.receipts': 5,
  'groups.doors': 5,
  'groups.tell': 6,
  'groups.nudge': 9,
  'groups.raise': 4,
  'groups.mine': 2,
  'groups.comments': 4,
  'groups.comment': 6,
  'groups.report': 5,
  'groups.hide': 6,
  'groups.restore': 6,
  'groups.object': 6,
  'groups.rule': 6,
  'groups.moderation': 4,
  'groups.link': 5,
  'groups.close': 5,
  'groups.start': 3,
  'groups.cast': 6,
  'groups.castFor': 6,
  'groups.turnout': 6,
  'groups.end': 4,
  'groups.recount': 5,
  // And one for each who is told: here two.
  'groups.envoys': 4,
  'groups.convene': 7,
  'groups.position': 4,
  'groups.conclude': 8,
  'groups.publishNews': 3,
  'groups.news': 2,
  'groups.newsSeen': 1,
  'groups.card': 1,
  'groups.bindGroup': 3,
  'groups.boundGroup': 3,
  'groups.enter': 2,
  'groups.unbindGroup': 3,
}

/** Does everything a group can do, once at least. */
export async function liveInGroup(town: TownCloud): Promise<void> {
  moveIn(town, [settled({ openid: 'ann', door: '101', called: '安女士' }), settled({ openid: 'bo', door: '102' })])
  town.local.engine.load('households', [{ ...withoutPhone('601') }])
  await notices(town)
  await topics(town)
  await votes(town)
  await meetings(town)
  await chat(town)
}

async function notices(town: TownCloud): Promise<void> {
  const head = 'head-U1'
  const notice = { areaId: 'U1', title: '停水', text: '明早停水', urgent: true, expiresAt: MORNING + 30 * DAY }
  town.local.ledger.accept('ann', 'weige-notice')
  const { entryId } = (await town.get(head, groups.publish, notice)).card
  for (const openid of ['resident', 'ann', head, 'stranger']) {
    await town.get(openid, groups.feed, {})
    await town.get(openid, groups.glance, {})
  }
  await town.get(head, groups.feed, { areaId: 'U1' })
  await town.get(head, groups.published, { areaId: 'U1' })
  await town.get('ann', groups.detail, { entryId })
  for (const openid of ['ann', 'ann', 'bo']) await town.get(openid, groups.read, { entryId })
  await town.get(head, groups.receipts, { entryId })
  await town.get(head, groups.doors, { entryId, unitId: 'U1' })
  await town.get(head, groups.tell, { entryId, unitId: 'U1', door: '601' })
  town.local.ledger.accept('resident', 'weige-notice')
  await town.get(head, groups.nudge, { entryId, unitId: 'U1' })
  await town.get(head, groups.withdraw, { entryId, reason: '不停了' })
  await town.get(head, groups.publishNews, { areaId: 'U1', title: '好消息', text: '路灯修好了' })
  await town.get('ann', groups.news, {})
  await town.get('ann', groups.newsSeen, {})
}

async function topics(town: TownCloud): Promise<void> {
  const { entryId } = (await town.get('resident', groups.raise, { areaId: 'U1', title: '说事', text: '楼道灯' })).card
  const { requestId } = await town.get('resident', requests.submit, {
    text: '修楼道灯',
    place: { kind: 'area', areaId: 'U1' },
  })
  const { commentId } = await town.get('ann', groups.comment, { entryId, text: '同意' })
  for (const openid of ['resident', 'bo']) await town.get(openid, groups.report, { entryId, commentId, reason: '乱说' })
  await town.get('ann', groups.comments, { entryId })
  await town.get('head-U1', groups.hide, { entryId, commentId, reason: '无关' })
  await town.get('ann', groups.object, { entryId, commentId, words: '有关' })
  await town.get('head-B1', groups.moderation, { areaId: 'B1' })
  await town.get('head-B1', groups.rule, { entryId, commentId, upheld: true, words: '无关' })
  await town.get('head-U1', groups.restore, { entryId, commentId })
  await town.get('resident', groups.mine, {})
  await town.get('resident', groups.link, { entryId, requestId })
  await town.get('head-U1', groups.close, { entryId, result: '修好了' })
}

async function votes(town: TownCloud): Promise<void> {
  const start = async () =>
    (
      await town.get('head-U1', groups.start, {
        ...{ areaId: 'U1', title: '电梯', text: '装不装', options: ['装', '不装'], secret: true, quorum: 0 },
        ...{ rule: 'majority', closesAt: MORNING + 2 * DAY },
      })
    ).card.entryId
  const [entryId, other] = [await start(), await start()]
  for (const openid of ['ann', 'bo', 'resident']) await town.get(openid, groups.cast, { entryId, choice: 0 })
  await town.ask('ann', groups.cast, { entryId, choice: 1 })
  const consent = '上门说的'
  await town.get('head-U1', groups.castFor, { entryId, unitId: 'U1', door: '601', choice: 1, consent })
  await town.get('head-U1', groups.turnout, { entryId, unitId: 'U1' })
  await town.get('ann', groups.detail, { entryId })
  await town.get('head-U1', groups.end, { entryId: other, reason: '不用了' })
  const before = town.local.clock.now()
  town.at(MORNING + 3 * DAY)
  await town.local.timers.tick('sweep')
  await town.get('ann', groups.recount, { entryId })
  town.at(before)
}

async function meetings(town: TownCloud): Promise<void> {
  await town.get('head-G1', groups.envoys, { areaId: 'G1' })
  const parties = [
    { kind: 'property' as const, name: '物业', speaks: { postId: 'P-property' } },
    { kind: 'committee' as const, name: '业委会', speaks: { unitId: 'U1', door: '101' } },
  ]
  const asked = { areaId: 'G1', title: '议车位', text: '议一议', place: '议事厅', parties }
  const { entryId } = (await town.get('head-G1', groups.convene, asked)).card
  await town.get('ann', groups.position, { entryId, partyId: 'p2', stance: 'for', words: '先划线' })
  await town.get('head-G1', groups.conclude, { entryId, conclusion: '下周划线' })
}

async function chat(town: TownCloud): Promise<void> {
  const cloudId = async (openid: string) => {
    const headers = { 'x-wx-openid': openid, 'content-type': 'application/json' }
    const body = JSON.stringify({ group: '2单元' })
    const response = await fetch(`${town.local.url}/group-entry`, { method: 'POST', headers, body })
    return ((await response.json()) as { data: { cloudID: string } }).data.cloudID
  }
  await town.get('head-U1', groups.bindGroup, { unitId: 'U1', cloudId: await cloudId('head-U1') })
  await town.get('head-U1', groups.boundGroup, { unitId: 'U1' })
  await town.get('ann', groups.enter, { cloudId: await cloudId('ann') })
  await town.get('ann', groups.card, { unitId: 'U1' })
  await town.get('head-U1', groups.unbindGroup, { unitId: 'U1' })
}
