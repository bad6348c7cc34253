import { MORNING, routes, startTown, type TownCloud } from '../support/cloud'
import { moveIn, settled, stairwells } from '../support/neighbours'
import { points } from '../support/town'

const { groups, messages, requests } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
  const [other] = stairwells(town, 1)
  moveIn(town, [
    settled({ openid: 'ann', door: '101', called: '安女士' }),
    settled({ openid: 'bo', door: '102', called: '柏先生' }),
    settled({ openid: 'newcomer', door: '201', confirmed: false }),
    settled({ openid: 'far', door: '101', called: '范女士', stairwell: other }),
  ])
})
afterEach(() => town.stop())

const raise = async (openid = 'resident', areaId = 'B1', key?: string) =>
  (await town.get(openid, groups.raise, { areaId, title: '电动车充电', text: '能不能装充电桩？' }, key)).card.entryId
const inbox = async (openid: string) => (await town.get(openid, messages.inbox, {})).items.map(({ kind }) => kind)
const comment = (openid: string, entryId: string, text = '我同意', key?: string) =>
  town.ask(openid, groups.comment, { entryId, text }, key)

test('a confirmed resident raises a topic for unit, building or grid, a head for his area, nobody for another’s', async () => {
  for (const areaId of ['U1', 'B1', 'G1']) await raise('resident', areaId)
  await raise('head-S1', 'S1')
  const ask = (openid: string, areaId: string) =>
    town.ask(openid, groups.raise, { areaId, title: '说事', text: '说事' })
  for (const [openid, areaId] of [
    ['resident', 'L1'],
    ['resident', 'G2'],
    ['newcomer', 'U1'],
    ['head-G2', 'G1'],
  ] as const)
    expect(await ask(openid, areaId)).toMatchObject({ error: { code: 'permission.denied' } })
  const { mayRaise } = await town.get('resident', groups.feed, {})
  expect(mayRaise.map(({ areaId }) => areaId)).toEqual(['U1', 'B1', 'G1'])
})

test('the door of who speaks is for those of his stairwell; above it he is known by a short form alone', async () => {
  const entryId = await raise()
  const by = async (openid: string) => (await town.get(openid, groups.detail, { entryId })).card.by
  expect(await by('ann')).toMatchObject({ called: '朴女士', door: '501' })
  expect(await by('head-B1')).toMatchObject({ called: '朴女士', door: '501' })
  for (const openid of ['far', 'head-S1'])
    expect(await by(openid)).toMatchObject({ called: '朴女士', door: null, areaName: '' })
})

test('comments stand in order, one for a key, counted from what is there', async () => {
  const entryId = await raise()
  await comment('ann', entryId, '第一', 'comment-key-1')
  await comment('ann', entryId, '第一', 'comment-key-1')
  town.at(MORNING + 600_000)
  await Promise.all([comment('bo', entryId), comment('far', entryId), comment('head-U1', entryId)])
  expect(await comment('newcomer', entryId)).toMatchObject({ error: { code: 'permission.denied' } })
  expect(await comment('ann', entryId, '办假证')).toMatchObject({ error: { code: 'content.refused' } })
  const { items } = await town.get('far', groups.comments, { entryId })
  expect(items[0]).toMatchObject({ text: '第一', by: { called: '安女士' } })
  expect(items.map(({ by }) => by.called).sort()).toEqual(['安女士', '柏先生', '范女士'])
  expect((await town.get('far', groups.detail, { entryId })).card).toMatchObject({ comments: 3 })
})

test('three reports cover it until a head has looked; one person counts once; shown again it is reported anew', async () => {
  const entryId = await raise()
  const said = await comment('ann', entryId, '有些人素质差')
  const commentId = said.ok ? said.data.commentId : ''
  const report = (openid: string) => town.get(openid, groups.report, { entryId, commentId, reason: '骂人' })
  expect(await report('bo')).toEqual({ sight: 'shown' })
  expect(await report('bo')).toEqual({ sight: 'shown' })
  expect(await town.ask('ann', groups.report, { entryId, commentId, reason: '我自己' })).toMatchObject({ ok: false })
  const both = await Promise.all([report('far'), report('resident')])
  expect(both.map(({ sight }) => sight)).toContain('reported')
  const seen = async (openid: string) => (await town.get(openid, groups.comments, { entryId })).items[0]
  expect(await seen('bo')).toMatchObject({ text: null, hiding: null })
  expect(await seen('ann')).toMatchObject({ text: '有些人素质差', hiding: { sight: 'reported' } })
  expect(await inbox('head-B1')).toEqual(['groupReported'])
  const { items } = await town.get('head-B1', groups.moderation, { areaId: 'B1' })
  expect(items).toMatchObject([{ commentId, text: '有些人素质差', hiding: { reports: 3 }, may: { moderate: true } }])
  await town.get('head-B1', groups.restore, { entryId, commentId })
  expect(await seen('bo')).toMatchObject({ text: '有些人素质差' })
  expect(await inbox('ann')).toEqual(['groupRestored'])
})

test('hidden by a head with a reason, objected to by the author once, decided by the head above and nobody else', async () => {
  const entryId = await raise()
  const hide = () => town.ask('head-B1', groups.hide, { entryId, reason: '和小区无关' })
  const answers = await Promise.all([hide(), hide()])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'sight.illegal', sight: 'hidden' } })
  expect((await town.get('ann', groups.feed, {})).items).toEqual([])
  expect((await town.get('resident', groups.mine, {})).items).toMatchObject([{ sight: 'hidden' }])
  expect(await inbox('resident')).toEqual(['groupHidden'])
  const mine = await town.get('resident', groups.detail, { entryId })
  expect([mine.may.object, mine.hiding?.reason]).toEqual([true, '和小区无关'])
  await town.get('resident', groups.object, { entryId, words: '充电关系大家安全' })
  expect(await inbox('head-G1')).toEqual(['groupObjection'])
  const rule = (openid: string) => town.ask(openid, groups.rule, { entryId, upheld: false, words: '该让大家议' })
  expect(await rule('head-B1')).toMatchObject({ error: { code: 'permission.denied' } })
  expect(await rule('head-G2')).toMatchObject({ ok: false })
  expect((await rule('head-G1')).ok).toBe(true)
  expect((await town.get('ann', groups.feed, {})).items).toHaveLength(1)
  expect(await inbox('resident')).toEqual(['groupRestored', 'groupHidden'])
})

test('what the head of the street has hidden is decided by the duty desk of the district, and by nobody else', async () => {
  const entryId = await raise()
  const said = await comment('ann', entryId, '电梯也该修了')
  const commentId = said.ok ? said.data.commentId : ''
  const both = [{ entryId, commentId }, { entryId }]
  for (const named of both) await town.get('head-S1', groups.hide, { ...named, reason: '不妥' })
  // Who said something under a topic that is out of sight may speak for his own words, nobody else.
  const object = (openid: string, named: object) =>
    town.ask(openid, groups.object, { entryId, ...named, words: '说的是实话' })
  expect(await object('bo', { commentId })).toMatchObject({ error: { code: 'entry.absent' } })
  for (const [openid, named] of [
    ['ann', { commentId }],
    ['resident', {}],
  ] as const)
    expect(await object(openid, named)).toMatchObject({ ok: true })
  const rule = (openid: string, named: object) =>
    town.ask(openid, groups.rule, { entryId, ...named, upheld: false, words: '可以说' })
  for (const openid of ['head-L1', 'head-S1']) expect((await rule(openid, {})).ok).toBe(false)
  const { items } = await town.get('head-HL', groups.moderation, { areaId: 'B1' })
  expect(items.map(({ text, may }) => [text.length > 0, may])).toEqual([
    [true, { moderate: false, rule: true }],
    [true, { moderate: false, rule: true }],
  ])
  for (const named of both) expect(await rule('head-HL', named)).toMatchObject({ ok: true })
  expect((await town.get('bo', groups.comments, { entryId })).items).toMatchObject([{ text: '电梯也该修了' }])
})

test('turned into a request and closed with its result, on top of the feed; its author hears', async () => {
  const entryId = await raise()
  const { requestId } = await town.get('resident', requests.submit, { text: '装充电桩', place: points.inGrid1 })
  const elsewhere = await town.get('bo', requests.submit, { text: '井盖坏了', place: points.inGrid2 })
  const link = (openid: string, id: string) => town.ask(openid, groups.link, { entryId, requestId: id })
  expect(await link('head-B1', elsewhere.requestId)).toMatchObject({ error: { code: 'request.absent' } })
  expect(await link('ann', requestId)).toMatchObject({ error: { code: 'request.absent' } })
  expect(await link('resident', requestId)).toMatchObject({ ok: true, data: { card: { requestId } } })
  town.at(MORNING + 600_000)
  const other = await raise('ann', 'U1')
  town.at(MORNING + 1_200_000)
  await town.get('head-B1', groups.close, { entryId, result: '下周在北墙装六个充电位' })
  expect((await town.get('bo', groups.feed, {})).items.map((card) => card.entryId)).toEqual([entryId, other])
  expect(await inbox('resident')).toContain('groupClosed')
  expect(await comment('bo', entryId)).toMatchObject({ error: { code: 'entry.ended' } })
})

test('with comments switched off, residents read, vote and hear; heads still raise', async () => {
  await town.stop()
  town = await startTown({ environment: { WEIGE_CHECK_ANSWERS: '1', WEIGE_COMMENTS: 'off' } })
  const { card } = await town.get('head-U1', groups.raise, { areaId: 'U1', title: '说事', text: '说事' })
  const feed = await town.get('resident', groups.feed, {})
  expect([feed.comments, feed.mayRaise, feed.items.length]).toEqual([false, [], 1])
  expect(await comment('resident', card.entryId)).toMatchObject({ error: { code: 'comments.off' } })
  expect(await town.ask('resident', groups.raise, { areaId: 'U1', title: '说事', text: '说事' })).toMatchObject({
    error: { code: 'comments.off' },
  })
  expect((await town.get('resident', groups.comments, { entryId: card.entryId })).items).toEqual([])
})

test('who is gone leaves what he said without his name, and his household’s vote', async () => {
  const entryId = await raise('ann')
  await comment('ann', entryId, '我先说')
  const { held } = await town.get('ann', routes.chain.export, {})
  expect(held?.group).toMatchObject({ topics: [{ title: '电动车充电' }], comments: [{ text: '我先说' }], votes: [] })
  await town.get('ann', routes.chain.erase, { confirm: '删除' })
  const { items } = await town.get('bo', groups.comments, { entryId })
  expect(items).toMatchObject([{ text: '我先说', by: { called: '居民', door: null, areaName: '' } }])
  for (const collection of ['entries', 'comments', 'ballots'])
    expect(JSON.stringify(town.local.engine.find({ collection, filter: {}, limit: 100 }))).not.toMatch(/安女士|"ann"/)
})
