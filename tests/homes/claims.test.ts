import type { HouseholdDocument, PersonDocument } from '../../cloudfunctions/core/chain/stored'
import { routes, startTown, type TownCloud } from '../support/cloud'

const { chain, messages } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
})
afterEach(() => town.stop())

const find = <T>(collection: string, _id: string) =>
  town.local.engine.find({ collection, filter: { _id } })[0] as unknown as T | undefined
const household = (door: string) => find<HouseholdDocument>('households', `U1-${door}`)
const homesOf = (openid: string) => find<PersonDocument>('people', openid)?.homes ?? []
const claim = (openid: string, door = '302', called = '金先生') =>
  town.get(openid, chain.bind, { unitId: 'U1', door, called, as: 'tenant', words: '8月搬来' })
const heard = async (openid: string) =>
  (await town.get(openid, messages.inbox, {})).items.filter(({ kind }) => kind === 'home')
const mateAt = async (door: string, called: string) => {
  const { people } = await town.get('head-U1', chain.door, { unitId: 'U1', door })
  const mate = people.find((one) => one.called === called)
  if (!mate) throw new Error(`${called} is not at ${door}`)
  return { unitId: 'U1', door, mateId: mate.mateId }
}

/** What must hold of everybody at any moment: the home of a person and his place behind the door say the same. */
function agree() {
  const people = town.local.engine.find({ collection: 'people', filter: {} }) as unknown as PersonDocument[]
  const rows = town.local.engine.find({ collection: 'households', filter: {} }) as unknown as HouseholdDocument[]
  const homes = people.flatMap(({ _id, homes }) =>
    homes.flatMap(({ unitId, door, confirmed }) => (door === null ? [] : [`${_id} ${unitId} ${door} ${confirmed}`])),
  )
  const mates = rows.flatMap(({ unitId, door, people }) =>
    people.map(({ openid, confirmed }) => `${openid} ${unitId} ${door} ${confirmed !== null}`),
  )
  expect(mates.sort()).toEqual(homes.sort())
  for (const row of rows) expect(row.claims).toBe(row.people.filter(({ confirmed }) => confirmed === null).length)
}

describe('a claim', () => {
  test('stands in the person and behind the door, and the head of the stairwell hears it once', async () => {
    await claim('new')
    expect(homesOf('new')).toMatchObject([{ unitId: 'U1', door: '302', confirmed: false }])
    expect(household('302')).toMatchObject({
      claims: 1,
      people: [{ openid: 'new', called: '金先生', as: 'tenant', words: '8月搬来', confirmed: null }],
    })
    expect(await heard('head-U1')).toMatchObject([{ title: '金先生说住在您这里，请核实' }])
    agree()
  })

  test('sent twice under one key is one claim, one version, one message', async () => {
    const input = { unitId: 'U1', door: '302', called: '金先生' }
    const [first, second] = await Promise.all([
      town.get('new', chain.bind, input, 'claim-0001'),
      town.get('new', chain.bind, input, 'claim-0001'),
    ])
    expect(second).toEqual(first)
    expect(household('302')).toMatchObject({ version: 1, claims: 1 })
    expect(await heard('head-U1')).toHaveLength(1)
    // Long after he has left again, the phone sends it once more.
    await town.get('new', chain.unbind, { unitId: 'U1' })
    expect((await town.get('new', chain.bind, input, 'claim-0001')).homes).toEqual([])
    agree()
  })

  test('302室 and ３０２ are the same door', async () => {
    await claim('new', '302室')
    await claim('other', '３０２', '金女士')
    expect(household('302')?.people).toHaveLength(2)
  })

  test('behind a lived-in door is heard by the first who was confirmed there too', async () => {
    await claim('new', '501')
    expect(await heard('resident')).toHaveLength(1)
    expect(await heard('head-U1')).toHaveLength(1)
  })

  test('of the head of the stairwell himself is heard by the head above', async () => {
    await claim('head-U1', '101', '李女士')
    expect(await heard('head-U1')).toEqual([])
    expect(await heard('head-B1')).toHaveLength(1)
    const own = await mateAt('101', '李女士')
    expect(await town.ask('head-U1', chain.confirmHome, own)).toMatchObject({ error: { code: 'permission.denied' } })
    await town.get('head-B1', chain.confirmHome, own)
    agree()
  })

  test('of another door in the same stairwell leaves the first, and must be confirmed anew', async () => {
    await town.get('resident', chain.bind, { unitId: 'U1', door: '502' })
    expect(household('501')).toBeUndefined()
    expect(homesOf('resident')).toMatchObject([{ door: '502', confirmed: false }])
    agree()
  })

  test('no more than twenty behind one door', async () => {
    for (let count = 0; count < 20; count++) await claim(`mate-${count}`, '601', `住户${count}`)
    expect(await town.ask('late', chain.bind, { unitId: 'U1', door: '601' })).toMatchObject({
      error: { code: 'household.full', most: 20 },
    })
    expect(homesOf('late')).toEqual([])
  })

  test('with words that must not be read is not taken', async () => {
    const answer = await town.ask('new', chain.bind, {
      unitId: 'U1',
      door: '302',
      words: '特3456书yuuo莞6543李zxcz蒜7782法fgnv级',
    })
    expect([answer.ok, household('302')]).toEqual([false, undefined])
  })
})

describe('a claim is settled', () => {
  test.each(['head-U1', 'head-B1', 'head-G1', 'worker', 'resident'])('by %s, and the claimant hears it', async (by) => {
    await claim('new', '501')
    const who = await mateAt('501', '金先生')
    const { people } = await town.get(by, chain.confirmHome, who)
    expect(people.map(({ confirmed }) => confirmed !== null)).toEqual([true, true])
    expect(homesOf('new')).toMatchObject([{ confirmed: true }])
    expect(await heard('new')).toMatchObject([{ title: '您家核实好了' }])
    expect(household('501')?.claims).toBe(0)
    agree()
  })

  test.each(['head-L1', 'head-S1', 'head-HL', 'head-G2', 'officer', 'stranger', 'new'])('never by %s', async (by) => {
    await claim('new', '501')
    const who = await mateAt('501', '金先生')
    for (const [route, input] of [
      [chain.confirmHome, who],
      [chain.refuseHome, { ...who, reason: '不认识' }],
      [chain.releaseHome, { ...who, reason: '搬走了' }],
    ] as const)
      expect(await town.ask(by, route, input as never)).toMatchObject({ error: { code: 'permission.denied' } })
    expect(household('501')?.claims).toBe(1)
  })

  test('by the first who was confirmed there, not by who came after him', async () => {
    await claim('second', '501', '金先生')
    await town.get('resident', chain.confirmHome, await mateAt('501', '金先生'))
    await claim('third', '501', '崔女士')
    const third = await mateAt('501', '崔女士')
    expect(await town.ask('second', chain.confirmHome, third)).toMatchObject({ error: { code: 'permission.denied' } })
    expect((await town.get('second', chain.home, { unitId: 'U1' })).mayVouch).toBe(false)
    expect((await town.get('resident', chain.home, { unitId: 'U1' })).mayVouch).toBe(true)
    await town.get('resident', chain.confirmHome, third)
    const { people } = await town.get('third', chain.home, { unitId: 'U1' })
    expect(people.map(({ called, confirmed }) => [called, confirmed?.vouched])).toEqual([
      ['朴女士', false],
      ['金先生', true],
      ['崔女士', true],
    ])
  })

  test('a refusal says why, and leaves neither home nor housemate', async () => {
    await claim('new')
    const who = { ...(await mateAt('302', '金先生')), reason: '302 还没有人住' }
    expect(await town.get('head-U1', chain.refuseHome, who, 'refuse-001')).toEqual({ people: [] })
    expect(await town.get('head-U1', chain.refuseHome, who, 'refuse-001')).toEqual({ people: [] })
    expect(homesOf('new')).toEqual([])
    expect(await heard('new')).toMatchObject([{ words: expect.stringContaining('302 还没有人住') }])
    expect(await town.ask('head-U1', chain.confirmHome, who as never)).toMatchObject({ ok: false })
    agree()
  })

  test('who has moved is taken out by a head, not by a housemate', async () => {
    await claim('new', '501')
    const who = await mateAt('501', '金先生')
    await town.get('resident', chain.confirmHome, who)
    const moved = { ...who, reason: '上个月搬走了' }
    expect(await town.ask('resident', chain.releaseHome, moved)).toMatchObject({ error: { code: 'permission.denied' } })
    await town.get('head-U1', chain.releaseHome, moved)
    expect(homesOf('new')).toEqual([])
    agree()
  })
})

describe('races', () => {
  const outcomes = (answers: Array<{ ok: boolean }>) => answers.filter(({ ok }) => ok).length

  test('two who confirm at once: one does, the other is told', async () => {
    await claim('new', '501')
    const who = await mateAt('501', '金先生')
    const answers = await Promise.all(
      ['head-U1', 'head-B1', 'resident'].map((by) => town.ask(by, chain.confirmHome, who)),
    )
    expect(outcomes(answers)).toBe(1)
    for (const answer of answers)
      if (!answer.ok) expect(answer.error).toMatchObject({ code: 'claim.settled', how: 'confirmed' })
    expect(await heard('new')).toHaveLength(1)
    agree()
  })

  test('confirm against refuse: whichever is first stands, in person and household alike', async () => {
    for (let round = 0; round < 6; round++) {
      const openid = `new-${round}`
      await claim(openid, '501', `金${round}先生`)
      const who = await mateAt('501', `金${round}先生`)
      const acts = [
        () => town.ask('head-U1', chain.confirmHome, who),
        () => town.ask('head-B1', chain.refuseHome, { ...who, reason: '不认识' }),
      ]
      const answers = await Promise.all((round % 2 ? acts : acts.reverse()).map((act) => act()))
      expect(outcomes(answers)).toBe(1)
      expect(await heard(openid)).toHaveLength(1)
      agree()
    }
  })

  test('many who claim one door at once are all there', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, count) =>
        town.ask(`mate-${count}`, chain.bind, { unitId: 'U1', door: '601', called: `住户${count}` }),
      ),
    )
    const there = outcomes(answers)
    expect(household('601')?.people).toHaveLength(there)
    expect(there).toBe(8)
    agree()
  })

  test('bind and unbind at once end in one of the two, whole', async () => {
    for (let round = 0; round < 5; round++) {
      await claim('new')
      await Promise.all([
        town.ask('new', chain.bind, { unitId: 'U1', door: '303' }),
        town.ask('new', chain.unbind, { unitId: 'U1' }),
        town.ask('other', chain.bind, { unitId: 'U1', door: '302', called: '邻居' }),
      ])
      agree()
    }
  })

  test('a claim confirmed while its person leaves: nobody stays half', async () => {
    for (let round = 0; round < 5; round++) {
      await claim('new')
      const who = await mateAt('302', '金先生')
      await Promise.all([town.ask('head-U1', chain.confirmHome, who), town.ask('new', chain.unbind, { unitId: 'U1' })])
      agree()
      await town.ask('new', chain.unbind, { unitId: 'U1' })
    }
  })
})

test('who only claims to live there sees himself alone', async () => {
  await claim('new', '501')
  const seen = await town.get('new', chain.home, { unitId: 'U1' })
  expect(seen).toMatchObject({ confirmed: false, mayVouch: false, people: [{ me: true, called: '金先生' }] })
  expect(seen.people).toHaveLength(1)
})

test('deleting oneself leaves no trace behind the door', async () => {
  await claim('new', '501')
  await town.get('new', chain.erase, { confirm: '删除' })
  expect(household('501')?.people.map(({ openid }) => openid)).toEqual(['resident'])
  await town.get('resident', chain.erase, { confirm: '删除' })
  expect(household('501')).toBeUndefined()
  agree()
})

test('an export holds what the household holds of me, and of nobody else', async () => {
  await claim('new', '501')
  const { held } = await town.get('new', chain.export, {})
  expect(held?.households).toMatchObject([{ unitId: 'U1', door: '501', called: '金先生', confirmed: null }])
  expect(JSON.stringify(held)).not.toContain('朴女士')
})

test('a stairwell is found by the code on its sign, and its head has the code to print', async () => {
  expect(await town.get('new', chain.unit, { code: 'U1' })).toMatchObject({
    unitId: 'U1',
    title: '锦绣小区3号楼2单元',
    doors: [
      ['101', '102'],
      ['201', '202'],
      ['301', '302'],
      ['401', '402'],
      ['501', '502'],
      ['601', '602'],
    ],
  })
  const { png, code } = await town.get('head-U1', chain.unitCode, { unitId: 'U1' })
  expect(code).toBe('U1')
  expect(
    Buffer.from(png.split(',')[1] ?? '', 'base64')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  expect(await town.ask('resident', chain.unitCode, { unitId: 'U1' })).toMatchObject({ ok: false })
  expect(await town.ask('new', chain.unit, { code: 'G1' })).toMatchObject({ error: { code: 'area.absent' } })
})
