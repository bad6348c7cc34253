import { routes, startTown } from '../support/cloud'
import type { Hands } from './browser/hands'
import { setStage } from './browser/stage'
import { CENTRE, deskOf, ITEMS, openHall, walksIn } from './day/hall'
import { hangTv } from './day/tv'

jest.setTimeout(120_000)

const checkIn = `packages/appointments/check-in/index?scene=${CENTRE}`

const stage = setStage(async (web) => {
  const town = await startTown(web)
  openHall(town)
  return town
})
async function tv() {
  const { browser, town } = stage
  return stage.hold(await hangTv({ browser, url: town.local.url, centreId: CENTRE, now: town.local.clock.now() }))
}

test('a booking becomes a number by the code at the door; the display calls it, the ticket turns, and the service is rated', async () => {
  const [resident, desk] = [await stage.hands('resident', 'normal'), deskOf(stage.town, 2)]
  await resident.open(`packages/appointments/book/index?items=${ITEMS}&centreId=${CENTRE}`)
  await resident.tap('#slot-630')
  await resident.tapAndAllow('#book-submit')
  await resident.sees('#booking-fresh')
  await stage.hoursGoBy(80 / 60)

  await walksIn(stage.town, 'neighbour')
  await resident.open(checkIn)
  await resident.sees('A002')
  await resident.sees('#ticket-pine')
  await resident.look('ticket-waiting')
  const hall = await tv()
  await hall.sees('#tv-next', 'A002')
  await hall.look('tv-quiet')

  await desk.open()
  await desk.call()
  await resident.sees('请到 2 号窗口')
  await resident.sees('#ticket-gold')
  await resident.look('ticket-called')
  await hall.sees('#tv-call', 'A002')
  await hall.sees('#tv-desk-2', '请到窗口')
  await hall.look('tv-called')
  expect(await hall.spills()).toEqual([])

  await desk.serve()
  await resident.glances()
  await resident.sees('正在 2 号窗口办')
  await hall.sees('#tv-desk-2', '正在办理')
  await resident.look('ticket-serving')
  await desk.finish()
  await resident.glances()
  await resident.tap('#ticket-rate')
  await resident.tap('#rate-not')
  await resident.look('ticket-rate')
  await resident.tap('#rate-send')
  await resident.sees('评过了，谢谢您')
  await resident.look('ticket-rated')
  expect(await hall.said()).toEqual(['请 A 零零二 号，到 2 号窗口'])
  await headAnswers(resident, '向您道歉，已经加开一个窗口')
  expect(stage.complaints()).toEqual([])
})

/** What the head says to the low rating stands at the number, and among five others before who served him. */
async function headAnswers(resident: Hands, words: string): Promise<void> {
  const { town } = stage
  const { queue } = routes
  const [low] = (await town.get('head-L1', queue.lows, { centreId: CENTRE })).items
  await town.get('head-L1', queue.answerLow, { lowId: low?.lowId ?? '', words })
  const [record] = town.local.engine.find({ collection: 'tickets', filter: { lowId: low?.lowId ?? '' } })
  const { lowAt: _lowAt, lowId: _lowId, answer: _answer, ...plain } = record as Record<string, unknown>
  const rating = { outcome: 'solved', stars: 5, words: '很耐心', at: town.local.clock.now(), key: 'k' }
  town.local.engine.load(
    'tickets',
    ['e', 'f', 'g', 'h'].map((one) => ({ ...plain, _id: `${plain._id}${one}`, openid: one, rating })) as never,
  )
  await resident.open(`packages/appointments/ticket/index?id=${plain._id}`)
  await resident.sees(`回话：${words}`)
  await resident.look('ticket-answered')
  const worker = await stage.hands('desk-2', 'elder')
  await worker.open('packages/centre/log/index')
  await worker.sees('中心给居民的回话')
  await worker.rests()
  await worker.look('log-ratings')
}

test('who has no booking takes a number; a missed call, missing papers and a line that breaks each say what to do', async () => {
  const [resident, desk] = [await stage.hands('resident', 'elder'), deskOf(stage.town, 1)]
  await desk.open()
  await walksIn(stage.town, 'first')
  await desk.call()
  await walksIn(stage.town, 'second')
  await resident.open(checkIn)
  await resident.sees('今天没有您的预约')
  await resident.sees('1 人在等')
  await resident.look('walk-in')
  await resident.tap('#walk-in-choose')
  await resident.tap('#item-gaoling')
  await resident.tap('#items-done')
  await resident.tapAndAllow('#walk-in-take')
  await resident.sees('B003')
  await resident.look('ticket-waiting')
  await resident.open('pages/home/index')
  await resident.sees('今天的号')
  await resident.look('home-ticket')
  await resident.open('packages/appointments/mine/index')
  await resident.sees('#number-B003')
  await resident.look('bookings-ticket')
  await resident.tap('#number-B003')

  for (let before = 0; before < 2; before++) {
    await desk.finish()
    await desk.call()
  }
  await resident.glances()
  await resident.sees('请到 1 号窗口')
  await resident.look('ticket-called')
  await desk.recall()
  await resident.glances()
  await resident.sees('第 2 次叫您了')
  await desk.recall()
  await desk.pass()
  await resident.glances()
  await resident.sees('叫了 3 次没等到您')
  await resident.look('ticket-missed')
  await resident.tap('#ticket-rejoin')
  await resident.sees('下一位就是您')
  await desk.call()
  await desk.serve()
  await desk.park('户口本复印件')
  await resident.glances()
  await resident.sees('还缺材料')
  await resident.sees('户口本复印件')
  await resident.look('ticket-parked')

  await resident.cut()
  await resident.tap('#ticket-back')
  await resident.sees('#ticket-failed')
  await resident.look('ticket-line-down')
  await resident.mend()
  await resident.tap('#ticket-back')
  await resident.sees('下一位就是您')
  await resident.tap('#ticket-leave')
  await resident.look('ticket-leave')
  await resident.tap('#leave-send')
  await resident.sees('这个号不排了')
  await resident.look('ticket-left')
  expect(stage.complaints()).toEqual([])
})

test('the display repeats no call when it is opened anew, and outlives its server', async () => {
  const desk = deskOf(stage.town, 1)
  for (const one of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) await walksIn(stage.town, one)
  await desk.open()
  await deskOf(stage.town, 2).open()
  await desk.call()
  const hall = await tv()
  await hall.sees('#tv-call', 'B001')
  await hall.page.reload()
  await hall.sees('#tv-call', 'B001')
  await desk.recall()
  await hall.sees('#tv-call', '第 2 次')
  await desk.recall()
  await desk.pass()
  await hall.sees('#tv-missed', 'B001')
  await deskOf(stage.town, 2).call()
  await deskOf(stage.town, 2).serve()

  await hall.page.route('**/call/**', (route) => route.abort())
  await hall.sees('#tv-down', '网络断了')
  await hall.look('tv-down')
  await desk.call()
  await hall.page.unroute('**/call/**')
  await hall.sees('#tv-call', 'B003')
  await hall.page.locator('#tv-down').waitFor({ state: 'hidden' })
  await hall.look('tv-full')
  expect(await hall.spills()).toEqual([])
  expect(await hall.said()).toEqual([
    ...['请 B 零零一 号，到 1 号窗口', '请 B 零零一 号，到 1 号窗口', '请 B 零零一 号，到 1 号窗口'],
    ...['请 B 零零二 号，到 2 号窗口', '请 B 零零三 号，到 1 号窗口'],
  ])
  expect(stage.complaints()).toEqual([])
})
