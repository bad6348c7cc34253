import type {
  HouseholdDocument,
  PersonDocument,
  PostDocument,
  SelectionDocument,
} from '../../cloudfunctions/core/chain/stored'
import { startTown, type TownCloud } from '../support/cloud'
import { DAY, MINUTE, MORNING, postOf, routes, settle, stored, sweep, told, withDistrict } from './scene'

const { chain } = routes
const areaId = 'U1'
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
  withDistrict(town)
  for (const [openid, door, confirmed] of [
    ['kim', '201', true],
    ['cui', '302', true],
    ['cui-son', '302', true],
    ['new', '601', false],
  ] as const)
    settleIn(openid, door, confirmed)
})
afterEach(() => town.stop())

const areaPath = ['HL', 'S1', 'L1', 'G1', 'B1', 'U1']

/** Somebody behind a door of the only stairwell. */
function settleIn(openid: string, door: string, confirmed: boolean) {
  const home = { unitId: 'U1', door, title: '锦绣小区3号楼2单元', where: [], areaPath, confirmed }
  const person: PersonDocument = { _id: openid, called: openid, homes: [home], version: 1, createdAt: 0, updatedAt: 0 }
  const known = stored<HouseholdDocument>(town, 'households', { _id: `U1-${door}` })[0]
  const household: HouseholdDocument = known ?? {
    ...{ _id: `U1-${door}`, unitId: 'U1', door, areaPath, people: [], phoneless: null, care: false, reads: {} },
    ...{ visit: { every: null, lastAt: null, dueAt: null }, claims: 0, version: 1, updatedAt: 0 },
  }
  const confirmation = confirmed ? { at: 0, by: { openid: 'head-U1', postId: 'P-U1', name: '' } } : null
  household.people.push({ openid, called: openid, as: null, words: null, since: 0, confirmed: confirmation })
  town.local.engine.load('people', [person as never])
  town.local.engine.load('households', [household as never])
}

const selection = () => stored<SelectionDocument>(town, 'selections', { _id: areaId })[0] as SelectionDocument
const see = (openid: string) => town.get(openid, chain.selection, { areaId })
const vacate = () => town.get('head-B1', chain.endPost, { postId: 'P-U1', since: 0, words: '搬走了' })
const yes = { name: '崔莲花', phone: '0433-5557777' }

/** The name behind door 302 is up for public notice. */
async function toNotice(): Promise<string> {
  await vacate()
  await town.get('resident', chain.nominate, { areaId, door: '302', words: '热心' })
  const [nominee] = (await see('head-G1')).nominees
  const person = nominee?.people.find(({ called }) => called === 'cui')
  await town.get('head-G1', chain.confirmNominee, {
    areaId,
    nomineeId: nominee?.nomineeId ?? '',
    personId: person?.personId ?? '',
  })
  const invitationId = selection().candidate?.invitationId ?? ''
  await town.get('cui', chain.acceptPost, { invitationId, ...yes })
  return invitationId
}

test('names are taken where nobody holds the post, or where the grid head asks for them', async () => {
  expect(await see('resident')).toMatchObject({ state: 'closed', may: [], vacant: false })
  expect((await see('head-G1')).may).toEqual(['call'])
  expect(await town.ask('resident', chain.nominate, { areaId, words: '我来' })).toMatchObject({
    error: { code: 'selection.closed' },
  })
  await town.get('head-G1', chain.callSelection, { areaId })
  expect(await see('resident')).toMatchObject({ state: 'open', may: ['nominate'], vacant: false })
  town.at(MORNING + 31 * DAY)
  expect((await see('resident')).state).toBe('closed')
  await vacate()
  expect(await see('resident')).toMatchObject({ state: 'open', may: ['nominate'], vacant: true })
})

test('one name for each household, whoever of it is faster', async () => {
  await vacate()
  const answers = await Promise.all([
    town.ask('cui', chain.nominate, { areaId, words: '我愿意为大家跑腿' }),
    town.ask('cui-son', chain.nominate, { areaId, door: '501', words: '朴阿姨办事公道' }),
    town.ask('kim', chain.nominate, { areaId, door: '302', words: '崔大姐热心' }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'selection.named' } })
  expect(Object.keys(selection().named)).toHaveLength(2)
  const again = await town.ask('kim', chain.nominate, { areaId, door: '501', words: '换一位' })
  expect(again).toMatchObject({ error: { code: 'selection.named', door: expect.stringContaining('302') } })
})

test('the same intent to name somebody twice counts once', async () => {
  await vacate()
  const key = 'one-and-the-same-key'
  const first = await town.get('kim', chain.nominate, { areaId, door: '302', words: '崔大姐热心' }, key)
  expect(await town.get('kim', chain.nominate, { areaId, door: '302', words: '崔大姐热心' }, key)).toEqual(first)
})

test.each([
  ['new', 'permission.denied'],
  ['stranger', 'permission.denied'],
  ['head-G1', 'permission.denied'],
])('%s names nobody: %s', async (openid, code) => {
  await vacate()
  expect(await town.ask(openid, chain.nominate, { areaId, words: '我来' })).toMatchObject({ error: { code } })
})

test('who named whom, and who lives behind the door, is for the one who decides alone', async () => {
  await vacate()
  await town.get('kim', chain.nominate, { areaId, door: '302', words: '崔大姐热心' })
  expect(await see('resident')).toMatchObject({ nominees: [], households: 1, mine: null })
  expect((await see('kim')).mine).toMatchObject({ door: '302' })
  const { nominees, may } = await see('head-G1')
  expect(may).toContain('decide')
  expect(nominees).toMatchObject([{ door: '302', households: 1, reasons: ['崔大姐热心'] }])
  expect(nominees[0]?.people.map(({ called }) => called)).toEqual(['cui', 'cui-son'])
  expect(JSON.stringify(nominees)).not.toContain('"openid"')
  // The head of the building does not decide.
  expect((await see('head-B1')).nominees).toEqual([])
})

test('from a name to an office: asked, willing, seven days in public, appointed once by sweeps that overlap', async () => {
  const invitationId = await toNotice()
  expect(told(town, 'cui')).toEqual(['邻居推荐了您'])
  const noticed = await see('resident')
  expect(noticed).toMatchObject({ state: 'notice', may: ['object'], candidate: { name: '崔莲花' } })
  expect((await town.get('resident', chain.chainOf, {})).levels[0]).toMatchObject({ head: null, selection: 'notice' })
  await sweep(town, 3)
  for (const openid of ['resident', 'kim', 'cui', 'new']) expect(told(town, openid)).toContain('人选公示')

  town.at(MORNING + 7 * DAY - 5 * MINUTE)
  await sweep(town)
  expect(postOf(town, 'P-U1')?.until).not.toBeNull()
  town.at(MORNING + 7 * DAY + 5 * MINUTE)
  await sweep(town, 3)
  await settle(town, MORNING + 7 * DAY + 6 * MINUTE, 2)
  expect(postOf(town, 'P-U1')).toMatchObject({
    openid: 'cui',
    name: '崔莲花',
    until: null,
    appointed: { how: 'nominated' },
  })
  expect(stored<PostDocument>(town, 'posts', { termOf: 'P-U1' })).toHaveLength(1)
  for (const openid of ['resident', 'kim', 'cui', 'new'])
    expect(told(town, openid).filter((title) => title === '崔莲花上任了')).toHaveLength(1)
  expect(told(town, 'cui')).toContain('您上任了，辛苦您')
  expect(await see('resident')).toMatchObject({ state: 'closed', vacant: false, mine: null, last: { name: '崔莲花' } })
  expect(await town.ask('cui', chain.acceptPost, { invitationId, ...yes })).toMatchObject({ ok: true })
})

test('a nominee’s invitation is nobody else’s', async () => {
  await vacate()
  await town.get('kim', chain.nominate, { areaId, door: '302', words: '崔大姐热心' })
  const [nominee] = (await see('head-G1')).nominees
  const personId = nominee?.people[0]?.personId ?? ''
  await town.get('head-G1', chain.confirmNominee, { areaId, nomineeId: nominee?.nomineeId ?? '', personId })
  const invitationId = selection().candidate?.invitationId ?? ''
  for (const route of [chain.invitation, chain.acceptPost, chain.declinePost])
    expect(
      await town.ask('kim', route, { invitationId, ...(route === chain.acceptPost ? yes : {}) } as never),
    ).toMatchObject({ error: { code: 'invitation.absent' } })
})

test('two who decide at once take up one name', async () => {
  await vacate()
  await town.get('kim', chain.nominate, { areaId, door: '302', words: '崔大姐热心' })
  await town.get('resident', chain.nominate, { areaId, words: '我也愿意' })
  const { nominees } = await see('head-G1')
  const take = (by: string, at: number) =>
    town.ask(by, chain.confirmNominee, {
      areaId,
      nomineeId: nominees[at]?.nomineeId ?? '',
      personId: nominees[at]?.people[0]?.personId ?? '',
    })
  const answers = await Promise.all([take('head-G1', 0), take('head-L1', 1)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'selection.closed' } })
  expect(stored(town, 'invitations', {})).toHaveLength(1)
})

test('who says no, or nothing for seven days, will not be it: names are taken again', async () => {
  await vacate()
  await town.get('kim', chain.nominate, { areaId, door: '302', words: '崔大姐热心' })
  const [nominee] = (await see('head-G1')).nominees
  const take = () =>
    town.get('head-G1', chain.confirmNominee, {
      areaId,
      nomineeId: nominee?.nomineeId ?? '',
      personId: nominee?.people[0]?.personId ?? '',
    })
  await take()
  await town.get('cui', chain.declinePost, { invitationId: selection().candidate?.invitationId ?? '' })
  expect(await see('resident')).toMatchObject({ state: 'open' })
  expect((await see('head-G1')).nominees[0]?.refused?.words).toBe('本人谢绝了')
  await take()
  town.at(MORNING + 7 * DAY + MINUTE)
  await sweep(town, 2)
  expect(await see('resident')).toMatchObject({ state: 'open' })
  expect(told(town, 'head-G1').filter((title) => title === '推荐的人选没有成')).toHaveLength(1)
})

test('an objection is heard before anybody is appointed; dismissed, it takes effect', async () => {
  await toNotice()
  await town.get('kim', chain.objectSelection, { areaId, words: '他不常住这里' })
  expect(told(town, 'head-G1')).toContain('公示有人提了意见')
  expect(await town.ask('kim', chain.objectSelection, { areaId, words: '再说一次' })).toMatchObject({ ok: false })
  expect((await see('resident')).objections).toEqual([])
  await settle(town, MORNING + 7 * DAY + 5 * MINUTE, 2)
  expect(postOf(town, 'P-U1')?.until).not.toBeNull()
  expect(told(town, 'head-G1')).toContain('公示期满，还有意见没答复')
  const [objection] = (await see('head-G1')).objections
  await town.get('head-G1', chain.ruleSelection, {
    areaId,
    objectionId: objection?.objectionId ?? '',
    upheld: false,
    words: '查过了，常住',
  })
  expect(told(town, 'kim')).toContain('您的意见有答复了')
  await sweep(town, 2)
  expect(postOf(town, 'P-U1')).toMatchObject({ openid: 'cui', until: null })
})

test('upheld, the name is taken down and both sides hear', async () => {
  await toNotice()
  await town.get('kim', chain.objectSelection, { areaId, words: '他不常住这里' })
  const [objection] = (await see('head-G1')).objections
  const rule = { areaId, objectionId: objection?.objectionId ?? '', upheld: true, words: '确实不常住' }
  const answers = await Promise.all([
    town.ask('head-G1', chain.ruleSelection, rule),
    town.ask('head-L1', chain.ruleSelection, { ...rule, upheld: false, words: '常住' }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  if (!answers[0]?.ok) return
  expect(await see('resident')).toMatchObject({ state: 'open', candidate: null })
  expect(told(town, 'cui')).toContain('人选公示撤下了')
  town.at(MORNING + 8 * DAY)
  await sweep(town)
  expect(postOf(town, 'P-U1')?.until).not.toBeNull()
})

test('somebody appointed meanwhile is not put out by an old notice', async () => {
  await toNotice()
  const { invitationId } = await town.get('head-B1', chain.invite, { post: 'unitHead', areaId })
  await town.get('kim', chain.acceptPost, { invitationId, name: '金哲', phone: '0433-5551111' })
  town.at(MORNING + 7 * DAY + 5 * MINUTE)
  await sweep(town)
  await sweep(town)
  expect(postOf(town, 'P-U1')).toMatchObject({ openid: 'kim', until: null })
})

test('my chain: five heads and the party beside, who is missing is said', async () => {
  await vacate()
  const { levels, title } = await town.get('resident', chain.chainOf, {})
  expect(title).toBe('锦绣小区3号楼2单元')
  expect(levels.map(({ areaKind, head }) => [areaKind, head?.name ?? null])).toEqual([
    ['unit', null],
    ['building', '锦绣小区3号楼长'],
    ['grid', '1网格长'],
    ['lane', '文化巷长'],
    ['street', '光明街道长'],
  ])
  expect(levels.map(({ party }) => party)).toEqual([null, null, null, null, null])
  expect(await town.get('stranger', chain.chainOf, {})).toEqual({ areaId: null, title: '', levels: [] })
})

test('who leaves takes his name off: his words lose their writer, and he stands for nothing', async () => {
  await toNotice()
  await town.get('kim', chain.objectSelection, { areaId, words: '他不常住这里' })
  const { held } = await town.get('resident', chain.export, {})
  expect(held?.choices).toMatchObject([{ named: [{ words: '热心' }], objections: [] }])
  for (const openid of ['resident', 'kim', 'cui']) await town.get(openid, chain.erase, { confirm: '删除' })
  const left = selection()
  expect(JSON.stringify({ ...left, candidate: null })).not.toMatch(/"(resident|kim|cui)"/)
  expect(left).toMatchObject({ state: 'open', candidate: null, objections: [{ words: '他不常住这里', openid: '' }] })
  town.at(MORNING + 8 * DAY)
  await sweep(town)
  expect(postOf(town, 'P-U1')?.until).not.toBeNull()
})

test('who moves away while his name is on notice is not appointed: those who wanted him hear, and names are taken again', async () => {
  await toNotice()
  await sweep(town, 2)
  await town.get('cui', chain.unbind, { unitId: 'U1' })
  await settle(town, MORNING + 7 * DAY + 5 * MINUTE, 3)
  expect(postOf(town, 'P-U1')?.until).not.toBeNull()
  expect(selection()).toMatchObject({ state: 'open', candidate: null, last: null })
  expect(await see('resident')).toMatchObject({ state: 'open', vacant: true, candidate: null })
  expect((await see('head-G1')).nominees[0]?.refused?.words).toBe('本人不在这里了')
  const heard = (openid: string, title: string) => told(town, openid).filter((one) => one === title).length
  expect([heard('resident', '推荐的人选没有成'), heard('head-G1', '推荐的人选没有成')]).toEqual([1, 1])
  expect(heard('cui', '谢谢您愿意为邻居出力')).toBe(1)
  for (const openid of ['resident', 'kim', 'cui']) expect(heard(openid, '崔莲花上任了')).toBe(0)
})

test('who moves to another door of the same stairwell, and is confirmed there, is appointed', async () => {
  await toNotice()
  await town.get('cui', chain.bind, { unitId: 'U1', door: '402' })
  const [person] = stored<PersonDocument>(town, 'people', { _id: 'cui' }) as [PersonDocument]
  town.local.engine.load('people', [
    { ...person, homes: person.homes.map((home) => ({ ...home, confirmed: true })) } as never,
  ])
  await settle(town, MORNING + 7 * DAY + 5 * MINUTE, 2)
  expect(postOf(town, 'P-U1')).toMatchObject({ openid: 'cui', until: null })
})
