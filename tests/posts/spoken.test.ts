import { audit } from '../../local/commands/audit'
import { startTown, type TownCloud } from '../support/cloud'
import { toldTo } from '../support/matters'
import { withoutPhone } from '../support/neighbours'
import { appoint, caseOf, MINUTE, MORNING, routes, settle, sweep } from './scene'

const { chain, requests } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
  town.local.engine.load('households', [{ ...withoutPhone('601') } as never])
})
afterEach(() => town.stop())

const onBehalf = { called: '李奶奶', unitId: 'U1', door: '601' }
const raised = async (openid = 'head-U1', behalf: object = onBehalf, place: object = { kind: 'area', areaId: 'U1' }) =>
  (await town.get(openid, requests.submit, { text: '厨房下水堵了', place, onBehalf: behalf } as never)).requestId
const successor = (openid = 'next') =>
  appoint(town, 'head-G1', { post: 'unitHead', areaId: 'U1', postId: 'P-U1' }, openid)
const reads = async (openid: string, requestId: string) => (await town.ask(openid, requests.detail, { requestId })).ok
const mine = async (openid: string) =>
  (await town.get(openid, requests.mine, {})).items.map(({ requestId }) => requestId)
const inCharge = (requestId: string) => caseOf(town, requestId).inCharge.openid
const speaker = (requestId: string) => caseOf(town, requestId).reporter.openid
const stores = (requestId: string, changes: object) =>
  town.local.engine.load('requests', [{ ...caseOf(town, requestId), ...changes } as never])

/** Solved by the head who answers for it. */
async function solved(requestId: string): Promise<void> {
  const by = inCharge(requestId)
  await town.get(by, requests.accept, { requestId, category: 'housing.light' } as never)
  const { assignable } = await town.get(by, requests.detail, { requestId })
  const handler = assignable.find(({ postId }) => postId === 'P-worker') ?? assignable[0]
  await town.get(by, requests.assign, { requestId, to: handler?.postId ?? '' } as never)
  const worker = caseOf(town, requestId).handler?.openid ?? ''
  await town.get(worker, requests.start, { requestId } as never)
  await town.get(worker, requests.resolve, { requestId, result: '通好了', photos: [] } as never)
}

describe('a request raised for somebody without a phone', () => {
  test('is closed to who has gone from that moment; who follows has it, hears of it and rates', async () => {
    const requestId = await raised()
    expect([await reads('head-U1', requestId), await mine('head-U1')]).toEqual([true, [requestId]])
    await successor()
    expect([await reads('head-U1', requestId), await mine('head-U1')]).toEqual([false, []])
    expect(await town.ask('head-U1', requests.withdraw, { requestId })).toMatchObject({
      error: { code: 'request.absent' },
    })
    await settle(town, MORNING + MINUTE, 2)
    expect([await reads('next', requestId), await mine('next')]).toEqual([true, [requestId]])
    expect(caseOf(town, requestId).events.filter(({ kind }) => kind === 'spokenFor')).toHaveLength(1)
    await solved(requestId)
    expect([toldTo(town, 'head-U1'), toldTo(town, 'next')].map((told) => told.includes('办好了，请您评价'))).toEqual([
      false,
      true,
    ])
    const rating = { requestId, outcome: 'solved', stars: 5, consent: true } as const
    expect(await town.ask('head-U1', requests.rate, rating)).toMatchObject({ error: { code: 'request.absent' } })
    await town.get('next', requests.rate, rating)
    expect(caseOf(town, requestId).rating).toMatchObject({ outcome: 'solved', behalf: true })
    expect(audit(town.local.engine).broken).toEqual([])
  })

  test('waits for a rating: who follows is asked for it, once', async () => {
    const requestId = await raised()
    await solved(requestId)
    await successor()
    await settle(town, MORNING + MINUTE, 3)
    expect(toldTo(town, 'next').filter((title) => title === '办好了，请您评价')).toHaveLength(1)
  })

  test('is the next head’s where nobody follows, and his successor’s; comes back to who takes the post', async () => {
    const requestId = await raised()
    await town.get('head-U1', chain.resign, { postId: 'P-U1' })
    await settle(town, MORNING + MINUTE)
    expect(speaker(requestId)).toBe('head-B1')
    expect([await mine('head-U1'), await mine('head-B1')]).toEqual([[], [requestId]])
    await appoint(town, 'head-G1', { post: 'buildingHead', areaId: 'B1', postId: 'P-B1' }, 'next-B1')
    await settle(town, MORNING + 5 * MINUTE, 2)
    expect([await mine('head-B1'), await mine('next-B1')]).toEqual([[], [requestId]])
    await successor()
    await settle(town, MORNING + 10 * MINUTE, 2)
    expect([await mine('next-B1'), await mine('next')]).toEqual([[], [requestId]])
  })

  test('is the deputy’s while the head is away', async () => {
    const requestId = await raised()
    const until = MORNING + 2 * 86_400_000
    await town.get('head-U1', chain.absence, { postId: 'P-U1', until, deputyPostId: 'P-B1' })
    await settle(town, MORNING + MINUTE)
    expect(await mine('head-B1')).toEqual([requestId])
    await town.get('head-U1', chain.present, { postId: 'P-U1' })
    await settle(town, MORNING + 10 * MINUTE)
    expect([await mine('head-U1'), await mine('head-B1')]).toEqual([[requestId], []])
  })

  test('is without a record of the household, and by a head above: it follows his post all the same', async () => {
    const requestId = await raised('head-L1', { called: '金奶奶' }, { kind: 'area', areaId: 'G1' })
    await appoint(town, 'head-S1', { post: 'laneHead', areaId: 'L1', postId: 'P-L1' }, 'next-L1')
    await settle(town, MORNING + MINUTE, 2)
    expect([speaker(requestId), await reads('head-L1', requestId)]).toEqual(['next-L1', false])
  })

  test('has ended: who has gone reads it no more, however long ago; one that may come back is carried', async () => {
    const [fresh, old] = [await raised(), await raised('head-U1', { called: '金奶奶' })]
    for (const requestId of [fresh, old]) await town.get('head-U1', requests.withdraw, { requestId })
    stores(old, { updatedAt: MORNING - 31 * 86_400_000 })
    await successor()
    await settle(town, MORNING + MINUTE, 2)
    expect([speaker(fresh), speaker(old)]).toEqual(['next', 'head-U1'])
    for (const requestId of [fresh, old]) expect(await reads('head-U1', requestId)).toBe(false)
    expect(await mine('head-U1')).toEqual([])
    const { requests: exported } = await town.get('head-U1', chain.export, {})
    expect(exported).toEqual([])
  })

  test('lives on in another: its voice there is who follows’, also after it is taken apart', async () => {
    const place = { kind: 'area', areaId: 'U1' }
    const requestId = await raised()
    const into = (await town.get('resident', requests.submit, { text: '下水堵了', place } as never)).requestId
    for (const one of [requestId, into])
      await town.get('head-G1', requests.accept, { requestId: one, category: 'housing.light' } as never)
    await town.get('head-G1', requests.merge, { requestId, into } as never)
    expect(await reads('head-U1', into)).toBe(true)
    stores(requestId, { updatedAt: MORNING - 31 * 86_400_000 })
    await successor()
    expect(await reads('head-U1', into)).toBe(false)
    await settle(town, MORNING + MINUTE, 2)
    expect(caseOf(town, into).joiners).toMatchObject([{ openid: 'next', requestId }])
    await town.get('head-G1', requests.split, { requestId } as never)
    expect(speaker(requestId)).toBe('next')
  })

  test('more than one portion, by sweeps that overlap: all of them, each with one event', async () => {
    const first = caseOf(town, await raised())
    town.local.engine.load(
      'requests',
      Array.from({ length: 64 }, (_, index) => ({ ...first, _id: `case-${index}`, events: [] })) as never,
    )
    await successor()
    await settle(town, MORNING + MINUTE, 2)
    await sweep(town, 2)
    const all = town.local.engine.find({ collection: 'requests', filter: { 'reporter.openid': 'next' }, limit: 1000 })
    expect(all).toHaveLength(65)
    for (const { events } of all as unknown as Array<{ events: Array<{ kind: string }> }>)
      expect(events.filter(({ kind }) => kind === 'spokenFor')).toHaveLength(1)
  })

  test('what he raised for himself stays his', async () => {
    const { requestId } = await town.get('head-U1', requests.submit, {
      ...{ text: '路灯不亮', place: { kind: 'area', areaId: 'U1' } },
    } as never)
    await successor()
    await settle(town, MORNING + MINUTE)
    expect([await reads('head-U1', requestId), await mine('head-U1')]).toEqual([true, [requestId]])
  })
})
