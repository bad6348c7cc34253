import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { moveIn, settled, stairwells, withoutPhone } from '../support/neighbours'

const { chain, groups, messages } = routes
const HOUR = 3_600_000
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
  moveIn(town, [
    settled({ openid: 'ann', door: '101', called: '安女士' }),
    settled({ openid: 'bo', door: '102', called: '柏先生' }),
    settled({ openid: 'cai', door: '202', called: '蔡先生' }),
    settled({ openid: 'newcomer', door: '201', confirmed: false }),
  ])
  town.local.engine.load('households', [{ ...withoutPhone('601') }])
})
afterEach(() => town.stop())

const start = async (input: object = {}, by = 'head-U1') =>
  (
    await town.get(by, groups.start, {
      ...{ areaId: 'U1', title: '装不装电梯', text: '加装电梯，每户先摊设计费。', options: ['同意', '不同意'] },
      ...{ secret: true, quorum: 0, rule: 'majority', closesAt: MORNING + HOUR, ...input },
    })
  ).card.entryId
const cast = (openid: string, entryId: string, choice: number, key?: string) =>
  town.ask(openid, groups.cast, { entryId, choice }, key)
const detail = (openid: string, entryId: string) => town.get(openid, groups.detail, { entryId })
const sweep = () => town.local.timers.tick('sweep')
const close = async () => {
  town.at(MORNING + HOUR + 61_000)
  await Promise.all([sweep(), sweep()])
}
const rows = () => town.local.engine.find({ collection: 'ballots', filter: {}, limit: 1000 })

test('one household, one vote: whoever comes second is told what stands, the same intent again finds its own', async () => {
  const entryId = await start({ secret: false })
  const housemate = settled({ openid: 'mate', door: '101', called: '安先生' })
  moveIn(town, [{ ...housemate, household: settled({ openid: 'ann', door: '101', called: '安女士' }).household }])
  const answers = await Promise.all(['ann', 'mate', 'ann', 'mate'].map((openid) => cast(openid, entryId, 0)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'vote.cast', choice: 0 } })
  const first = await cast('bo', entryId, 1, 'bo-casts-01')
  expect(await cast('bo', entryId, 1, 'bo-casts-01')).toEqual(first)
  expect(rows()).toHaveLength(2)
  expect((await detail('bo', entryId)).card).toMatchObject({ voted: true })
  expect((await detail('bo', entryId)).ballots).toMatchObject([{ door: '102', cast: { me: true, choice: 1 } }])
})

test('however a door is written, it is one household, on record once, with one vote', async () => {
  const record = { unitId: 'U1', called: '李奶奶', consent: 'spoken' } as const
  for (const door of ['602', '602室', '６０２']) await town.get('head-U1', chain.keepHousehold, { ...record, door })
  expect(town.local.engine.find({ collection: 'households', filter: { unitId: 'U1', door: '602' } })).toHaveLength(1)
  const entryId = await start()
  const asked = { entryId, unitId: 'U1', choice: 0, consent: '电话里说的' }
  const cast = (door: string) => town.ask('head-U1', groups.castFor, { ...asked, door })
  expect(await cast('６０２室')).toMatchObject({ data: { ballot: { door: '602' } } })
  expect(await cast('602')).toMatchObject({ error: { code: 'vote.cast' } })
  expect(rows()).toHaveLength(1)
})

test('who is not confirmed does not vote, who does not live there neither', async () => {
  const entryId = await start()
  expect(await cast('newcomer', entryId, 0)).toMatchObject({ error: { code: 'home.unconfirmed' } })
  expect(await cast('stranger', entryId, 0)).toMatchObject({ error: { code: 'entry.absent' } })
  expect(await cast('head-U1', entryId, 0)).toMatchObject({ error: { code: 'permission.denied' } })
  expect(await cast('ann', entryId, 2)).toMatchObject({ error: { code: 'option.absent' } })
  expect(rows()).toEqual([])
})

test('of a secret vote nobody learns who voted what: no answer, no row, no figure of a stairwell', async () => {
  const entryId = await start()
  await cast('ann', entryId, 0)
  await cast('bo', entryId, 1)
  expect(rows().map(({ choice, sealed }) => [choice, typeof sealed])).toEqual([
    [null, 'string'],
    [null, 'string'],
  ])
  expect(new Set(rows().map(({ sealed }) => String(sealed).length)).size).toBe(1)
  const answers = [
    await cast('ann', entryId, 1),
    await detail('ann', entryId),
    await town.get('head-U1', groups.turnout, { entryId, unitId: 'U1' }),
  ]
  for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(/"choice":\d/)
  await close()
  const { units, counts } = await town.get('ann', groups.recount, { entryId })
  expect([counts, units]).toEqual([
    [1, 1],
    [{ unitId: 'U1', name: expect.stringMatching(/U1|单元/), ballots: 2, counts: null }],
  ])
  expect(JSON.stringify(await town.get('head-U1', groups.turnout, { entryId, unitId: 'U1' }))).not.toMatch(
    /"choice":\d/,
  )
})

test('a head votes for a household without a phone by its recorded consent, marked; for nobody else', async () => {
  const entryId = await start()
  const castFor = (openid: string, door: string) =>
    town.ask(openid, groups.castFor, { entryId, unitId: 'U1', door, choice: 0, consent: '上门当面说的，儿子在场' })
  expect(await castFor('head-U1', '101')).toMatchObject({ error: { code: 'household.absent' } })
  expect(await castFor('ann', '601')).toMatchObject({ error: { code: 'entry.absent' } })
  expect(await castFor('head-S1', '601')).toMatchObject({ error: { code: 'permission.denied' } })
  expect((await town.get('head-U1', groups.turnout, { entryId, unitId: 'U1' })).phoneless).toEqual([
    { door: '601', called: '李奶奶' },
  ])
  expect(await castFor('head-U1', '601')).toMatchObject({ ok: true, data: { ballot: { by: '2单元长' } } })
  expect(await castFor('head-B1', '601')).toMatchObject({ error: { code: 'vote.cast', by: '2单元长', choice: null } })
  await close()
  const { card } = await detail('ann', entryId)
  expect(card).toMatchObject({ result: { ballots: 1, onBehalf: 1, words: expect.stringContaining('代投') } })
})

test('after the end nobody votes, the count waits until nobody can be writing, and is made once', async () => {
  const entryId = await start()
  await cast('ann', entryId, 0, 'ann-votes-1')
  town.at(MORNING + HOUR)
  expect(await cast('bo', entryId, 0)).toMatchObject({ error: { code: 'vote.closed' } })
  expect(await cast('ann', entryId, 0, 'ann-votes-1')).toMatchObject({ ok: true })
  await sweep()
  expect((await detail('ann', entryId)).card).toMatchObject({ state: 'counting', result: null })
  await close()
  const { card } = await detail('ann', entryId)
  expect(card).toMatchObject({ state: 'closed', result: { outcome: 'passed', winner: 0, counts: [1, 0] } })
  await sweep()
  const told = (await town.get('ann', messages.inbox, {})).items.filter(({ kind }) => kind === 'groupResult')
  expect(told).toHaveLength(1)
  expect((await town.get('bo', messages.inbox, {})).items).toEqual([])
  expect(await town.get('bo', groups.recount, { entryId })).toMatchObject({ same: true, ballots: 1 })
})

test('a counted vote leaves the households, however many have voted; its rows stay, and a late replay brings nothing back', async () => {
  const entryId = await start()
  await cast('ann', entryId, 0, 'ann-votes-1')
  const running = await start({ title: '刷什么颜色', closesAt: MORNING + 24 * HOUR })
  await cast('ann', running, 1)
  const [row] = rows().filter((one) => one.entryId === entryId)
  const many = settled({ openid: 'many', door: '-' }).household
  const ids = Array.from({ length: 700 }, (_, index) => `V${1000 + index}`)
  town.local.engine.load(
    'households',
    ids.map((_id) => ({ ...many, _id, unitId: 'V', door: _id, areaPath: ['V'], votes: { [entryId]: MORNING } })),
  )
  town.local.engine.load(
    'ballots',
    ids.map((householdId) => ({
      ...row,
      _id: `${entryId}#${householdId}`,
      householdId,
      sealed: null,
      choice: 0,
    })) as never,
  )
  const remembering = (id: string) =>
    town.local.engine
      .find({ collection: 'households', filter: { unitId: { $in: ['U1', 'V'] } }, limit: 1000 })
      .filter(({ votes }) => id in ((votes as object | undefined) ?? {}))
  expect(remembering(entryId)).toHaveLength(701)
  await close()
  for (let minute = 2; minute < 5; minute++) {
    town.at(MORNING + HOUR + minute * 61_000)
    await sweep()
  }
  expect([remembering(entryId).length, remembering(running).length]).toEqual([0, 1])
  expect(await town.get('ann', groups.recount, { entryId })).toMatchObject({ same: true, ballots: 701 })
  expect(await cast('ann', entryId, 0, 'ann-votes-1')).toMatchObject({ ok: true })
  expect(await cast('ann', entryId, 1)).toMatchObject({ error: { code: 'vote.cast' } })
  expect(remembering(entryId)).toEqual([])
  expect((await detail('ann', entryId)).card).toMatchObject({ state: 'closed', result: { ballots: 701 }, voted: true })
  const { items } = await town.get('ann', groups.feed, {})
  expect(items.map((card) => card.kind === 'vote' && [card.state, card.voted])).toEqual([
    ['closed', null],
    ['running', true],
  ])
})

test('a row that was changed after the count shows in the recount', async () => {
  const entryId = await start({ secret: false })
  await cast('ann', entryId, 0)
  await cast('bo', entryId, 0)
  await close()
  const recount = () => town.get('cai', groups.recount, { entryId })
  expect(await recount()).toMatchObject({ same: true, units: [{ unitId: 'U1', counts: [2, 0] }] })
  town.local.engine.update('ballots', { openid: 'bo' }, { $set: { choice: 1 } })
  expect(await recount()).toMatchObject({ same: false, counts: [1, 1] })
})

test('before it is closed nobody counts; it can be ended sooner by who started it', async () => {
  const entryId = await start()
  expect(await town.ask('ann', groups.recount, { entryId })).toMatchObject({ error: { code: 'vote.running' } })
  expect(await town.ask('ann', groups.end, { entryId, reason: '够了' })).toMatchObject({ ok: false })
  await town.get('head-U1', groups.end, { entryId, reason: '设计方案变了' })
  expect(await cast('ann', entryId, 0)).toMatchObject({ error: { code: 'vote.closed' } })
})

test('the turnout of a vote over several stairwells is their sum, made by the sweep', async () => {
  const [other] = stairwells(town, 1)
  moveIn(town, [settled({ openid: 'far', door: '101', stairwell: other })])
  const entryId = await start({ areaId: 'B1' }, 'head-B1')
  for (const openid of ['ann', 'bo', 'far']) await cast(openid, entryId, 0)
  await sweep()
  const [card] = (await town.get('far', groups.feed, {})).items
  expect(card).toMatchObject({ turnout: { ballots: 3 }, voted: true, result: null })
  expect(JSON.stringify(card)).not.toContain('"counts"')
})

test('with homes in two stairwells one votes for each household, by name', async () => {
  const [other] = stairwells(town, 1)
  const [here, there] = [
    settled({ openid: 'two', door: '301' }),
    settled({ openid: 'two', door: '302', stairwell: other }),
  ]
  moveIn(town, [here, { ...there, person: { ...there.person, homes: [...here.person.homes, ...there.person.homes] } }])
  const entryId = await start({ areaId: 'B1' }, 'head-B1')
  expect(await town.ask('two', groups.cast, { entryId, choice: 0 })).toMatchObject({
    data: { ballot: { unitId: 'U1' } },
  })
  expect((await detail('two', entryId)).may.cast).toBe(true)
  expect(await town.ask('two', groups.cast, { entryId, choice: 1, unitId: 'U2' })).toMatchObject({ ok: true })
  expect((await detail('two', entryId)).may.cast).toBe(false)
})

test('options that are the same, or an end too near or too far, start nothing', async () => {
  const ask = (input: object) =>
    town.ask('head-U1', groups.start, {
      ...{ areaId: 'U1', title: '选颜色', text: '楼道刷什么颜色', options: ['白', '白'], secret: true, quorum: 0 },
      ...{ rule: 'majority', closesAt: MORNING + HOUR, ...input },
    } as never)
  expect(await ask({})).toMatchObject({ error: { code: 'options.same' } })
  expect(await ask({ options: ['白', '黄'], closesAt: MORNING + 1000 })).toMatchObject({
    error: { code: 'time.outside' },
  })
  expect(await ask({ options: ['白', '黄'], closesAt: MORNING + 61 * 24 * HOUR })).toMatchObject({
    error: { code: 'time.outside' },
  })
})
