import { routes, type TownCloud } from '../support/cloud'
import { acting, applied, opened, REVIEWED, startMatters, toldTo } from '../support/matters'
import { withoutPhone } from '../support/neighbours'
import { appoint, MINUTE, MORNING, settle, sweep } from './scene'

const { appointments, chain, matters } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startMatters()
  town.local.engine.load('households', [{ ...withoutPhone('601') } as never])
})
afterEach(() => town.stop())

const at = (time: string) => town.at(Date.parse(`${time}+08:00`))
const household = { kind: 'household', household: { unitId: 'U1', door: '601' }, called: '李奶奶' } as const
const booked = () =>
  town.get('head-U1', appointments.book, {
    ...{ centreId: 'C1', items: ['senior-allowance'], date: '2026-09-03', minute: 600, for: household },
  })
const successor = () => appoint(town, 'head-G1', { post: 'unitHead', areaId: 'U1', postId: 'P-U1' }, 'next')
const mine = async (openid: string) => (await town.get(openid, appointments.mine, {})).items.map(({ called }) => called)

describe('what was asked for a household without a phone', () => {
  test('is booked: who follows sees it and is reminded, who went is not', async () => {
    await booked()
    await successor()
    await settle(town, MORNING + MINUTE, 2)
    expect([await mine('head-U1'), await mine('next')]).toEqual([[], ['李奶奶']])
    at('2026-09-02T18:00:30')
    await sweep(town, 2)
    expect(toldTo(town, 'head-U1')).not.toContain('明天10:00，别忘了来')
    expect(toldTo(town, 'next')).toContain('明天10:00，别忘了来')
  })

  test('is over: who has gone sees nothing of it any more', async () => {
    const { bookingId } = await booked()
    await town.get('head-U1', appointments.cancel, { bookingId })
    const ended = async () => (await town.get('head-U1', appointments.mine, { part: 'ended' })).items
    expect(await ended()).toHaveLength(1)
    await successor()
    expect(await ended()).toEqual([])
  })

  test('is a matter: who has gone reads nothing sealed, from that moment; who follows hears of it', async () => {
    const { matterId } = await applied(town, { for: household }, 'head-U1')
    const read = (openid: string) => town.ask(openid, matters.readForm, { matterId })
    expect((await read('head-U1')).ok).toBe(true)
    await successor()
    expect(await read('head-U1')).toMatchObject({ error: { code: 'matter.absent' } })
    expect((await town.get('head-U1', matters.mine, { part: 'open' })).items).toEqual([])
    expect((await read('next')).ok).toBe(true)
    await settle(town, MORNING + MINUTE, 2)
    const here = acting(town, matterId)
    await here.do(here.stored().receiver.openid, 'accept', {})
    expect([toldTo(town, 'head-U1'), toldTo(town, 'next')].map((told) => told.includes('申请受理了'))).toEqual([
      false,
      true,
    ])
  })

  test('is the next head’s where nobody follows, the deputy’s while the head is away, and comes back', async () => {
    await booked()
    const until = MORNING + 2 * 86_400_000
    await town.get('head-U1', chain.absence, { postId: 'P-U1', until, deputyPostId: 'P-B1' })
    await settle(town, MORNING + MINUTE)
    expect([await mine('head-U1'), await mine('head-B1')]).toEqual([[], ['李奶奶']])
    await town.get('head-U1', chain.present, { postId: 'P-U1' })
    await settle(town, MORNING + 10 * MINUTE)
    expect([await mine('head-U1'), await mine('head-B1')]).toEqual([['李奶奶'], []])
    await town.get('head-U1', chain.resign, { postId: 'P-U1' })
    await settle(town, MORNING + 20 * MINUTE)
    expect([await mine('head-U1'), await mine('head-B1')]).toEqual([[], ['李奶奶']])
  })

  test('is the next head’s where nobody follows, with him his successor’s, and comes back to who takes the post', async () => {
    await booked()
    const { matterId } = await applied(town, { for: household }, 'head-U1')
    const actsNow = async (openid: string) => {
      expect(await mine(openid)).toEqual(['李奶奶'])
      expect(acting(town, matterId).stored().applicant.openid).toBe(openid)
    }
    // Who will stand in its place does so already.
    const until = MORNING + 2 * 86_400_000
    await town.get('head-U1', chain.absence, { postId: 'P-U1', until, deputyPostId: 'P-B1' })
    await settle(town, MORNING + MINUTE)
    await town.get('head-U1', chain.resign, { postId: 'P-U1' })
    await settle(town, MORNING + 5 * MINUTE)
    await actsNow('head-B1')
    await appoint(town, 'head-G1', { post: 'buildingHead', areaId: 'B1', postId: 'P-B1' }, 'next-B1')
    await settle(town, MORNING + 10 * MINUTE, 2)
    expect(await mine('head-B1')).toEqual([])
    await actsNow('next-B1')
    await town.get('next-B1', chain.resign, { postId: 'P-B1' })
    await settle(town, MORNING + 15 * MINUTE)
    await actsNow('head-G1')
    await successor()
    await settle(town, MORNING + 20 * MINUTE, 2)
    expect(await mine('head-G1')).toEqual([])
    await actsNow('next')
  })
})

test('a home visit is for who holds the post now, also where it stands outside the path of the centre', async () => {
  const { matterId } = await opened(town, [REVIEWED])
  const here = acting(town, matterId)
  const people = ['P-desk-1', 'P-worker']
  await here.do('desk-1', 'arrangeVisit', { date: '2026-09-03', people, address: '锦绣小区3号楼2单元302' })
  await appoint(town, 'head-G1', { post: 'gridWorker', areaId: 'G1', postId: 'P-worker' }, 'fresh', '小新')
  await settle(town, MORNING + MINUTE, 2)
  expect(here.stored().visit?.people.map(({ openid }) => openid)).toEqual(['desk-1', 'fresh'])
  at('2026-09-02T18:00:30')
  await sweep(town, 2)
  const eve = (openid: string) => toldTo(town, openid).filter((title) => title === '9月3日要上门').length
  expect([eve('worker'), eve('fresh')]).toEqual([1, 1])
})
