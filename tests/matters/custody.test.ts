import { audit } from '../../local/commands/audit'
import { routes, type TownCloud } from '../support/cloud'
import { acting, applied, ERRAND, opened, startMatters, sweep, toldTo } from '../support/matters'
import { uploadPhoto } from '../support/photo'

const { chain, matters } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startMatters()
})
afterEach(() => town.stop())

const at = (text: string) => town.at(Date.parse(`${text}+08:00`))
const authorise = async (here: ReturnType<typeof acting>) =>
  here.do('resident', 'authorise', {
    ...{ words: '代办残疾人证', until: '2026-10-01' },
    photo: await uploadPhoto(town, 'resident', 'signature'),
  })
const taking = {
  direction: 'taken' as const,
  originals: [
    { name: '户口簿', count: 1 },
    { name: '诊断证明', count: 2 },
  ],
}

describe('an errand', () => {
  const errand = async () => {
    const { matterId } = await applied(town, { codes: [ERRAND], mode: 'errand' })
    const here = acting(town, matterId)
    await here.do('desk-1', 'accept', {})
    return here
  }

  test('nothing is taken without a written authority; it is signed by who asked, on his own phone', async () => {
    const here = await errand()
    expect(await here.try('desk-1', 'pass', taking)).toMatchObject({ error: { code: 'authority.absent' } })
    const photo = await uploadPhoto(town, 'desk-1', 'forged')
    expect(await here.see('desk-1')).toMatchObject({ phoneless: false, may: expect.not.arrayContaining(['authorise']) })
    const forged = { words: '代办', until: '2026-10-01', photo }
    expect(await here.try('desk-1', 'authorise', forged)).toMatchObject({ error: { code: 'matter.state' } })
    expect(await here.try('resident', 'authorise', { ...forged, until: '2026-08-31' })).toMatchObject({
      error: { code: 'visit.day' },
    })
    expect((await authorise(here)).authority).toMatchObject({ until: '2026-10-01', photo: expect.any(String) })
    expect((await here.see('head-L1')).authority?.photo).toBeNull()
  })

  test('each hand-over is confirmed by the other side, both ways', async () => {
    const here = await errand()
    await authorise(here)
    const { originals } = await here.do('desk-1', 'pass', taking)
    expect(originals.map(({ name, state, waits }) => [name, state, waits])).toEqual([
      ['户口簿', 'taking', 'applicant'],
      ['诊断证明', 'taking', 'applicant'],
    ])
    const ids = originals.map(({ originalId }) => originalId)
    expect(toldTo(town, 'resident').at(-1)).toBe('请确认交出的原件')
    // It opens where he can say so, not at the desk.
    const told = town.local.engine.find({
      collection: 'messages',
      filter: { openid: 'resident', title: '请确认交出的原件' },
    })
    expect(told).toMatchObject([{ page: `packages/matters/matter/index?id=${here.stored()._id}` }])
    // Who said it cannot confirm it.
    expect(await here.try('desk-1', 'confirmPass', { originals: ids, right: true })).toMatchObject({
      error: { code: 'original.absent' },
    })
    const held = await here.do('resident', 'confirmPass', { originals: ids, right: true })
    // One booklet and two certificates: three sheets to be given back.
    expect([held.out, held.originals.map(({ state }) => state)]).toEqual([3, ['held', 'held']])
    await here.do('resident', 'pass', { direction: 'back', originals: [ids[0] as string] })
    const one = await here.do('desk-1', 'confirmPass', { originals: [ids[0] as string], right: true })
    expect([one.out, one.originals.map(({ state }) => state)]).toEqual([2, ['back', 'held']])
  })

  test('what did not happen is said, and told upwards', async () => {
    const here = await errand()
    await authorise(here)
    const { originals } = await here.do('desk-1', 'pass', taking)
    const ids = originals.map(({ originalId }) => originalId)
    await here.do('resident', 'confirmPass', { originals: [ids[0] as string], right: true })
    const denied = await here.do('resident', 'confirmPass', {
      originals: [ids[1] as string],
      right: false,
      words: '没给过',
    })
    expect(denied.originals.map(({ state }) => state)).toEqual(['held', 'denied'])
    expect(toldTo(town, 'head-L1').at(-1)).toBe('有一份原件交接对不上')
    await here.do('desk-1', 'pass', { direction: 'back', originals: [ids[0] as string] })
    const still = await here.do('resident', 'confirmPass', { originals: [ids[0] as string], right: false })
    expect([still.out, still.originals[0]?.state]).toEqual([1, 'held'])
  })

  test('it is never over while an original is out: rated, timed out, withdrawn or forgotten', async () => {
    const here = await errand()
    await authorise(here)
    const { originals } = await here.do('desk-1', 'pass', taking)
    const ids = originals.map(({ originalId }) => originalId)
    await here.do('resident', 'confirmPass', { originals: ids, right: true })
    expect(await here.try('resident', 'withdraw', {})).toMatchObject({ error: { code: 'matter.originals', count: 3 } })
    await here.do('desk-1', 'conclude', { outcome: 'refused', rule: 'unqualified', words: '未达到等级' })
    expect((await here.do('resident', 'rate', { outcome: 'solved', stars: 5 })).state).toBe('answered')
    expect(await town.ask('resident', chain.erase, { confirm: '删除' })).toMatchObject({
      error: { code: 'matter.originals', count: 3 },
    })
    for (const day of ['2026-09-04T10:00', '2026-09-08T10:00', '2026-09-10T10:00']) {
      at(day)
      await sweep(town)
    }
    expect(here.stored().state).toBe('answered')
    expect(toldTo(town, 'desk-1').filter((title) => title.includes('没交清')).length).toBeGreaterThan(1)
    expect(toldTo(town, 'head-L1')).toContain('办结了，还有东西没交清')
    await here.do('desk-1', 'pass', { direction: 'back', originals: ids })
    expect((await here.do('resident', 'confirmPass', { originals: ids, right: true })).state).toBe('closed')
  })

  test('handed over, they are with the next one', async () => {
    const here = await errand()
    await authorise(here)
    const { originals } = await here.do('desk-1', 'pass', taking)
    await here.do('resident', 'confirmPass', { originals: originals.map(({ originalId }) => originalId), right: true })
    await here.do('desk-1', 'handOver', { to: 'P-desk-2', words: '请接' })
    const taken = await here.do('desk-2', 'takeOver', {})
    expect(taken.originals.map(({ keeper }) => keeper)).toEqual(['文化巷金花', '文化巷金花'])
  })
})

test('somebody without a phone signs in place of confirming', async () => {
  const { matterId } = await opened(town, ['laonianzheng'])
  const here = acting(town, matterId)
  expect(await here.see('desk-1')).toMatchObject({ phoneless: true, may: expect.arrayContaining(['authorise']) })
  expect((await here.see('desk-2')).phoneless).toBe(false)
  expect(await here.try('desk-1', 'pass', taking)).toMatchObject({ error: { code: 'signature.required' } })
  const signature = await uploadPhoto(town, 'desk-1', 'signature')
  const held = await here.do('desk-1', 'pass', { ...taking, signature })
  expect(held.originals.map(({ state, waits }) => [state, waits])).toEqual([
    ['held', null],
    ['held', null],
  ])
  const [first] = held.originals.map(({ originalId }) => originalId)
  const giving = { direction: 'back' as const, originals: [first as string] }
  expect(await here.try('desk-1', 'pass', giving)).toMatchObject({ error: { code: 'signature.required' } })
  const home = await here.do('desk-1', 'pass', { ...giving, signature: await uploadPhoto(town, 'desk-1', 'again') })
  expect([home.out, home.originals.map(({ state }) => state)]).toEqual([2, ['back', 'held']])
  // Once the result is told nothing is taken any more; what is here still is given back.
  const told = await here.do('desk-1', 'conclude', { outcome: 'refused', rule: 'unqualified', words: '还不满六十岁' })
  expect(told.may).toContain('pass')
  const rest = { direction: 'back' as const, originals: told.originals.slice(1).map(({ originalId }) => originalId) }
  const over = await here.do('desk-1', 'pass', { ...rest, signature: await uploadPhoto(town, 'desk-1', 'last') })
  expect([over.out, over.may.includes('pass')]).toEqual([0, false])
})

describe('at home', () => {
  const home = async () => {
    const { matterId } = await opened(town, ['dibao'])
    return acting(town, matterId)
  }
  const ADDRESS = '锦绣小区3号楼2单元302'
  const pair = ['P-desk-1', 'P-worker']

  test('two go where the item asks for two; two posts of one person are one person', async () => {
    const here = await home()
    const visit = { date: '2026-09-03', people: ['P-desk-1'], address: ADDRESS }
    expect(await here.try('desk-1', 'arrangeVisit', visit)).toMatchObject({ error: { code: 'visit.pair' } })
    expect(await here.try('desk-1', 'arrangeVisit', { ...visit, people: pair, date: '2026-08-31' })).toMatchObject({
      error: { code: 'visit.day' },
    })
    expect(await here.try('desk-1', 'arrangeVisit', { date: '2026-09-03', people: pair })).toMatchObject({
      error: { code: 'visit.address' },
    })
    expect(await here.try('desk-1', 'arrangeVisit', { ...visit, people: ['P-desk-1', 'P-G1'] })).toMatchObject({
      error: { code: 'post.unassignable' },
    })
    expect((await here.do('desk-1', 'arrangeVisit', { ...visit, people: pair })).visit?.people).toHaveLength(2)
  })

  test('the address is for who goes there, on that day alone, and each look is written down', async () => {
    const here = await home()
    const { matterId } = await here.do('desk-1', 'arrangeVisit', { date: '2026-09-03', people: pair, address: ADDRESS })
    const look = (openid: string) => town.ask(openid, matters.readAddress, { matterId })
    expect(await look('worker')).toMatchObject({ error: { code: 'matter.notToday', date: '2026-09-03' } })
    expect(await look('desk-2')).toMatchObject({ error: { code: 'permission.denied' } })
    expect(await look('head-G1')).toMatchObject({ error: { code: 'matter.absent' } })
    at('2026-09-02T18:01')
    await sweep(town)
    expect(toldTo(town, 'worker')).toContain('9月3日要上门')
    at('2026-09-03T09:00')
    expect((await town.get('worker', matters.visits, {})).items.map(({ matterId: one }) => one)).toEqual([matterId])
    expect(await look('worker')).toMatchObject({ data: { address: ADDRESS } })
    expect(here.stored().looks.map(({ openid, what }) => [openid, what])).toEqual([['worker', 'readAddress']])
    expect(JSON.stringify(town.local.engine.find({ collection: 'matters', filter: {} }))).not.toMatch(/\b302\b/)
    expect(JSON.stringify(await here.see('worker'))).not.toMatch(/\b302\b/)
    expect(JSON.stringify(town.local.engine.find({ collection: 'messages', filter: {} }))).not.toMatch(/\b302\b/)
    await here.do('worker', 'visited', { words: '两口人，情况属实' })
    expect(await look('worker')).toMatchObject({ error: { code: 'permission.denied' } })
    at('2026-09-04T09:00')
    expect(await look('desk-1')).toMatchObject({ error: { code: 'permission.denied' } })
  })

  test('a visit that nobody made is asked about in the evening', async () => {
    const here = await home()
    await here.do('desk-1', 'arrangeVisit', { date: '2026-09-01', people: pair, address: ADDRESS })
    expect(await here.try('worker', 'visited', { words: '去过了' })).toMatchObject({ ok: true })
    const other = await home()
    await other.do('desk-1', 'arrangeVisit', { date: '2026-09-01', people: pair, address: ADDRESS })
    at('2026-09-01T18:01')
    await sweep(town)
    expect(toldTo(town, 'worker').filter((title) => title === '今天的上门还没有记')).toHaveLength(1)
  })
})

describe('what is left of a person', () => {
  test('what he filled in is handed out to him, and goes with him; what is in hand goes on without a name', async () => {
    const first = await applied(town, { note: '急着用', address: '3号楼302', mode: 'home' })
    const second = await applied(town, { codes: ['zhiyuanzhe'], answers: {} })
    const here = acting(town, second.matterId)
    await here.do('desk-1', 'accept', {})
    await here.do('desk-1', 'conclude', { outcome: 'done', words: '登记好了' })
    await here.do('resident', 'rate', { outcome: 'half', stars: 3, words: '慢了些' })
    const { held } = await town.get('resident', chain.export, {})
    expect(held?.matters).toMatchObject([
      { matterId: second.matterId, rating: { words: '慢了些' } },
      { matterId: first.matterId, note: '急着用', address: '3号楼302', answers: { name: '朴英淑' } },
    ])
    expect(await town.get('resident', chain.erase, { confirm: '删除' })).toMatchObject({ done: true })
    const stored = town.local.engine.find({ collection: 'matters', filter: {} }) as unknown as Array<
      Record<string, unknown>
    >
    expect(stored.map(({ state }) => state).sort()).toEqual(['closed', 'withdrawn'])
    expect(audit(town.local.engine)).toMatchObject({ cases: 2, broken: [] })
    for (const { applicant, form, address, note } of stored)
      expect([applicant, (form as { sealed: string } | null)?.sealed ?? null, address, note]).toEqual([
        { openid: 'gone', called: '', household: null, by: null },
        ...[null, null, null],
      ])
    expect((await town.get('resident', matters.mine, { part: 'ended' })).items).toEqual([])
    expect((await town.get('resident', chain.export, {})).held?.matters).toEqual([])
  })

  test('what is filled in is sealed in the database, and read by nobody without a part', async () => {
    const { matterId } = await applied(town)
    expect(JSON.stringify(town.local.engine.find({ collection: 'matters', filter: {} }))).not.toMatch(/朴英淑|222406/)
    for (const openid of ['neighbour', 'head-U1', 'civil', 'worker'])
      expect(await town.ask(openid, matters.readForm, { matterId })).toMatchObject({ error: { code: 'matter.absent' } })
    for (const openid of ['head-L1', 'head-S1'])
      expect(await town.ask(openid, matters.readForm, { matterId })).toMatchObject({
        error: { code: 'permission.denied' },
      })
    const receiver = acting(town, matterId).stored().receiver.openid
    expect((await town.get(receiver, matters.readForm, { matterId })).answers.name).toBe('朴英淑')
    expect((await acting(town, matterId).see('resident')).looks).toHaveLength(1)
  })
})
