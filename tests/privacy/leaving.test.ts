import type { OutputOf } from '../../cloudfunctions/contract'
import { audit } from '../../local/commands/audit'
import { routes, startTown, type TownCloud } from '../support/cloud'
import { phoneCode } from '../support/phone'
import { points } from '../support/town'

const { requests, chain, messages } = routes
type Export = OutputOf<typeof chain.export>

let town: TownCloud
beforeEach(async () => {
  town = await startTown()
})
afterEach(() => town.stop())

let places = 0
/** Each at a place of its own, so that none comes back as another. */
const raise = async (openid: string, input: object = {}) => {
  places += 1
  const place = { ...points.inGrid1, latitude: points.inGrid1.latitude + (places % 60) * 0.00006 - 0.002 }
  const text = `第${places}件：楼道灯不亮`
  return (await town.get(openid, requests.submit, { text, place, ...input } as never)).requestId
}
const introduce = async (openid: string, name: string) => {
  await town.get(openid, chain.phone, { code: await phoneCode(town, openid) })
  await town.get(openid, chain.name, { name })
}

async function exported(openid: string): Promise<Export[]> {
  const pages: Export[] = []
  let cursor: string | undefined
  do {
    const page = await town.get(openid, chain.export, { cursor })
    pages.push(page)
    cursor = page.next ?? undefined
  } while (cursor)
  return pages
}

const documents = (collection: string) => town.local.engine.find({ collection, filter: {}, limit: 1000 })

describe('export', () => {
  test('holds the person, in full, with his cases, messages, acceptances and who looked', async () => {
    await introduce('resident', '朴英淑')
    await town.get('resident', messages.acceptances, { accepted: ['weige-progress'] })
    const own = await raise('resident')
    const joined = await raise('neighbour')
    await town.get('resident', requests.join, { requestId: joined })
    await town.get('head-G1', requests.accept, { requestId: own })
    await town.get('head-G1', requests.reveal, { requestId: own })
    const pages = await exported('resident')
    expect(pages[0]?.held).toMatchObject({
      openid: 'resident',
      person: { called: '朴女士', homes: [{ unitId: 'U1', door: '501' }] },
      name: '朴英淑',
      phone: expect.stringMatching(/^138\d{8}$/),
      posts: [],
      acceptances: [{ templateId: 'weige-progress' }],
    })
    expect(pages.flatMap((page) => page.messages).map(({ kind }) => kind)).toEqual(['accepted', 'received'])
    const cases = pages.flatMap((page) => page.requests)
    expect(cases.map(({ part, request }) => [part, request.requestId])).toEqual([
      ['raised', own],
      ['joined', joined],
    ])
    expect(cases[0]?.timeline.map(({ kind }) => kind)).toEqual(['submitted', 'routed', 'accepted', 'revealed'])
    expect(pages.flatMap((page) => page.reveals)).toMatchObject([{ requestId: own, by: { name: '1网格长' } }])
  })

  test('holds nothing of others', async () => {
    await introduce('neighbour', '金哲洙')
    await town.get('neighbour', chain.bind, { unitId: 'U1', door: '302', called: '金先生' })
    const joined = await raise('neighbour')
    await raise('neighbour')
    await town.get('resident', requests.join, { requestId: joined })
    await town.get('head-G1', requests.reveal, { requestId: joined })
    const text = JSON.stringify(await exported('resident'))
    for (const theirs of ['"neighbour"', '金', '"302"', 'head-G1']) expect(text).not.toContain(theirs)
    expect(text).not.toMatch(/"openid":"(?!resident")/)
  })

  test('hands out whatever there is, page after page, each case once', async () => {
    const raised = new Set<string>()
    for (let count = 0; count < 27; count++) raised.add(await raise('resident'))
    const pages = await exported('resident')
    const cases = pages.flatMap((page) => page.requests.map(({ request }) => request.requestId))
    expect(cases).toHaveLength(raised.size)
    expect(new Set(cases)).toEqual(raised)
    expect(pages.flatMap((page) => page.messages)).toHaveLength(27)
    for (const page of pages) expect(JSON.stringify(page).length).toBeLessThan(700_000)
    expect(pages.filter(({ held }) => held !== null)).toHaveLength(1)
  })

  test.each(['x', 'raised', 'raised.%', 'raised.!', 'joined.AAAA', 'people.', ''])(
    '%s is no cursor',
    async (cursor) => {
      expect(await town.ask('resident', chain.export, { cursor })).toMatchObject({ error: { code: 'input.invalid' } })
    },
  )

  test('somebody new has nothing', async () => {
    const [first, ...others] = await exported('stranger')
    expect(first).toMatchObject({ held: { person: null, name: null, phone: null }, messages: [], requests: [] })
    expect(others.every((page) => page.requests.length + page.messages.length === 0)).toBe(true)
  })
})

describe('erase', () => {
  const erase = (openid: string) => town.get(openid, chain.erase, { confirm: '删除' })

  test('deletes the person and leaves every chain whole', async () => {
    await introduce('resident', '朴英淑')
    await town.get('resident', messages.acceptances, { accepted: ['weige-progress'] })
    const fresh = await raise('resident')
    const inHand = await raise('resident')
    const other = await raise('neighbour')
    for (const step of [
      () => town.get('head-G1', requests.accept, { requestId: inHand }),
      () => town.get('head-G1', requests.reveal, { requestId: inHand }),
      () => town.get('head-G1', requests.assign, { requestId: inHand, to: 'P-G1' }),
      () => town.get('head-G1', requests.start, { requestId: inHand }),
    ])
      await step()
    expect(await erase('resident')).toEqual({ done: true, kept: 1 })

    for (const collection of ['people', 'secrets', 'acceptances'])
      expect(documents(collection).filter(({ _id }) => _id === 'resident')).toEqual([])
    expect(documents('messages').filter(({ openid }) => openid === 'resident')).toEqual([])
    const states = Object.fromEntries(documents('requests').map(({ _id, state }) => [_id, state]))
    expect(states).toEqual({ [fresh]: 'withdrawn', [inHand]: 'handling', [other]: 'submitted' })
    expect(audit(town.local.engine)).toMatchObject({ cases: 3, broken: [] })
    const everything = town.local.engine.collections().map(documents)
    expect(JSON.stringify(everything)).not.toMatch(/朴女士|朴英淑|"501"|\b138\d{8}\b/)
  })

  test('afterwards he is a resident without home, and what was in hand has no name', async () => {
    await introduce('resident', '朴英淑')
    const requestId = await raise('resident')
    await town.get('head-G1', requests.accept, { requestId })
    await town.get('head-G1', requests.assign, { requestId, to: 'P-G1' })
    await town.get('head-G1', requests.start, { requestId })
    await erase('resident')
    expect(await town.get('resident', chain.me, {})).toMatchObject({ called: '', homes: [], heads: [] })
    expect(await town.get('resident', chain.private, {})).toEqual({ name: null, phone: null })
    expect((await town.get('head-G1', requests.detail, { requestId })).request.reporter.called).toBe('居民')
    expect(await town.get('head-G1', requests.reveal, { requestId })).toMatchObject({ name: null, phone: null })
    await town.get('resident', chain.bind, { unitId: 'U1', door: '502' })
    expect((await town.get('resident', chain.me, {})).homes).toMatchObject([{ door: '502', confirmed: false }])
  })

  test('the heads hear of what was withdrawn; asked again, nothing happens twice', async () => {
    const requestId = await raise('resident')
    expect(await erase('resident')).toEqual(await erase('resident'))
    const heard = (await town.get('head-G1', messages.inbox, {})).items.filter(({ kind }) => kind === 'withdrawn')
    expect(heard).toHaveLength(1)
    const [request] = town.local.engine.find({ collection: 'requests', filter: { _id: requestId } })
    expect(request?.events).toHaveLength(3)
  })

  test('nothing of a case in hand reaches him any more, not even what was waiting to be told; his lists are empty', async () => {
    const own = await raise('resident')
    const joined = await raise('neighbour')
    await town.get('resident', requests.join, { requestId: joined })
    for (const requestId of [own, joined]) {
      await town.get('head-G1', requests.accept, { requestId })
      await town.get('head-G1', requests.assign, { requestId, to: 'P-G1' })
      await town.get('head-G1', requests.start, { requestId })
    }
    const held = {
      openid: 'resident',
      kind: 'progress',
      title: '',
      words: '',
      page: '',
      at: 0,
      push: null,
      attempts: 1,
    }
    const outbox = { [`notices.${own}-99-0`]: held, noticeDueAt: town.local.clock.now() + 60_000 }
    town.local.engine.update('requests', { _id: own }, { $set: outbox })
    expect(await erase('resident')).toEqual({ done: true, kept: 1 })
    for (const requestId of [own, joined]) {
      await town.get('head-G1', requests.report, { requestId, words: '灯具到了' })
      await town.get('head-G1', requests.resolve, { requestId, result: '换了新的感应灯' })
    }
    town.at(town.local.clock.now() + 120_000)
    await town.local.timers.tick('sweep')
    expect(documents('messages').filter(({ openid }) => openid === 'resident' || openid === 'gone')).toEqual([])
    expect(await town.get('resident', requests.mine, { open: true })).toMatchObject({ items: [] })
    expect(await town.get('resident', requests.mine, {})).toMatchObject({ items: [] })
    expect(await town.ask('resident', requests.detail, { requestId: own })).toMatchObject({
      error: { code: 'request.absent' },
    })
    // The neighbour's word alone decides: nobody waits for who is gone.
    const closed = await town.get('neighbour', requests.rate, { requestId: joined, outcome: 'solved', stars: 4 })
    expect(closed.state).toBe('closed')
    const { timeline } = await town.get('head-G1', requests.detail, { requestId: own })
    expect(timeline.filter(({ kind }) => kind === 'left')).toHaveLength(1)
    expect(audit(town.local.engine).broken).toEqual([])
    const pages = await exported('resident')
    expect(pages.flatMap((page) => [...page.requests, ...page.messages])).toEqual([])
  })

  test('more than a batch is withdrawn at once', async () => {
    for (let count = 0; count < 25; count++) await raise('resident')
    expect(await erase('resident')).toEqual({ done: true, kept: 0 })
    expect(documents('requests').every(({ open }) => open === false)).toBe(true)
  })

  test('nothing of anybody else is touched', async () => {
    await introduce('neighbour', '金哲洙')
    await town.get('neighbour', chain.bind, { unitId: 'U1', door: '302', called: '金先生' })
    await raise('neighbour')
    const before = JSON.stringify(['people', 'secrets', 'messages', 'requests'].map(documents))
    await erase('stranger')
    expect(JSON.stringify(['people', 'secrets', 'messages', 'requests'].map(documents))).toBe(before)
  })

  test('what a head raised for somebody else stays that person’s', async () => {
    const requestId = await raise('head-G1', { onBehalf: { called: '金奶奶' } })
    expect(await erase('head-G1')).toEqual({ done: true, kept: 1 })
    expect((await town.get('head-B1', chain.me, {})).posts).toHaveLength(1)
    const [request] = town.local.engine.find({ collection: 'requests', filter: { _id: requestId } })
    expect(request).toMatchObject({ state: 'submitted', open: true })
  })

  test.each(['', '删', '确认', 'delete', null])('%j does not delete', async (confirm) => {
    expect(await town.ask('resident', chain.erase, { confirm } as never)).toMatchObject({
      error: { code: 'input.invalid' },
    })
    expect(documents('people')).toHaveLength(1)
  })
})
