import type { Stage, Walk } from '../moves/person'
import { CENTRE, deskOf, ITEMS, openHall, walksIn } from './hall'
import { worksHerDay } from './work'

const TO_THE_APPOINTMENT = 1 + 20 / 60

/** A resident books two items, checks in by the code at the door, is called, served, and says how it was. */
async function goesToTheCentre(stage: Stage) {
  const { town } = stage
  openHall(town)
  const desk = deskOf(town, 2)
  const resident = await stage.person('resident')
  await resident.open(`packages/appointments/book/index?items=${ITEMS}&centreId=${CENTRE}`)
  await resident.sees('高龄津贴申领 + 居住证明开具')
  await resident.tap('#slot-630')
  await resident.tapAndAllow('#book-submit')
  await resident.sees('约好了')
  await resident.look('day-booked')

  await stage.hoursGoBy(TO_THE_APPOINTMENT)
  await walksIn(town, 'neighbour')
  await resident.open(`packages/appointments/check-in/index?scene=${CENTRE}`)
  await resident.sees('A002')
  await resident.sees('高龄津贴申领 + 居住证明开具')
  await resident.look('day-waiting')
  await desk.open()
  await desk.call()
  await resident.sees('请到 2 号窗口')
  await resident.look('day-called')
  await desk.serve()
  await resident.glances()
  await resident.sees('正在 2 号窗口办')
  await desk.finish()
  await resident.glances()
  await resident.tap('#ticket-rate')
  await resident.tap('#rate-solved')
  await resident.tap('#rate-send')
  await resident.sees('评过了，谢谢您')
  await resident.look('day-rated')
}

/** Somebody without a booking takes a number, misses his call, and is back in line without a new one. */
async function walksInAndMissesHisCall(stage: Stage) {
  const { town } = stage
  openHall(town)
  const desk = deskOf(town, 1)
  await desk.open()
  const resident = await stage.person('resident')
  await resident.open(`packages/appointments/check-in/index?scene=${CENTRE}`)
  await resident.sees('今天没有您的预约')
  await resident.tap('#walk-in-choose')
  await resident.tap('#item-gaoling')
  await resident.tap('#items-done')
  await resident.tapAndAllow('#walk-in-take')
  await resident.sees('B001')
  await desk.call()
  await resident.glances()
  await resident.sees('请到 1 号窗口')
  await desk.recall()
  await desk.recall()
  await desk.pass()
  await resident.glances()
  await resident.sees('叫了 3 次没等到您')
  await resident.tap('#ticket-rejoin')
  await resident.sees('下一位就是您')
  await resident.open('pages/home/index')
  await resident.sees('今天的号')
  await resident.tap('#number-B001')
  await resident.tap('#ticket-leave')
  await resident.tap('#leave-send')
  await resident.sees('这个号不排了')
}

type Walks = ReadonlyArray<readonly [policy: string, walk: Walk]>

/** What a resident does there; the browser's own journey shows it beside the hall's display. */
export const visits: Walks = [
  ['who has booked two items checks in, is called, served, and rates', goesToTheCentre],
  ['who has no booking takes a number, and a missed call costs no new one', walksInAndMissesHisCall],
]

/** What those do who work there. */
export const work: Walks = [
  ['a worker calls, serves, sets aside, gives a number on paper, and confirms her day; her head sees it', worksHerDay],
]
