import { MORNING, routes, type TownCloud } from '../support/cloud'
import { points } from '../support/town'

const { requests, chain, messages } = routes
const DAY = 86_400_000
const PROPERTY = { to: 'P-property' }

/** Every further move and page of the loop, twice each: what they cost must not depend on what is stored. */
export async function furtherMoves(town: TownCloud): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await neighbours(town)
    await aside(town)
    await sentBack(town)
    await joint(town)
    await closedBack(town)
    await pages(town)
    await town.local.timers.tick('sweep')
  }
}

const raise = async (town: TownCloud, text = '广场健身器材螺丝松了') =>
  (await town.get('resident', requests.submit, { text, place: points.inGrid1 })).requestId

async function inHand(town: TownCloud): Promise<string> {
  const requestId = await raise(town)
  await town.get('head-G1', requests.accept, { requestId, category: 'housing.light' })
  await town.get('head-G1', requests.assign, { requestId, ...PROPERTY })
  await town.get('officer', requests.start, { requestId })
  return requestId
}

async function neighbours(town: TownCloud): Promise<void> {
  const [into, requestId] = [await raise(town), await raise(town)]
  await town.get('neighbour', requests.similar, { text: '健身器材松了', place: points.inGrid1 })
  await town.get('neighbour', requests.join, { requestId: into })
  await town.get('head-G1', requests.accept, { requestId: into })
  await town.get('head-G1', requests.merge, { requestId, into })
  await town.get('head-G1', requests.split, { requestId })
  await town.get('head-G1', requests.return, { requestId, question: '是几号楼？' })
  await town.get('resident', requests.supplement, { requestId, words: '3号楼' })
  await town.get('resident', requests.withdraw, { requestId })
}

async function aside(town: TownCloud): Promise<void> {
  const requestId = await inHand(town)
  await town.get('head-L1', requests.urge, { requestId })
  await town.get('head-S1', requests.supervise, { requestId, words: '请抓紧' })
  await town.get('officer', requests.report, { requestId, words: '灯具已购' })
  const reviewAt = MORNING + 20 * DAY
  await town.get('officer', requests.shelve, { requestId, reason: '等供暖季后开挖', reviewAt })
  await town.get('head-L1', requests.approve, { requestId, approved: true, words: '同意' })
}

async function sentBack(town: TownCloud): Promise<void> {
  const requestId = await raise(town)
  await town.get('head-G1', requests.accept, { requestId, category: 'housing.light' })
  for (let times = 0; times < 2; times++) {
    await town.get('head-G1', requests.assign, { requestId, ...PROPERTY })
    await town.get('officer', requests.handBack, { requestId, rule: 'other-department', words: '不归我们管' })
  }
  await town.get('head-HL', requests.rule, { requestId, to: 'P-water', words: '由供排水办' })
}

async function joint(town: TownCloud): Promise<void> {
  const requestId = await raise(town)
  await town.get('head-G1', requests.accept, { requestId, category: 'housing.light' })
  const call = { departments: ['property', 'water'], hours: 8, words: '请到现场' }
  await town.get('head-S1', requests.whistle, { requestId, ...call } as never)
  for (const openid of ['officer', 'plumber']) {
    await town.get(openid, requests.arrive, { requestId })
    await town.get(openid, requests.signOff, { requestId, outcome: 'done', words: '我方办结' })
  }
}

async function closedBack(town: TownCloud): Promise<void> {
  const refused = await raise(town)
  await town.get('head-G1', requests.refuse, { requestId: refused, rule: 'not-ours', elsewhere: '请找物业' })
  await town.get('resident', requests.object, { requestId: refused, words: '物业说归社区' })
  const requestId = await inHand(town)
  await town.get('officer', requests.resolve, { requestId, result: '修好了' })
  await town.get('resident', requests.rate, { requestId, outcome: 'not', stars: 1, words: '还是不亮' })
  await town.get('resident', requests.emergency, { text: '楼道有煤气味', place: points.inGrid1 })
}

async function pages(town: TownCloud): Promise<void> {
  await town.get('resident', chain.me, {})
  await town.get('resident', messages.inbox, {})
  await town.get('resident', messages.unread, {})
  await town.get('resident', requests.suggest, { text: '楼道灯不亮' })
  await town.get('resident', requests.locate, { place: points.inGrid1 })
  await town.get('head-G1', requests.find, { code: 'M4ZPJU' })
  for (const list of ['open', 'ended'] as const) await town.get('resident', requests.board, { areaId: 'G1', list })
  for (const areaId of ['U1', 'G1', 'S1']) await town.get(`head-${areaId}`, chain.desk, { areaId })
}
