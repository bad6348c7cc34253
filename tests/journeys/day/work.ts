import { dateOf, dayOf } from '../../../cloudfunctions/core/calendar/working-time'
import { routes } from '../../support/cloud'
import type { Person, Stage } from '../moves/person'
import { CENTRE, openHall, walksIn } from './hall'

const UNTIL_THE_EVENING = 8.75

/** From the desk in the morning to the log in the evening: everything is done on her own phone. */
export async function worksHerDay(stage: Stage) {
  const { town } = stage
  openHall(town)
  await walksIn(town, 'neighbour')
  await walksIn(town, 'second')
  const worker = await stage.person('desk-1')
  await sitsDown(worker)
  await servesOne(worker)
  await givesUpOnOne(worker)
  await givesANumberOnPaper(worker)
  await worker.tap('#desk-pause')
  await worker.tap('#pause-end')
  await worker.sees('#desk-open')

  await stage.hoursGoBy(UNTIL_THE_EVENING)
  await worker.open('packages/centre/log/index')
  await worker.sees('窗口办理')
  await worker.look('day-log-drafted')
  await worker.write('#log-words', '帮金奶奶把表填好送回家')
  await worker.tap('#log-confirm')
  await worker.sees('已确认')
  await worker.seesNoMore('#log-confirm')
  await worker.look('day-log-confirmed')
  const head = await stage.person('head-L1')
  await head.open('packages/centre/team-logs/index')
  await head.sees('王敏')
  const { confirmed } = await town.get('head-L1', routes.queue.teamLogs, {
    date: dateOf(dayOf(town.local.clock.now())),
  })
  expect(confirmed).toBe(1)
  await head.look('day-team-logs')
}

async function sitsDown(worker: Person) {
  await worker.open(`packages/centre/desk/index?centreId=${CENTRE}`)
  await worker.sees('今天坐哪个窗口')
  await worker.tap('#choose-1')
  await worker.tap('#desk-open')
  await worker.sees('叫下一位 B001')
  await worker.look('desk-open')
}

/** What takes days becomes a matter while he sits there. */
async function servesOne(worker: Person) {
  await worker.tap('#desk-call')
  await worker.sees('来了，开始办')
  await worker.look('desk-called')
  await worker.tap('#desk-serve')
  await worker.tap('#desk-matter')
  await worker.sees('已经开好')
  await worker.look('desk-matter')
  await worker.tap('#desk-finish')
}

/** Called three times and not there: set aside, and back in line when he turns up. */
async function givesUpOnOne(worker: Person) {
  await worker.sees('叫下一位 B002')
  await worker.tap('#desk-call')
  for (let again = 2; again <= 3; again++) {
    await worker.tap('#desk-recall')
    await worker.sees(`叫了 ${again} 次`)
  }
  await worker.tap('#desk-pass')
  await worker.sees('过号、缺材料的')
  await worker.look('desk-missed')
}

/** For somebody who has no phone. */
async function givesANumberOnPaper(worker: Person) {
  await worker.tap('#desk-arrive')
  await worker.tap('#arrive-part-paper')
  await worker.write('#paper-called', '崔奶奶')
  await worker.write('#paper-text', '高龄')
  await worker.tap('#paper-gaoling')
  await worker.tap('#paper-give')
  await worker.sees('崔奶奶 是 B003')
  await worker.look('desk-paper')
  await worker.tap('#arrive-close')
  await worker.seesNoMore('#arrive')
}
