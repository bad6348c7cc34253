import { audit } from '../../local/commands/audit'
import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { phoneCode } from '../support/phone'
import { points } from '../support/town'

const { requests, chain, messages } = routes
const HOUR = 3_600_000
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
  await town.get('resident', chain.phone, { code: await phoneCode(town, 'resident') })
  await town.get('resident', chain.name, { name: '朴英淑' })
})
afterEach(() => town.stop())

const raise = async (input: object = { place: { kind: 'area', areaId: 'U1' } }, openid = 'resident') =>
  (await town.get(openid, requests.submit, { text: '楼道灯不亮，晚上摔了一跤', ...input } as never)).requestId
const reveal = (openid: string, requestId: string, key?: string) =>
  town.ask(openid, requests.reveal, { requestId }, key)
const codeOf = async (openid: string, requestId: string) => {
  const answer = await reveal(openid, requestId)
  return answer.ok ? 'shown' : answer.error.code
}

test('the head in charge is shown name and phone, and the resident reads who looked and when', async () => {
  const requestId = await raise()
  const shown = await town.get('head-U1', requests.reveal, { requestId })
  expect(shown).toMatchObject({ onBehalf: false, called: '朴女士', name: '朴英淑', door: null })
  expect(shown.phone).toMatch(/^138\d{8}$/)
  const { timeline, request } = await town.get('resident', requests.detail, { requestId })
  expect(timeline.at(-1)).toMatchObject({
    kind: 'revealed',
    at: expect.any(Number),
    actor: { role: 'post', name: '2单元长', post: 'unitHead' },
    facts: {},
  })
  expect(request.version).toBe(shown.version)
  // A list goes on showing what was done last.
  expect(request.last.kind).toBe('submitted')
})

test('what was shown stands nowhere: not in the case, not in a message, not in a log', async () => {
  const requestId = await raise()
  const { phone } = await town.get('head-U1', requests.reveal, { requestId })
  const everything = town.local.engine
    .collections()
    .flatMap((collection) => town.local.engine.find({ collection, filter: {}, limit: 1000 }))
  expect(JSON.stringify(everything)).not.toContain(phone)
  expect(JSON.stringify(everything)).not.toContain('朴英淑')
  expect(audit(town.local.engine).broken).toEqual([])
})

test('who may look: the handler, the head in charge and those above him; nobody else learns more than he may see', async () => {
  const requestId = await raise()
  const expected: Record<string, string> = {
    'head-U1': 'shown',
    'head-B1': 'shown',
    'head-G1': 'shown',
    'head-L1': 'shown',
    'head-S1': 'shown',
    'head-HL': 'shown',
    worker: 'permission.denied',
    officer: 'permission.denied',
    'head-G2': 'request.absent',
    plumber: 'request.absent',
    neighbour: 'request.absent',
    resident: 'permission.denied',
  }
  for (const [openid, code] of Object.entries(expected))
    expect([openid, await codeOf(openid, requestId)]).toEqual([openid, code])
  await town.get('head-U1', requests.accept, { requestId })
  await town.get('head-U1', requests.assign, { requestId, to: 'P-property' })
  expect(await codeOf('officer', requestId)).toBe('shown')
})

test('a neighbour who joined learns nothing', async () => {
  const requestId = await raise({ place: points.inGrid1 })
  await town.get('neighbour', requests.join, { requestId })
  expect(await codeOf('neighbour', requestId)).toBe('permission.denied')
})

test('the page knows beforehand who may look', async () => {
  const requestId = await raise()
  const mayReveal = async (openid: string) => (await town.get(openid, requests.detail, { requestId })).mayReveal
  expect([await mayReveal('head-U1'), await mayReveal('resident')]).toEqual([true, false])
})

test('the same key looks once; another key is another look', async () => {
  const requestId = await raise()
  const looks = async () =>
    (await town.get('resident', requests.detail, { requestId })).timeline.filter(({ kind }) => kind === 'revealed')
  const first = await reveal('head-U1', requestId, 'look-0001')
  expect(await reveal('head-U1', requestId, 'look-0001')).toEqual(first)
  expect(await looks()).toHaveLength(1)
  await reveal('head-U1', requestId, 'look-0002')
  expect(await looks()).toHaveLength(2)
})

test('many who look at once are all written down', async () => {
  const requestId = await raise()
  const heads = ['head-U1', 'head-B1', 'head-G1']
  const answers = await Promise.all(heads.map((head) => reveal(head, requestId)))
  const { timeline } = await town.get('resident', requests.detail, { requestId })
  const looks = timeline.filter(({ kind }) => kind === 'revealed').length
  expect(looks).toBe(answers.filter(({ ok }) => ok).length)
  expect(audit(town.local.engine).broken).toEqual([])
})

test('once a case has ended nobody needs the number any more', async () => {
  const requestId = await raise()
  await town.get('resident', requests.withdraw, { requestId })
  expect(await codeOf('head-U1', requestId)).toBe('move.illegal')
})

test('more than twenty an hour are refused, the head above hears it once, and an hour later it goes on', async () => {
  const requestId = await raise()
  for (let count = 0; count < 20; count++) expect(await codeOf('head-U1', requestId)).toBe('shown')
  expect(await reveal('head-U1', requestId)).toMatchObject({ error: { code: 'reveal.tooMany', most: 20 } })
  expect(await codeOf('head-U1', requestId)).toBe('reveal.tooMany')
  const alerts = async () =>
    (await town.get('head-B1', messages.inbox, {})).items.filter(({ kind }) => kind === 'alert')
  expect(await alerts()).toMatchObject([{ words: expect.stringContaining('2单元长') }])
  expect(await codeOf('head-B1', requestId)).toBe('shown')
  town.at(MORNING + HOUR + 60_000)
  expect(await codeOf('head-U1', requestId)).toBe('shown')
})

test('at once no more than twenty get through', async () => {
  const cases = await Promise.all(
    Array.from({ length: 24 }, (_, index) => raise({ place: points.inGrid1, text: `第${index}件` }, `other-${index}`)),
  )
  const answers = await Promise.all(cases.map((requestId) => reveal('head-G1', requestId)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(20)
})

describe('raised for somebody without a phone', () => {
  const onBehalf = { called: '金奶奶', door: '302' }

  test('the person recorded is shown, never the head who wrote it down', async () => {
    await town.get('head-U1', chain.phone, { code: await phoneCode(town, 'head-U1') })
    await town.get('head-U1', chain.bind, { unitId: 'U1', called: '单元长本人' })
    const requestId = await raise({ place: { kind: 'area', areaId: 'U1' }, onBehalf }, 'head-U1')
    expect(await town.get('head-B1', requests.reveal, { requestId })).toMatchObject({
      onBehalf: true,
      name: '金奶奶',
      door: '302',
      phone: null,
    })
    const { request } = await town.get('head-B1', requests.detail, { requestId })
    expect(request.reporter).toEqual({ me: false, called: '金奶奶' })
  })

  test('a neighbour who joined reads neither name nor door', async () => {
    const requestId = await raise({ place: points.inGrid1, onBehalf }, 'head-G1')
    await town.get('neighbour', requests.join, { requestId })
    const seen = await town.get('neighbour', requests.detail, { requestId })
    expect(JSON.stringify(seen)).not.toMatch(/金奶奶|"302"/)
  })
})
