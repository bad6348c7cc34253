import { routes, startTown, type TownCloud } from '../support/cloud'
import { moveIn, settled } from '../support/neighbours'

const { chain, groups, messages } = routes
const at = (time: string) => Date.parse(`2026-09-${time}:00+08:00`)
const NIGHT = at('01T23:10')
const MORNING = at('02T07:00')
const MINUTE = 60_000
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
  moveIn(town, [settled({ openid: 'ann', door: '101' })])
  for (const template of ['weige-task', 'weige-notice', 'weige-progress'])
    for (const openid of ['head-U1', 'head-G1', 'ann', 'resident']) town.local.ledger.accept(openid, template)
})
afterEach(() => town.stop())

const sweeps = (count = 1) => Promise.all(Array.from({ length: count }, () => town.local.call('sweep', null, {})))
const rung = (openid: string) => town.local.ledger.messages(openid).length
const inbox = async (openid: string) => (await town.get(openid, messages.inbox, {})).items
const claim = () => town.get('newcomer', chain.bind, { unitId: 'U1', door: '302', called: '金先生' })

test('by day a claim rings at once', async () => {
  await claim()
  expect([rung('head-U1'), (await inbox('head-U1')).length]).toEqual([1, 1])
})

test('by night it lies in the inbox, and rings at seven, once, however many sweep', async () => {
  town.at(NIGHT)
  await claim()
  expect([rung('head-U1'), (await inbox('head-U1')).length]).toEqual([0, 1])
  town.at(MORNING - MINUTE)
  await sweeps(2)
  expect(rung('head-U1')).toBe(0)
  town.at(MORNING + 1_000)
  await sweeps(3)
  town.at(MORNING + MINUTE)
  await sweeps()
  expect([rung('head-U1'), (await inbox('head-U1')).map(({ push }) => push)]).toEqual([1, ['sent']])
})

test('who has read it in the night is not rung for it in the morning', async () => {
  town.at(NIGHT)
  await claim()
  const [message] = await inbox('head-U1')
  await town.get('head-U1', messages.read, { messageIds: [message?.messageId ?? ''] })
  town.at(MORNING + 1_000)
  await sweeps()
  expect(rung('head-U1')).toBe(0)
})

test('a reminder of a notice waits for the morning and says so; an urgent one wakes', async () => {
  const notice = (urgent: boolean) =>
    town.get('head-U1', groups.publish, {
      ...{ areaId: 'U1', title: '停水', text: '明天停水', urgent, expiresAt: NIGHT + 3 * 86_400_000 },
    })
  const { entryId } = (await notice(false)).card
  town.at(NIGHT)
  expect(await town.get('head-U1', groups.nudge, { entryId, unitId: 'U1', doors: ['101'] })).toMatchObject({
    sent: [],
    morning: ['101'],
  })
  expect(rung('ann')).toBe(0)
  await notice(true)
  expect(rung('ann')).toBe(1)
  town.local.ledger.accept('ann', 'weige-notice')
  town.at(MORNING + 1_000)
  await sweeps()
  expect(rung('ann')).toBe(2)
})
