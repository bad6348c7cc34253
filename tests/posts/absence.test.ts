import { startTown, type TownCloud } from '../support/cloud'
import { uploadPhoto } from '../support/photo'
import {
  appoint,
  caseOf,
  DAY,
  MINUTE,
  MORNING,
  postOf,
  raise,
  routes,
  settle,
  sweep,
  told,
  withDistrict,
} from './scene'

const { chain, requests } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
  withDistrict(town)
})
afterEach(() => town.stop())

const inboxOf = async (openid: string) =>
  (await town.get(openid, requests.inbox, {})).items.map(({ requestId }) => requestId)
const away = (until = MORNING + 3 * DAY, by = 'head-G1') =>
  town.get(by, chain.absence, { postId: 'P-G1', until, deputyPostId: 'P-worker' })

test('the deputy has everything until the day, what waited and what comes; then it is back by itself', async () => {
  const waited = await raise(town)
  expect((await away()).away).toEqual({ until: MORNING + 3 * DAY, deputy: '小林' })
  const came = await raise(town, '井盖松动')
  expect((await inboxOf('worker')).sort()).toEqual([waited, came].sort())
  expect(caseOf(town, came).inCharge).toMatchObject({ postId: 'P-G1', openid: 'worker', name: '小林' })
  await settle(town, MORNING + MINUTE)
  expect(caseOf(town, waited).inCharge.openid).toBe('worker')
  expect(told(town, 'worker')).toEqual(['请您代1网格长办事'])
  await town.get('worker', requests.accept, { requestId: waited })

  await settle(town, MORNING + 3 * DAY + MINUTE, 2)
  expect(await inboxOf('worker')).toEqual([])
  expect((await inboxOf('head-G1')).sort()).toEqual([waited, came].sort())
  for (const id of [waited, came])
    expect(caseOf(town, id).inCharge).toMatchObject({ openid: 'head-G1', name: '1网格长' })
  expect(postOf(town, 'P-G1')).toMatchObject({ deputy: null, absentUntil: null, change: null, changeDueAt: null })
  expect(told(town, 'worker')).toEqual(['请您代1网格长办事', '1网格长回来了'])
  expect(told(town, 'head-G1')).toEqual(['欢迎回来'])
})

test('it is back on the minute, before any sweep has looked', async () => {
  const waited = await raise(town)
  await away(MORNING + DAY)
  town.at(MORNING + DAY - MINUTE)
  expect(await inboxOf('worker')).toEqual([waited])
  town.at(MORNING + DAY + MINUTE)
  expect(await inboxOf('worker')).toEqual([])
  expect(await inboxOf('head-G1')).toEqual([waited])
})

test('back early, twice the same, and nothing is left with the deputy', async () => {
  const waited = await raise(town)
  await away()
  await settle(town, MORNING + MINUTE)
  const back = await town.get('head-G1', chain.present, { postId: 'P-G1' })
  expect(await town.get('head-G1', chain.present, { postId: 'P-G1' })).toEqual(back)
  expect(back.away).toBeNull()
  await settle(town, MORNING + 10 * MINUTE)
  expect(await inboxOf('worker')).toEqual([])
  expect(caseOf(town, waited).inCharge.openid).toBe('head-G1')
})

test('the head above may note it, and the holder hears', async () => {
  await away(MORNING + DAY, 'head-L1')
  await settle(town, MORNING + MINUTE)
  expect(told(town, 'head-G1')).toEqual(['替您记了请假'])
})

test('whoever stands in is shown to residents with his own number', async () => {
  await away()
  const heads = await town.get('resident', chain.heads, { areaId: 'U1' })
  expect(heads.find(({ post }) => post === 'gridHead')).toMatchObject({ name: '小林', instead: '1网格长' })
})

test.each([
  ['head-G1', { until: MORNING - 1, deputyPostId: 'P-worker' }, 'absence.outside'],
  ['head-G1', { until: MORNING + 91 * DAY, deputyPostId: 'P-worker' }, 'absence.outside'],
  ['head-G1', { until: MORNING + DAY, deputyPostId: 'P-G1' }, 'deputy.unfit'],
  ['head-G1', { until: MORNING + DAY, deputyPostId: 'P-water' }, 'deputy.unfit'],
  ['head-G1', { until: MORNING + DAY, deputyPostId: 'P-none' }, 'deputy.unfit'],
  ['worker', { until: MORNING + DAY, deputyPostId: null }, 'permission.denied'],
  ['head-B1', { until: MORNING + DAY, deputyPostId: null }, 'post.absent'],
  ['resident', { until: MORNING + DAY, deputyPostId: null }, 'post.absent'],
])('%s: %j → %s', async (openid, input, code) => {
  const answer = await town.ask(openid, chain.absence, { postId: 'P-G1', ...input })
  expect(answer).toMatchObject({ ok: false, error: { code } })
})

test('a deputy does not lengthen his own time', async () => {
  await away()
  const answer = await town.ask('worker', chain.absence, {
    postId: 'P-G1',
    until: MORNING + 9 * DAY,
    deputyPostId: null,
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'permission.denied' } })
})

test('who is away stands in for nobody, and is not offered', async () => {
  await away()
  const { items } = await town.get('head-L1', chain.deputies, { postId: 'P-L1' })
  expect(items.map(({ postId }) => postId)).toContain('P-S1')
  const answer = await town.ask('worker', chain.absence, {
    postId: 'P-worker',
    until: MORNING + DAY,
    deputyPostId: 'P-G1',
  })
  expect(answer).toMatchObject({ error: { code: 'deputy.unfit' } })
})

test('two who note an absence at once: one stands whole', async () => {
  const answers = await Promise.all([
    town.ask('head-G1', chain.absence, { postId: 'P-G1', until: MORNING + DAY, deputyPostId: 'P-worker' }),
    town.ask('head-L1', chain.absence, { postId: 'P-G1', until: MORNING + 2 * DAY, deputyPostId: 'P-G2' }),
  ])
  expect(answers.some(({ ok }) => ok)).toBe(true)
  const { absentUntil, deputy } = postOf(town, 'P-G1') ?? {}
  expect([
    [MORNING + DAY, 'worker'],
    [MORNING + 2 * DAY, 'head-G2'],
  ]).toContainEqual([absentUntil, deputy?.openid])
  await sweep(town, 2)
})

test('what somebody is trained for is entered by who names him, and shown', async () => {
  const trained = { postId: 'P-worker', group: 'housing', trainedOn: MORNING - DAY, note: '市里培训' } as const
  await town.get('head-G1', chain.skill, trained)
  const { skills } = await town.get('head-G1', chain.skill, { ...trained, note: '又一次' })
  expect(skills).toMatchObject([{ group: 'housing', by: '1网格长', note: '又一次' }])
  const requestId = await raise(town)
  await town.get('head-G1', requests.accept, { requestId, category: 'housing.light' })
  const { assignable } = await town.get('head-G1', requests.detail, { requestId })
  expect(assignable.find(({ postId }) => postId === 'P-worker')).toMatchObject({ trained: true })
  expect(assignable.find(({ postId }) => postId === 'P-G1')).toMatchObject({ trained: false })
  expect((await town.get('head-G1', chain.unskill, { postId: 'P-worker', group: 'housing' })).skills).toEqual([])
  expect(await town.ask('worker', chain.skill, trained)).toMatchObject({ error: { code: 'permission.denied' } })
  expect(await town.ask('head-G1', chain.skill, { ...trained, postId: 'P-B1' })).toMatchObject({
    error: { code: 'permission.denied' },
  })
})

test('a contact card: everybody sees name, duty and work phone; a face once its picture has passed', async () => {
  expect(await town.get('anybody', chain.card, { postId: 'P-worker' })).toMatchObject({
    post: 'gridWorker',
    areaName: '1网格',
    holder: { name: '小林', phone: '0433-5550000' },
    mine: false,
  })
  const photo = await uploadPhoto(town, 'worker', 'face')
  const mine = await town.get('worker', chain.setCard, {
    postId: 'P-worker',
    photo,
    hours: '每天 8:00–18:00',
    words: null,
  })
  expect(mine).toMatchObject({ photo, hours: '每天 8:00–18:00', mine: true })
  const shown = async () => (await town.get('anybody', chain.card, { postId: 'P-worker' })).photo
  for (let tries = 0; tries < 50 && (await shown()) === null; tries++)
    await new Promise((wait) => setTimeout(wait, 100))
  expect(await shown()).toBe(photo)
  const risky = await uploadPhoto(town, 'worker', 'risky-face')
  await town.get('worker', chain.setCard, { postId: 'P-worker', photo: risky, hours: null, words: null })
  await new Promise((wait) => setTimeout(wait, 1500))
  expect(await shown()).toBeNull()
  const { image } = await town.get('anybody', chain.cardCode, { postId: 'P-worker' })
  expect(image).toMatch(/^data:image\/png;base64,/)
  expect(
    await town.ask('head-G1', chain.setCard, { postId: 'P-worker', photo: null, hours: null, words: null }),
  ).toMatchObject({
    error: { code: 'permission.denied' },
  })
  // An officer has no face here.
  expect(await town.ask('anybody', chain.card, { postId: 'P-property' })).toMatchObject({
    error: { code: 'post.absent' },
  })
})

test('the post ends while its holder is away: nobody stands in for him any more', async () => {
  const waited = await raise(town)
  await away()
  await settle(town, MORNING + MINUTE)
  const since = postOf(town, 'P-G1')?.from ?? 0
  await town.get('head-L1', chain.endPost, { postId: 'P-G1', since, words: '调走了' })
  expect((await town.get('worker', chain.me, {})).posts.map(({ postId }) => postId)).toEqual(['P-worker'])
  await settle(town, MORNING + 10 * MINUTE)
  expect(await inboxOf('worker')).toEqual([])
  expect(await inboxOf('head-L1')).toEqual([waited])
  expect(await town.ask('worker', requests.accept, { requestId: waited })).toMatchObject({
    error: { code: 'permission.denied' },
  })
})

test('who stood in leaves office himself: he acts no longer, the absent one hears, what comes goes up', async () => {
  const waited = await raise(town)
  await away()
  await settle(town, MORNING + MINUTE)
  await town.get('worker', chain.resign, { postId: 'P-worker', words: '搬家' })
  // At once, before any sweep has looked.
  expect((await town.get('worker', chain.me, {})).posts).toEqual([])
  expect(await town.ask('worker', requests.accept, { requestId: waited })).toMatchObject({ ok: false })
  await settle(town, MORNING + 10 * MINUTE, 2)
  expect(postOf(town, 'P-G1')).toMatchObject({ deputy: null, absentUntil: MORNING + 3 * DAY })
  expect(told(town, 'head-G1')).toEqual(['小林离任了，请再请一位代理'])
  expect(caseOf(town, waited).inCharge.openid).toBe('head-G1')
  expect(caseOf(town, await raise(town, '井盖松动')).inCharge.postId).toBe('P-L1')
  await settle(town, MORNING + 3 * DAY + MINUTE)
  expect(postOf(town, 'P-G1')).toMatchObject({ deputy: null, absentUntil: null })
})

test('who is followed in his post stands in no longer either; one who holds another post still does', async () => {
  await away()
  await appoint(town, 'head-G1', { post: 'gridWorker', areaId: 'G1', postId: 'P-worker' }, 'kim', '金春花')
  await settle(town, MORNING + MINUTE)
  expect(postOf(town, 'P-G1')?.deputy).toBeNull()
  await town.get('head-G1', chain.absence, { postId: 'P-G1', until: MORNING + 5 * DAY, deputyPostId: 'P-worker' })
  await appoint(town, 'head-G1', { post: 'steward', areaId: 'G1' }, 'kim', '金春花')
  await town.get('kim', chain.resign, { postId: 'P-worker' })
  await settle(town, MORNING + 10 * MINUTE)
  expect(postOf(town, 'P-G1')?.deputy?.openid).toBe('kim')
})
