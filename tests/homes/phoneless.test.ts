import type { HouseholdDocument } from '../../cloudfunctions/core/chain/stored'
import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { phoneCode } from '../support/phone'

const { chain, requests, messages } = routes
const HOUR = 3_600_000
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
})
afterEach(() => town.stop())

const at = { unitId: 'U1', door: '302' }
const record = { ...at, called: '金奶奶', name: '金顺子', phone: '0433-5551234', consent: 'spoken' } as const
const keep = () => town.get('head-U1', chain.keepHousehold, record)
const everything = () =>
  JSON.stringify(
    town.local.engine
      .collections()
      .map((collection) => town.local.engine.find({ collection, filter: {}, limit: 1000 })),
  )
const household = () =>
  town.local.engine.find({ collection: 'households', filter: { _id: 'U1-302' } })[0] as unknown as HouseholdDocument

describe('a household without a smartphone', () => {
  test('is kept with its consent; its name and number lie nowhere in the open', async () => {
    expect(await keep()).toMatchObject({ called: '金奶奶', by: '2单元长', consent: 'spoken' })
    expect(everything()).not.toMatch(/金顺子|5551234/)
    expect((await town.get('head-U1', chain.door, at)).phoneless).toMatchObject({ called: '金奶奶' })
    expect(await town.get('head-U1', chain.ring, { ...at, who: 'phoneless', why: 'visit' })).toEqual({
      ...{ called: '金奶奶', name: '金顺子', phone: '0433-5551234' },
    })
  })

  test('what is not given again stays; the same key changes it once', async () => {
    await keep()
    const since = household().phoneless?.since
    const again = { ...at, called: '金阿迈', same: true, consent: 'written' } as const
    await town.get('head-U1', chain.keepHousehold, again, 'keep-0001')
    await town.get('head-U1', chain.keepHousehold, again, 'keep-0001')
    expect(household()).toMatchObject({ version: 2, phoneless: { called: '金阿迈', since } })
    const { phone } = await town.get('head-U1', chain.ring, { ...at, who: 'phoneless', why: 'visit' })
    expect(phone).toBe('0433-5551234')
  })

  test('another one behind the same door is its own: nothing of who lived there before stays with it', async () => {
    await keep()
    town.at(MORNING + HOUR)
    await town.get('head-U1', chain.keepHousehold, { ...at, called: '朴大爷', consent: 'spoken' })
    expect(household().phoneless).toMatchObject({ called: '朴大爷', since: expect.any(Number) })
    expect(household().phoneless?.since).toBeGreaterThanOrEqual(MORNING + HOUR)
    expect(await town.get('head-U1', chain.ring, { ...at, who: 'phoneless', why: 'visit' })).toEqual({
      ...{ called: '朴大爷', name: null, phone: null },
    })
    await town.get('head-U1', chain.keepHousehold, { ...at, called: '安奶奶', name: '安今实', consent: 'spoken' })
    expect(await town.get('head-U1', chain.ring, { ...at, who: 'phoneless', why: 'visit' })).toEqual({
      ...{ called: '安奶奶', name: '安今实', phone: null },
    })
  })

  test('ended, its name and number are forgotten', async () => {
    await keep()
    await town.get('head-U1', chain.endHousehold, { ...at, why: 'phone' }, 'end-00001')
    expect(await town.get('head-U1', chain.endHousehold, { ...at, why: 'phone' }, 'end-00001')).toEqual({ ended: true })
    expect(town.local.engine.find({ collection: 'secrets', filter: { _id: 'U1-302' } })).toEqual([])
    expect(household().phoneless).toBeNull()
  })

  test('kept and ended at once is whole either way', async () => {
    for (let round = 0; round < 4; round++) {
      await keep()
      await Promise.all([
        town.ask('head-U1', chain.endHousehold, { ...at, why: 'moved' }),
        town.ask('head-B1', chain.keepHousehold, { ...record, called: '金大娘' }),
      ])
      const sealed = town.local.engine.find({ collection: 'secrets', filter: { _id: 'U1-302' } }).length
      expect(sealed).toBe(household().phoneless ? 1 : 0)
    }
  })

  test.each(['resident', 'head-L1', 'head-S1', 'head-HL', 'head-G2', 'officer'])('is not for %s', async (by) => {
    await keep()
    for (const [route, input] of [
      [chain.keepHousehold, record],
      [chain.endHousehold, { ...at, why: 'moved' }],
      [chain.ring, { ...at, who: 'phoneless', why: 'visit' }],
      [chain.door, at],
    ] as const) {
      const answer = await town.ask(by, route, input as never)
      expect(answer).toMatchObject({ ok: false })
      expect(JSON.stringify(answer)).not.toMatch(/金|555/)
    }
  })
})

describe('acting for it', () => {
  const raise = (openid: string, onBehalf: object) =>
    town.ask(openid, requests.submit, { text: '灯坏了', place: { kind: 'area', areaId: 'U1' }, onBehalf } as never)

  test('a request is raised in the name that the record says, and its number is found by who works on it', async () => {
    await keep()
    const answer = await raise('head-U1', { called: '随便写的', ...at })
    if (!answer.ok) throw new Error(answer.error.code)
    const { requestId } = answer.data as { requestId: string }
    expect((await town.get('head-B1', requests.detail, { requestId })).request.onBehalf).toEqual({
      ...{ called: '金奶奶', ...at },
    })
    expect(await town.get('head-B1', requests.reveal, { requestId })).toMatchObject({
      ...{ onBehalf: true, name: '金顺子', phone: '0433-5551234', door: '302' },
    })
    const { cases } = await town.get('head-U1', chain.door, at)
    expect(cases).toMatchObject([{ requestId, door: '302' }])
  })

  test('without a record, or outside of one’s care, it is refused', async () => {
    expect(await raise('head-U1', { called: '金奶奶', ...at })).toMatchObject({ error: { code: 'household.absent' } })
    await keep()
    expect(await raise('head-S1', { called: '金奶奶', ...at })).toMatchObject({ error: { code: 'household.absent' } })
  })

  test('a rating in its name needs its word, and is marked', async () => {
    await keep()
    const answer = await raise('head-U1', { called: '金奶奶', ...at })
    if (!answer.ok) throw new Error(answer.error.code)
    const { requestId } = answer.data as { requestId: string }
    await town.get('head-B1', requests.accept, { requestId })
    await town.get('head-B1', requests.assign, { requestId, to: 'P-property' })
    await town.get('officer', requests.start, { requestId })
    await town.get('officer', requests.resolve, { requestId, result: '修好了' })
    const rate = { requestId, outcome: 'solved', stars: 5 } as const
    expect(await town.ask('head-U1', requests.rate, rate)).toMatchObject({ error: { code: 'consent.required' } })
    const { rating } = await town.get('head-U1', requests.rate, { ...rate, consent: true })
    expect(rating).toMatchObject({ outcome: 'solved', behalf: true })
  })
})

describe('a ring', () => {
  const mate = async () =>
    (await town.get('head-U1', chain.door, { unitId: 'U1', door: '501' })).people[0]?.mateId ?? ''

  test('is written down before it is shown, and read by who was rung', async () => {
    await town.get('resident', chain.phone, { code: await phoneCode(town, 'resident') })
    const input = { unitId: 'U1', door: '501', who: await mate(), why: 'notice' } as const
    const first = await town.get('head-U1', chain.ring, input, 'ring-00001')
    expect(first.phone).toMatch(/^138\d{8}$/)
    expect(await town.get('head-U1', chain.ring, input, 'ring-00001')).toEqual(first)
    expect((await town.get('resident', chain.looks, {})).items).toMatchObject([
      { by: { post: 'unitHead', name: '2单元长' }, why: '告诉他公告', at: expect.any(Number) },
    ])
    expect((await town.get('neighbour', chain.looks, {})).items).toEqual([])
    expect((await town.get('resident', chain.export, {})).held?.looks).toHaveLength(1)
  })

  test('more than twenty an hour are refused, and the head above hears it once', async () => {
    const input = { unitId: 'U1', door: '501', who: await mate(), why: 'visit' } as const
    for (let count = 0; count < 20; count++) await town.get('head-U1', chain.ring, input)
    for (let count = 0; count < 2; count++)
      expect(await town.ask('head-U1', chain.ring, input)).toMatchObject({ error: { code: 'reveal.tooMany' } })
    const alerts = (await town.get('head-B1', messages.inbox, {})).items.filter(({ kind }) => kind === 'alert')
    expect(alerts).toHaveLength(1)
    town.at(MORNING + HOUR + 60_000)
    expect((await town.ask('head-U1', chain.ring, input)).ok).toBe(true)
  })
})
