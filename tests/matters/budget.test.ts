import { matterMoves } from '../../cloudfunctions/contract'
import { routes, type TownCloud } from '../support/cloud'
import {
  acting,
  answersFor,
  applied,
  ERRAND,
  ONLINE,
  opened,
  REVIEWED,
  reviewing,
  startMatters,
} from '../support/matters'
import { uploadPhoto } from '../support/photo'

/** The most database calls that an action may make, cold instance or warm. */
const budget: Record<string, number> = {
  // One more where a new edition of the list was published; three with consent.
  form: 5,
  matter: 4,
  mine: 3,
  // Of these two count what waits, one names the centres of the desk.
  desk: 6,
  reviews: 3,
  visits: 3,
  hands: 7,
  board: 1,
  ratings: 2,
  lows: 3,
  readForm: 3,
  // The check, and the papers lent to it, note the look too.
  readPapers: 6,
  readAddress: 5,
  readContact: 7,
  // Two more for a household without a phone, two for a check.
  apply: 12,
  open: 12,
  ...{ showCode: 4, coded: 3, claim: 7 },
  ...Object.fromEntries(matterMoves.map((move) => [move, 7])),
  // Officers are asked for beside those along the path.
  ...{ send: 8, resend: 8, handOver: 8, arrangeVisit: 8 },
  // The list of items for their names; for one that ends, its check.
  ...{ ask: 9, conclude: 9, withdraw: 8, rate: 9 },
}

let town: TownCloud
beforeEach(async () => {
  town = await startMatters()
})
afterEach(() => town.stop())

const { matters } = routes
const spent = (): Record<string, number> =>
  Object.fromEntries(
    town.local.meter
      .figures()
      .actions.filter((row) => row.function === 'matters')
      .map((row) => [row.action, row.databaseCalls.max ?? 0]),
  )

async function onAnErrand() {
  const { matterId } = await applied(town, { codes: [ERRAND], mode: 'errand' })
  const here = acting(town, matterId)
  const photo = await uploadPhoto(town, 'resident', 'sign')
  await here.do('desk-1', 'accept', {})
  await here.do('resident', 'authorise', { words: '代办残疾人证', until: '2026-10-01', photo })
  const { originals } = await here.do('desk-1', 'pass', {
    direction: 'taken',
    originals: [{ name: '户口簿', count: 1 }],
  })
  const ids = originals.map(({ originalId }) => originalId)
  await here.do('resident', 'confirmPass', { originals: ids, right: true })
  await here.do('desk-1', 'pass', { direction: 'back', originals: ids })
  await here.do('resident', 'confirmPass', { originals: ids, right: true })
  await here.do('resident', 'urge', {})
  await here.do('desk-1', 'ask', { materials: ['id-card'], words: '身份证' })
  await here.do('resident', 'supply', {})
  await town.get('desk-1', matters.readForm, { matterId })
  await town.get('desk-1', matters.readContact, { matterId })
  await here.do('resident', 'withdraw', {})
}

async function atHome() {
  const { matterId } = await reviewing(town)
  const here = acting(town, matterId)
  await town.get('civil', matters.reviews, {})
  await here.do('civil', 'sendBack', { words: '看不清' })
  await here.do('desk-1', 'resend', { departmentId: 'civil', words: '重拍了' })
  for (const who of ['civil', 'housing', 'labour']) await here.do(who, 'agree', {})
  const people = ['P-desk-1', 'P-desk-2']
  await here.do('desk-1', 'arrangeVisit', { date: '2026-09-01', people, address: '3号楼2单元302' })
  await town.get('desk-2', matters.visits, {})
  await town.get('desk-2', matters.readAddress, { matterId })
  await here.do('desk-2', 'visited', { words: '情况属实' })
  await town.get('desk-1', matters.hands, { matterId })
  await here.do('desk-1', 'handOver', { to: 'P-desk-2', words: '请接' })
  await here.do('desk-2', 'declineOver', { words: '忙' })
  await here.do('desk-1', 'handOver', { to: 'P-desk-2', words: '再请' })
  await here.do('desk-2', 'takeOver', {})
  await here.do('desk-2', 'conclude', { outcome: 'done', words: '批了', document: { name: '低保证', way: 'pickUp' } })
  await here.do('desk-2', 'deliver', { to: '本人' })
}

async function rated() {
  const { items } = routes
  const check = await town.get('resident', items.openCheck, { codes: [ONLINE] })
  const { matterId } = await applied(town, { checkId: check.checkId })
  const here = acting(town, matterId)
  await here.do('desk-1', 'accept', {})
  await town.get('desk-1', matters.readPapers, { matterId })
  await here.do('desk-1', 'fill', { answers: answersFor(ONLINE), consent: true })
  await here.do('desk-1', 'send', {})
  await here.do('civil', 'agree', {})
  await here.do('desk-1', 'conclude', { outcome: 'done', words: '批了' })
  await here.do('resident', 'rate', { outcome: 'half', stars: 2 })
  await here.do(here.stored().followUp?.post.openid ?? '', 'followUp', { outcome: 'solved', words: '说清楚了' })
}

test('no action costs more database calls than its budget', async () => {
  await town.get('resident', matters.form, { codes: [ONLINE, REVIEWED] })
  await town.get('resident', matters.form, { codes: [ONLINE], consent: true })
  await onAnErrand()
  await atHome()
  await rated()
  const { bookingId } = await town.get('resident', routes.appointments.book, {
    ...{ centreId: 'C1', items: [ONLINE], date: '2026-09-03', minute: 600 },
  })
  const { matterId } = await town.get('desk-1', matters.open, { centreId: 'C1', from: { kind: 'booking', bookingId } })
  await acting(town, matterId).do('desk-1', 'conclude', {
    outcome: 'notOurs',
    words: '归户籍地',
    office: { name: '户籍地社区', phone: '0433-5550001', place: '新兴路' },
  })
  const [household] = town.local.engine.find({ collection: 'households', filter: { _id: 'U1-501' } })
  const phoneless = { called: '崔奶奶', since: 0, by: { postId: 'P-U1', name: '2单元长' } }
  town.local.engine.load('households', [
    { ...(household as object), _id: 'U1-302', door: '302', phoneless, people: [] },
  ])
  const place = { unitId: 'U1', door: '302' }
  await applied(town, { for: { kind: 'household', household: place, called: '崔奶奶' } }, 'head-U1')
  await opened(town, [ONLINE], { from: { kind: 'person', called: '崔奶奶', household: place } })
  const { matterId: unclaimed } = await opened(town, [ONLINE])
  const { code } = await town.get('desk-1', matters.showCode, { matterId: unclaimed })
  await town.get('resident', matters.coded, { code })
  await town.get('resident', matters.claim, { code })
  await town.get('resident', matters.mine, {})
  for (const list of ['todo', 'mine', 'handed', 'fresh', 'late', 'area'] as const)
    await town.get('desk-1', matters.desk, { list })
  await town.get('head-S1', matters.desk, { list: 'area', areaId: 'L1' })
  await town.get('desk-1', matters.ratings, {})
  await town.get('head-L1', matters.lows, { centreId: 'C1' })
  await town.get('nobody', matters.board, { areaId: 'HL' })
  await town.get('head-L1', matters.matter, { matterId })
  const most = spent()
  expect(Object.keys(most).sort()).toEqual(Object.keys(budget).sort())
  expect(Object.entries(most).filter(([action, calls]) => calls > (budget[action] ?? 0))).toEqual([])
})
