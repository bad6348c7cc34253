import type { Browser } from 'playwright-core'
import { startTown, type TownCloud } from '../support/cloud'
import { moveIn, settled, withoutPhone } from '../support/neighbours'
import { openChromium } from './browser/chromium'
import { type Hands, takeHands } from './browser/hands'
import type { Size } from './browser/measures'
import { built } from './built'

jest.setTimeout(180_000)

const HOUR = 3_600_000
let town: TownCloud
let browser: Browser
const held: Hands[] = []

beforeAll(async () => {
  browser = await openChromium()
})
beforeEach(async () => {
  town = await startTown({ webFolder: built('h5') })
  moveIn(town, [
    settled({ openid: 'ann', door: '101', called: '安女士' }),
    settled({ openid: 'bo', door: '102', called: '柏先生' }),
  ])
  town.local.engine.load('households', [{ ...withoutPhone('601') }])
})
afterEach(async () => {
  await Promise.all(held.splice(0).map((hands) => hands.leave()))
  await town.stop()
})
afterAll(() => browser?.close())

async function hands(openid: string, size: Size) {
  const taken = await takeHands({ browser, url: town.local.url, openid, size, now: town.local.clock.now() })
  held.push(taken)
  return taken
}

const idOf = ({ page }: Hands) => new URLSearchParams(page.url().split('?').at(-1)).get('id') ?? ''

async function hoursGoBy(hours: number) {
  town.at(town.local.clock.now() + hours * HOUR)
  for (const { page } of held) await page.clock.setSystemTime(town.local.clock.now())
}

describe.each(['normal', 'elder'] as const)('at %s size', (size) => {
  test('a head tells her stairwell of an outage, and sees who has not read it grow fewer', async () => {
    const head = await hands('head-U1', size)
    await head.open('packages/group/notice/index?areaId=U1')
    await head.sees('还差一个标题')
    await head.look('group-publish')
    await head.write('#written-title', '周四 8:00–17:00 停水')
    await head.write('#written-text', '更换主管，请提前储水。')
    await head.tap('#publish-urgent')
    await head.tap('#put-up-send')
    await head.sees('#entry-fresh')
    await head.look('group-published')
    const id = idOf(head)
    await head.tap('#notice-unread')
    await head.sees('#unread-101')
    await head.look('group-receipts')

    const ann = await hands('ann', size)
    await ann.open('pages/home/index')
    await ann.sees('周四 8:00–17:00 停水')
    await ann.look('group-home')
    await ann.tap(`#entry-${id}`)
    await ann.sees('#notice-read')
    await ann.look('group-notice')

    await head.open(`packages/group/receipts/index?id=${id}`)
    await head.sees('#unread-102')
    await head.seesNoMore('#unread-101')
    await head.tap('#told-601')
    await head.seesNoMore('#unread-601')
    await head.tap('#receipts-nudge')
    await head.sees('#receipts-nudged')
    await head.look('group-nudged')
    await head.tap('#ring-102')
    await head.sees('#ring-send')
    await head.look('group-ring')
    expect([...head.complaints(), ...ann.complaints()]).toEqual([])
  })

  test('a vote is started, cast for two households and one without a phone, closed, and counted again by a neighbour', async () => {
    const head = await hands('head-U1', size)
    await head.open('packages/group/vote/index?areaId=U1')
    await head.write('#written-title', '装不装电梯')
    await head.write('#written-text', '每户先摊设计费。')
    await head.tap('#quorum-0')
    await head.tap('#vote-until-one')
    await head.look('group-start-vote')
    await head.tap('#put-up-send')
    await head.sees('#entry-fresh')
    const id = idOf(head)

    const ann = await hands('ann', size)
    await ann.open('packages/group/feed/index?tab=talks')
    await ann.sees(`#entry-${id}`)
    await ann.look('group-talks')
    await ann.tap(`#entry-${id}`)
    await ann.tap('#vote-cast')
    await ann.tap('#cast-0')
    await ann.look('group-cast')
    await ann.tap('#cast-send')
    await ann.sees('#ballot-101')
    await ann.look('group-voted')
    const bo = await hands('bo', size)
    await bo.open(`packages/group/entry/index?id=${id}`)
    await bo.tap('#vote-cast')
    await bo.tap('#cast-0')
    await bo.tap('#cast-send')
    await bo.sees('#ballot-102')

    await head.tap('#vote-turnout-open')
    await head.tap('#ask-601')
    await head.tap('#cast-for-1')
    await head.write('#cast-for-words', '今天上午当面问的')
    await head.look('group-cast-for')
    await head.tap('#cast-for-send')
    await head.sees('上门代投')
    await head.look('group-turnout')

    await hoursGoBy(36)
    await town.local.timers.tick('sweep')
    await ann.open(`packages/group/entry/index?id=${id}`)
    await ann.sees('#vote-result')
    await ann.look('group-result')
    await ann.tap('#vote-recount')
    await ann.sees('重新数了 3 票，和公布的一样')
    await ann.look('group-recount')
    expect([...head.complaints(), ...ann.complaints(), ...bo.complaints()]).toEqual([])
  })

  test('neighbours talk, a head takes a word out of sight with a reason, its author asks the one above', async () => {
    const ann = await hands('ann', size)
    await ann.open('packages/group/topic/index')
    await ann.write('#written-title', '楼道里的旧自行车')
    await ann.write('#written-text', '想清出来放工具架，大家看行不行？')
    await ann.look('group-topic')
    await ann.tap('#put-up-send')
    await ann.sees('#entry-fresh')
    const id = idOf(ann)
    const bo = await hands('bo', size)
    await bo.open(`packages/group/entry/index?id=${id}`)
    await bo.tap('#topic-comment')
    await bo.write('#comment-words', '同意，消防也不让放')
    await bo.tap('#comment-send')
    await bo.sees('同意，消防也不让放')
    await bo.look('group-comments')

    const head = await hands('head-U1', size)
    await head.open(`packages/group/entry/index?id=${id}`)
    await head.tap('隐藏')
    await head.write('#hide-words', '换个说法更好')
    await head.tap('#hide-send')
    await head.seesNoMore('#hide-send')
    await bo.open(`packages/group/entry/index?id=${id}`)
    await bo.tap('申诉')
    await bo.write('#object-words', '我说的是事实')
    await bo.tap('#object-send')
    await bo.sees('已申诉：我说的是事实')
    const above = await hands('head-G1', size)
    await above.open('packages/group/moderation/index?area=G1')
    await above.sees('我说的是事实')
    await above.look('group-moderation')
    await above.tap('裁定')
    await above.tap('#rule-restored')
    await above.write('#rule-words', '可以公开')
    await above.tap('#rule-send')
    await above.sees('#moderation-none')
    expect([ann, bo, head, above].flatMap((one) => one.complaints())).toEqual([])
  })
})
