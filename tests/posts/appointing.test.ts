import type { PostDocument } from '../../cloudfunctions/core/chain/stored'
import { startTown, type TownCloud } from '../support/cloud'
import { appoint, caseOf, DAY, MORNING, postOf, raise, routes, settle, stored, told, withDistrict } from './scene'

const { chain, requests } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startTown()
  withDistrict(town)
})
afterEach(() => town.stop())

const running = (areaId: string, kind: string) =>
  stored<PostDocument>(town, 'posts', { areaId, kind, until: null }).map(({ openid }) => openid)
const asked = async (by = 'head-L1', input: object = { post: 'gridHead', areaId: 'G1' }) =>
  (await town.get(by, chain.invite, input as never)).invitationId
const yes = { name: '李四', phone: '0433-5559999' }

test('who accepts holds the post, whoever held it has ended in the same moment, and its terms are kept', async () => {
  const invitationId = await asked()
  const before = await town.get('newcomer', chain.invitation, { invitationId })
  expect(before).toMatchObject({ post: 'gridHead', areaName: '1网格', state: 'open', holder: '1网格长', mine: false })
  expect(await town.get('newcomer', chain.acceptPost, { invitationId, ...yes })).toEqual({
    postId: 'P-G1',
    noticeUntil: null,
  })
  expect(running('G1', 'gridHead')).toEqual(['newcomer'])
  const { terms } = await town.get('head-L1', chain.post, { postId: 'P-G1' })
  expect(terms).toMatchObject([
    { name: '李四', from: expect.any(Number), until: null, how: null },
    { name: '1网格长', until: expect.any(Number), how: 'succeeded' },
  ])
  expect((await town.get('newcomer', chain.me, {})).posts).toMatchObject([
    { postId: 'P-G1', post: 'gridHead', name: '李四' },
  ])
  expect((await town.get('head-G1', chain.me, {})).posts).toEqual([])
  await settle(town, MORNING + 1000)
  expect(told(town, 'head-L1')).toEqual(['李四接任了'])
  expect(told(town, 'head-G1')).toEqual(['您的岗位交接了，谢谢您'])
  expect(told(town, 'newcomer')).toEqual(['您上任了，辛苦您'])
})

test('a code is good once, and the same yes twice is one yes', async () => {
  const invitationId = await asked()
  await town.get('newcomer', chain.acceptPost, { invitationId, ...yes })
  expect(await town.get('newcomer', chain.acceptPost, { invitationId, ...yes })).toEqual({
    postId: 'P-G1',
    noticeUntil: null,
  })
  const second = await town.ask('another', chain.acceptPost, { invitationId, ...yes })
  expect(second).toMatchObject({ ok: false, error: { code: 'invitation.closed', why: 'accepted' } })
  expect(stored(town, 'posts', { termOf: 'P-G1' })).toHaveLength(1)
})

test('two accept one code at once: one holds the post, the other is told', async () => {
  for (let round = 0; round < 5; round++) {
    const invitationId = await asked('head-L1', { post: 'gridWorker', areaId: 'G1' })
    const answers = await Promise.all(
      ['one', 'two'].map((who) => town.ask(`${who}-${round}`, chain.acceptPost, { invitationId, ...yes })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'invitation.closed', why: 'accepted' } })
  }
  expect(running('G1', 'gridWorker')).toHaveLength(6)
})

test('accepting and taking back at once: what the invitation says is what the post says', async () => {
  for (let round = 0; round < 8; round++) {
    const invitationId = await asked('head-L1', { post: 'gridWorker', areaId: 'G1' })
    const [took, back] = await Promise.all([
      town.ask(`new-${round}`, chain.acceptPost, { invitationId, ...yes }),
      town.ask('head-L1', chain.takeBack, { invitationId }),
    ])
    expect([took.ok, back.ok].filter(Boolean)).toHaveLength(1)
    const { state } = await town.get('head-L1', chain.invitation, { invitationId })
    expect(state).toBe(took.ok ? 'accepted' : 'takenBack')
    expect(running('G1', 'gridWorker').includes(`new-${round}`)).toBe(took.ok)
  }
})

test('ending a term and somebody taking over at once: only the term that was meant ends', async () => {
  for (let round = 0; round < 6; round++) {
    const invitationId = await asked()
    const holder = postOf(town, 'P-G1') as PostDocument
    const end = { postId: 'P-G1', since: holder.from, words: '轮岗' }
    town.at(MORNING + (round + 1) * 1000)
    const [took, ended] = await Promise.all([
      town.ask(`new-${round}`, chain.acceptPost, { invitationId, ...yes }),
      town.ask('head-L1', chain.endPost, end),
    ])
    expect(took.ok).toBe(true)
    expect(running('G1', 'gridHead')).toEqual([`new-${round}`])
    if (!ended.ok) expect(['post.absent', 'server.busy']).toContain(ended.error.code)
  }
  expect(stored(town, 'posts', { termOf: 'P-G1' })).toHaveLength(6)
})

test('of two invitations to one post the first answered counts', async () => {
  const [first, second] = [await asked(), await asked()]
  await town.get('one', chain.acceptPost, { invitationId: second, ...yes })
  expect(await town.ask('two', chain.acceptPost, { invitationId: first, ...yes })).toMatchObject({
    error: { code: 'invitation.closed', why: 'filled' },
  })
})

test('an invitation is good for seven days', async () => {
  const invitationId = await asked()
  town.at(MORNING + 7 * DAY - 60_000)
  expect((await town.get('newcomer', chain.invitation, { invitationId })).state).toBe('open')
  town.at(MORNING + 7 * DAY + 60_000)
  expect((await town.get('newcomer', chain.invitation, { invitationId })).state).toBe('expired')
  for (const route of [chain.acceptPost, chain.declinePost] as const)
    expect(
      await town.ask('newcomer', route, { invitationId, ...(route === chain.acceptPost ? yes : {}) } as never),
    ).toMatchObject({
      error: { code: 'invitation.closed', why: 'expired' },
    })
  expect(await town.ask('head-L1', chain.invitationCode, { invitationId })).toMatchObject({ ok: false })
})

test('who has left office appoints nobody with the codes he left behind; what his deputy asked stands', async () => {
  const worker = { post: 'gridWorker', areaId: 'G1' }
  const [left, ended] = [await asked('head-G1', worker), await asked('head-L1', worker)]
  const accept = (openid: string, invitationId: string) => town.ask(openid, chain.acceptPost, { invitationId, ...yes })
  await appoint(town, 'head-L1', { post: 'gridHead', areaId: 'G1' }, 'next')
  await town.get('head-L1', chain.resign, { postId: 'P-L1' })
  await settle(town, MORNING + 60_000, 2)
  for (const invitationId of [left, ended])
    expect(await accept('friend', invitationId)).toMatchObject({
      error: { code: 'invitation.closed', why: 'takenBack' },
    })
  expect(running('G1', 'gridWorker')).toEqual(['worker'])
  await town.get('next', chain.absence, { postId: 'P-G1', until: MORNING + DAY, deputyPostId: 'P-G2' })
  const byDeputy = await asked('head-G2', worker)
  await town.get('next', chain.present, { postId: 'P-G1' })
  expect((await accept('friend', byDeputy)).ok).toBe(true)
})

test('who is asked may say no, and who asked hears it', async () => {
  const invitationId = await asked()
  await town.get('newcomer', chain.declinePost, { invitationId, words: '家里走不开' })
  expect((await town.get('newcomer', chain.declinePost, { invitationId, words: '家里走不开' })).state).toBe('declined')
  expect(told(town, 'head-L1')).toEqual(['对方没有接任'])
  expect(running('G1', 'gridHead')).toEqual(['head-G1'])
})

test('nobody takes the post he asks somebody for', async () => {
  const invitationId = await asked()
  expect(await town.ask('head-L1', chain.acceptPost, { invitationId, ...yes })).toMatchObject({
    error: { code: 'invitation.own' },
  })
})

test('the same intent to invite twice makes one invitation', async () => {
  const key = 'one-intent-to-invite'
  const [one, two] = await Promise.all([
    town.get('head-L1', chain.invite, { post: 'gridHead', areaId: 'G1' }, key),
    town.get('head-L1', chain.invite, { post: 'gridHead', areaId: 'G1' }, key),
  ])
  expect(one).toEqual(two)
  expect(stored(town, 'invitations', {})).toHaveLength(1)
})

test.each([
  ['head-G1', { post: 'gridHead', areaId: 'G1' }, 'permission.denied'],
  ['head-G1', { post: 'gridWorker', areaId: 'G2' }, 'permission.denied'],
  ['head-U1', { post: 'unitHead', areaId: 'U1' }, 'permission.denied'],
  ['worker', { post: 'gridWorker', areaId: 'G1' }, 'permission.denied'],
  ['resident', { post: 'unitHead', areaId: 'U1' }, 'permission.denied'],
  ['head-L1', { post: 'unitHead', areaId: 'B1' }, 'post.misplaced'],
  ['head-S1', { post: 'officer', areaId: 'HL', departmentId: 'water' }, 'permission.denied'],
  ['head-L1', { post: 'gridHead', areaId: 'nowhere' }, 'area.absent'],
  ['head-L1', { post: 'gridWorker', areaId: 'G1', postId: 'P-G1' }, 'post.absent'],
])('%s may not ask for %j', async (openid, input, code) => {
  expect(await town.ask(openid, chain.invite, input as never)).toMatchObject({ ok: false, error: { code } })
})

test('an officer is named by the administrator, for a department', async () => {
  await appoint(town, 'admin', { post: 'officer', departmentId: 'gas' }, 'gasman', '燃气师傅')
  expect((await town.get('gasman', chain.me, {})).posts).toMatchObject([{ post: 'officer', departmentId: 'gas' }])
  const { own } = await town.get('admin', chain.postsUnder, {})
  expect(own.filter(({ post }) => post === 'officer').map(({ holder }) => holder?.name)).toContain('燃气师傅')
})

test('the code is a real picture, for its maker alone', async () => {
  const invitationId = await asked()
  const { image } = await town.get('head-L1', chain.invitationCode, { invitationId })
  expect(
    Buffer.from(image.split(',')[1] ?? '', 'base64')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  expect(await town.ask('newcomer', chain.invitationCode, { invitationId })).toMatchObject({ ok: false })
})

test('open cases follow the post to its new holder; what was solved stays with who solved it', async () => {
  const [waiting, solved] = [await raise(town), await raise(town, '水管漏水')]
  for (const requestId of [waiting, solved]) await town.get('head-G1', requests.accept, { requestId })
  await town.get('head-G1', requests.assign, { requestId: solved, to: 'P-G1' })
  await town.get('head-G1', requests.start, { requestId: solved })
  await town.get('head-G1', requests.resolve, { requestId: solved, result: '好了' })
  await appoint(town, 'head-L1', { post: 'gridHead', areaId: 'G1' }, 'newcomer', '李四')
  expect((await town.get('newcomer', requests.inbox, {})).items.map(({ requestId }) => requestId)).toEqual([waiting])
  await settle(town, MORNING + 1000, 2)
  expect(caseOf(town, waiting).inCharge).toMatchObject({ postId: 'P-G1', openid: 'newcomer', name: '李四' })
  expect(caseOf(town, solved).inCharge.openid).toBe('newcomer')
  expect(caseOf(town, solved).handler?.openid).toBe('head-G1')
  expect(caseOf(town, waiting).events.filter(({ kind }) => kind === 'handedOver')).toHaveLength(1)
  expect(postOf(town, 'P-G1')).toMatchObject({ change: null, changeDueAt: null })
  await town.get('newcomer', requests.assign, { requestId: waiting, to: 'P-worker' })
})

test('seventy open cases are carried in portions, by two sweeps at once, each once', async () => {
  const ids: string[] = []
  for (let count = 0; count < 70; count++) ids.push(await raise(town, `第${count}盏灯不亮`))
  await appoint(town, 'head-L1', { post: 'gridHead', areaId: 'G1' }, 'newcomer')
  await settle(town, MORNING + 1000, 2)
  for (const id of ids) {
    const { inCharge, events } = caseOf(town, id)
    expect(inCharge.openid).toBe('newcomer')
    expect(events.filter(({ kind }) => kind === 'handedOver')).toHaveLength(1)
  }
})

test('an ended post is vacant: what waits goes to the head above, what a worker had in hand back to the head', async () => {
  const [waiting, inHand] = [await raise(town), await raise(town, '井盖松动')]
  await town.get('head-G1', requests.accept, { requestId: inHand })
  await town.get('head-G1', requests.assign, { requestId: inHand, to: 'P-worker' })
  await town.get('head-G1', chain.endPost, { postId: 'P-worker', since: 0, words: '调走了' })
  await settle(town, MORNING + 1000)
  expect(caseOf(town, inHand)).toMatchObject({ state: 'accepted', handler: null, waitingFor: ['P-G1'] })
  expect(told(town, 'worker')).toEqual(['您的任期到今天为止，谢谢您'])
  const ended = await town.get('head-S1', chain.endPost, { postId: 'P-G1', since: 0, words: '到龄退下' })
  expect(ended.holder).toBeNull()
  await settle(town, MORNING + 10 * 60_000)
  for (const id of [waiting, inHand])
    expect(caseOf(town, id).inCharge).toMatchObject({ postId: 'P-L1', openid: 'head-L1' })
  expect(told(town, 'head-L1')).toEqual(['网格长空缺，请您先接着'])
  const { below, counts } = await town.get('head-L1', chain.postsUnder, { areaId: 'L1' })
  expect(below.find(({ areaId }) => areaId === 'G1')?.posts).toMatchObject([{ post: 'gridHead', holder: null }])
  expect(counts.vacant).toBeGreaterThan(0)
  // Somebody new takes it under the same id.
  await appoint(town, 'head-L1', { post: 'gridHead', areaId: 'G1' }, 'newcomer', '李四')
  const fresh = await raise(town, '又有一盏灯不亮')
  expect(caseOf(town, fresh).inCharge).toMatchObject({ postId: 'P-G1', openid: 'newcomer' })
})

test('a holder may leave by himself, and the head above hears', async () => {
  const left = await town.get('head-G1', chain.resign, { postId: 'P-G1', words: '搬家' }, 'key-of-leaving')
  expect(await town.get('head-G1', chain.resign, { postId: 'P-G1', words: '搬家' }, 'key-of-leaving')).toEqual(left)
  expect(left.holder).toBeNull()
  await settle(town, MORNING + 1000)
  expect(told(town, 'head-L1')).toEqual(['网格长空缺，请您先接着'])
  expect(await town.ask('head-G1', chain.resign, { postId: 'P-L1' })).toMatchObject({ ok: false })
})

test('the last of the duty desk, and the last administrator, stay; of two who leave at once one stays', async () => {
  expect(await town.ask('admin', chain.resign, { postId: 'P-admin' })).toMatchObject({ error: { code: 'post.last' } })
  const both = await Promise.all([
    town.ask('head-HL', chain.resign, { postId: 'P-HL' }),
    town.ask('desk-2', chain.resign, { postId: 'P-desk-2' }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'post.last' } })
  expect(running('HL', 'deskWorker')).toHaveLength(1)
})

test('one person may hold several posts, and looks at the work of one of them', async () => {
  await appoint(town, 'head-L1', { post: 'gridHead', areaId: 'G2' }, 'head-G1', '王建国')
  const requestId = await raise(town)
  const inbox = (postId?: string) => town.get('head-G1', requests.inbox, postId ? { postId } : {})
  expect((await inbox()).items.map((one) => one.requestId)).toEqual([requestId])
  expect((await inbox('P-G1')).items).toHaveLength(1)
  expect((await inbox('P-G2')).items).toHaveLength(0)
  expect((await inbox('P-L1')).items).toHaveLength(0)
})
