import { routes, type TownCloud } from '../support/cloud'
import {
  acting,
  answersFor,
  applied,
  ERRAND,
  ONLINE,
  opened,
  REVIEWED,
  reviewing,
  startMatters,
  toldTo,
} from '../support/matters'
import { uploadPhoto } from '../support/photo'

const { appointments, items, matters } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startMatters()
})
afterEach(() => town.stop())

describe('asked for on line', () => {
  test('one form for several items, each question once, filled from what is known with consent alone', async () => {
    await town.get('resident', routes.chain.name, { name: '朴英淑' })
    const asked = { codes: [ONLINE, ERRAND] }
    const plain = await town.get('resident', matters.form, asked)
    const codes = plain.fields.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(plain.fields.find(({ code }) => code === 'identity')?.neededBy).toHaveLength(2)
    expect(plain.known).toEqual({})
    const { known } = await town.get('resident', matters.form, { ...asked, consent: true })
    expect(known).toEqual({ name: '朴英淑', address: '光明街道锦绣小区3号楼2单元501' })
    await applied(town)
    const again = await town.get('resident', matters.form, { ...asked, consent: true })
    expect(again.known).toMatchObject({ identity: '222406195001011234', bank: '6217000000000000' })
  })

  test('the whole way: accepted, reviewed, told, handed over, rated, over', async () => {
    const { matterId, state, may } = await applied(town)
    expect([state, may.includes('withdraw')]).toEqual(['applied', true])
    const here = acting(town, matterId)
    const receiver = here.stored().receiver.openid
    expect(toldTo(town, receiver)).toEqual(['网上来了一件申请'])
    expect((await here.do('desk-2', 'accept', {})).inCharge.name).toBe('金花')
    await here.do('desk-2', 'send', {})
    expect(toldTo(town, 'civil')).toEqual(['有一件请您部门审核'])
    expect(toldTo(town, 'civil2')).toEqual(['有一件请您部门审核'])
    const { items: tasks } = await town.get('civil', matters.reviews, {})
    expect(tasks.map(({ departmentId, task }) => [departmentId, task.colour])).toEqual([['civil', 'green']])
    expect((await here.do('civil2', 'agree', { words: '符合' })).state).toBe('handling')
    const photos = [await uploadPhoto(town, 'desk-2', 'card')]
    const told = await here.do('desk-2', 'conclude', {
      ...{ outcome: 'done', words: '从本月起发放' },
      document: { name: '高龄津贴发放证', way: 'pickUp', photos },
    })
    expect([told.state, told.result?.onTime]).toEqual(['answered', true])
    expect(toldTo(town, 'resident').at(-1)).toBe('办好了，请您评价')
    expect((await here.do('resident', 'rate', { outcome: 'solved', stars: 5 })).state).toBe('answered')
    expect((await here.do('desk-1', 'deliver', { to: '本人' })).state).toBe('closed')
    expect(await town.get('resident', matters.mine, { part: 'ended' })).toMatchObject({ items: [{ matterId }] })
  })

  test('a form that is not whole, a wrong identity number, a way that is not offered', async () => {
    const { name: _name, ...rest } = answersFor(ONLINE)
    const base = { codes: [ONLINE], mode: 'online' as const, consent: true as const }
    expect(await town.ask('resident', matters.apply, { ...base, answers: rest })).toMatchObject({
      error: { code: 'form.unfilled', fields: ['name'] },
    })
    const wrong = { ...answersFor(ONLINE), identity: '222406195001011230' }
    expect(await town.ask('resident', matters.apply, { ...base, answers: wrong })).toMatchObject({
      error: { code: 'form.field', field: 'identity' },
    })
    expect(
      await town.ask('resident', matters.apply, { ...base, codes: [REVIEWED], answers: answersFor(REVIEWED) }),
    ).toMatchObject({ error: { code: 'item.mode', item: REVIEWED } })
    expect(town.local.engine.find({ collection: 'matters', filter: {} })).toEqual([])
  })

  test('papers kept from before serve again, and are seen by the department while it reviews', async () => {
    const check = await town.get('resident', items.openCheck, { codes: [ONLINE] })
    const photo = await uploadPhoto(town, 'resident', 'id')
    await town.get('resident', items.give, {
      ...{ checkId: check.checkId, version: check.version, material: 'id-card', by: { photos: [photo] } },
    })
    const { matterId } = await applied(town, { checkId: check.checkId })
    const here = acting(town, matterId)
    const receiver = here.stored().receiver.openid
    expect(await town.ask('civil', matters.readPapers, { matterId })).toMatchObject({
      error: { code: 'matter.absent' },
    })
    await here.do(receiver, 'accept', {})
    const { materials } = await town.get(receiver, matters.readPapers, { matterId })
    expect(materials.find(({ code }) => code === 'id-card')?.photos).toEqual([photo])
    await here.do(receiver, 'send', {})
    await town.get('civil', matters.readPapers, { matterId })
    const { looks } = await here.see('resident')
    expect(looks.map(({ what }) => what)).toEqual(['readPapers', 'readPapers'])
    await here.do('civil', 'agree', {})
    expect(await town.ask('civil', matters.readPapers, { matterId })).toMatchObject({
      error: { code: 'permission.denied' },
    })
    await here.do(receiver, 'conclude', { outcome: 'done', words: '好了' })
    await here.do('resident', 'rate', { outcome: 'solved', stars: 5 })
    const closed = await town.get('resident', items.check, { checkId: check.checkId })
    expect(closed.state).toBe('closed')
  })
})

describe('at the desk', () => {
  const book = () =>
    town.get('resident', appointments.book, { centreId: 'C1', items: [ONLINE], date: '2026-09-03', minute: 600 })

  test('a booking becomes one matter, whoever opens it; the first who did is its first receiver', async () => {
    const { bookingId } = await book()
    const from = { kind: 'booking', bookingId } as const
    const first = await town.get('desk-1', matters.open, { centreId: 'C1', from })
    expect(first).toMatchObject({ state: 'handling', called: '朴女士', items: [{ code: ONLINE }] })
    const second = await town.get('desk-2', matters.open, { centreId: 'C1', from })
    expect([second.matterId, second.first.name]).toEqual([first.matterId, '王敏'])
    expect((await town.get('resident', appointments.booking, { bookingId })).matterId).toBe(first.matterId)
    expect((await town.get('resident', matters.mine, {})).items.map(({ matterId }) => matterId)).toEqual([
      first.matterId,
    ])
  })

  test('what is missing is asked for at once; the clock stands still until it is there', async () => {
    const { bookingId } = await book()
    const { matterId } = await town.get('desk-1', matters.open, {
      centreId: 'C1',
      from: { kind: 'booking', bookingId },
    })
    const here = acting(town, matterId)
    const due = here.stored().clock.resolveBy ?? 0
    const short = await here.do('desk-1', 'ask', { materials: ['id-card', 'photo'], words: '身份证和照片' })
    expect([short.state, short.lamp.colour]).toEqual(['short', 'off'])
    expect(short.question?.materials.map(({ name }) => name)).toEqual(['本人身份证', '近期一寸免冠照片'])
    expect(toldTo(town, 'resident').at(-1)).toBe('还差几样材料')
    town.at(Date.parse('2026-09-03T09:00:00+08:00'))
    const back = await here.do('resident', 'supply', { words: '都拍了' })
    expect(back.state).toBe('handling')
    // Two working days of standstill are two working days more.
    expect(Math.round(((here.stored().clock.resolveBy ?? 0) - due) / 60_000)).toBe(2 * 1440)
    expect(toldTo(town, 'desk-1').at(-1)).toBe('材料补来了，请接着办')
  })

  test('not ours: told whose it is, with the number', async () => {
    const { matterId } = await opened(town, ['fangchan'])
    const { offices } = await town.get('desk-1', matters.hands, { matterId })
    expect(offices[0]?.phone).toBeTruthy()
    const told = await acting(town, matterId).do('desk-1', 'conclude', {
      outcome: 'notOurs',
      words: '请到不动产登记中心',
    })
    expect(told.result?.office).toEqual(offices[0])
  })

  test('a refusal needs its rule', async () => {
    const { matterId } = await opened(town, ['laonianzheng'])
    const here = acting(town, matterId)
    const refusal = { outcome: 'refused', words: '未满六十周岁' } as const
    expect(await here.try('desk-1', 'conclude', refusal)).toMatchObject({ error: { code: 'matter.reason' } })
    expect((await here.do('desk-1', 'conclude', { ...refusal, rule: 'unqualified' })).result?.rule).toBe('unqualified')
  })
})

describe('reviewed side by side', () => {
  test('each department sees its own task; done when all have agreed', async () => {
    const { matterId, reviews } = await reviewing(town)
    expect(reviews.map(({ departmentId, state }) => [departmentId, state])).toEqual([
      ['civil', 'pending'],
      ['housing', 'pending'],
      ['labour', 'pending'],
    ])
    const here = acting(town, matterId)
    expect(await here.try('desk-1', 'conclude', { outcome: 'done', words: '好了' })).toMatchObject({
      error: { code: 'matter.unreviewed' },
    })
    expect(await here.try('civil', 'agree', { departmentId: 'housing' })).toMatchObject({
      error: { code: 'matter.state' },
    })
    await here.do('civil', 'agree', {})
    await here.do('housing', 'agree', {})
    expect((await here.do('labour', 'agree', {})).state).toBe('handling')
    expect(toldTo(town, 'desk-1').at(-1)).toBe('部门都同意了')
  })

  test('a returned task comes back alone', async () => {
    const { matterId } = await reviewing(town)
    const here = acting(town, matterId)
    await here.do('civil', 'agree', {})
    await here.do('housing', 'sendBack', { words: '少一份收入证明' })
    await here.do('labour', 'agree', {})
    expect(here.stored().waitingFor).toEqual(['P-desk-1'])
    await here.do('desk-1', 'fill', { answers: answersFor(REVIEWED), consent: true })
    const again = await here.do('desk-1', 'resend', { departmentId: 'housing', words: '补上了' })
    expect(again.reviews.map(({ state, rounds }) => [state, rounds])).toEqual([
      ['agreed', 1],
      ['pending', 2],
      ['agreed', 1],
    ])
    expect((await here.do('housing', 'agree', {})).state).toBe('handling')
  })

  test('the applicant is asked for something while departments go on', async () => {
    const { matterId } = await reviewing(town)
    const here = acting(town, matterId)
    await here.do('desk-1', 'ask', { words: '再来一份户口簿' })
    for (const who of ['civil', 'housing', 'labour']) await here.do(who, 'agree', {})
    expect((await here.see('desk-1')).state).toBe('short')
    expect((await here.do('desk-1', 'supply', {})).state).toBe('handling')
  })
})

describe('handed over', () => {
  test('it stays until the next accepts; declined it is back with the reason', async () => {
    const { matterId } = await opened(town, [ONLINE])
    const here = acting(town, matterId)
    const offered = await here.do('desk-1', 'handOver', { to: 'P-desk-2', words: '我明天培训' })
    expect([offered.inCharge.name, offered.hand?.to.name]).toEqual(['王敏', '金花'])
    await here.do('desk-2', 'declineOver', { words: '我也不在' })
    expect(toldTo(town, 'desk-1').at(-1)).toBe('转接被退回，还由您负责')
    await here.do('desk-1', 'handOver', { to: 'P-civil', words: '归民政办' })
    const taken = await here.do('civil', 'takeOver', {})
    expect([taken.inCharge.name, taken.first.name, taken.hand]).toEqual(['civil', '王敏', null])
    expect(await here.try('desk-1', 'ask', { words: '？' })).toMatchObject({ error: { code: 'permission.denied' } })
  })

  test('to nobody who asked for it himself, who is away, or has another kind of duty', async () => {
    const { matterId } = await applied(town, { centreId: 'C1' }, 'desk-2')
    const here = acting(town, matterId)
    await here.do('desk-1', 'accept', {})
    for (const to of ['P-desk-2', 'P-G1', 'P-nobody', 'P-desk-1'])
      expect(await here.try('desk-1', 'handOver', { to, words: '请接' })).toMatchObject({
        error: { code: 'post.unassignable' },
      })
  })
})

describe('rated', () => {
  const answered = async () => {
    const { matterId } = await applied(town, { codes: ['zhiyuanzhe'], answers: {} })
    const here = acting(town, matterId)
    await here.do('desk-1', 'accept', {})
    await here.do('desk-1', 'conclude', { outcome: 'done', words: '好了' })
    return here
  }

  test('a low one is asked about by somebody else, and no worker learns of it', async () => {
    const here = await answered()
    const mine = await here.do('resident', 'rate', { outcome: 'not', stars: 1, words: '等了很久' })
    expect([mine.state, mine.rating?.stars, mine.followUp?.why]).toEqual(['closed', 1, 'low'])
    const workers = await here.see('desk-1')
    expect([workers.rating, workers.followUp]).toEqual([null, null])
    expect(JSON.stringify(workers)).not.toMatch(/rated|等了很久|"not"/)
    const follower = here.stored().followUp?.post.openid ?? ''
    expect(follower).toBe('head-L1')
    expect((await here.see(follower)).rating?.words).toBe('等了很久')
    const again = await here.do(follower, 'followUp', { outcome: 'not', words: '确实没登记上' })
    expect([again.state, again.result]).toEqual(['handling', null])
    expect(toldTo(town, 'desk-1').at(-1)).toBe('回访后重新办理')
    expect(here.stored().waitingFor).toEqual(['P-desk-1', 'P-L1'])
  })

  test('on behalf of a household it needs its word', async () => {
    const [household] = town.local.engine.find({ collection: 'households', filter: { _id: 'U1-501' } })
    const phoneless = { called: '崔奶奶', since: 0, by: { postId: 'P-U1', name: '2单元长' } }
    town.local.engine.load('households', [
      { ...(household as object), _id: 'U1-302', door: '302', phoneless, people: [] },
    ])
    const forThem = { kind: 'household', household: { unitId: 'U1', door: '302' }, called: '崔奶奶' } as const
    const { matterId, by } = await applied(town, { codes: ['zhiyuanzhe'], answers: {}, for: forThem }, 'head-U1')
    expect(by).toBe('单元长 2单元长')
    const here = acting(town, matterId)
    await here.do('desk-1', 'accept', {})
    await here.do('desk-1', 'conclude', { outcome: 'done', words: '好了' })
    expect(await here.try('head-U1', 'rate', { outcome: 'solved', stars: 5 })).toMatchObject({
      error: { code: 'consent.required' },
    })
    const rated = await here.do('head-U1', 'rate', { outcome: 'solved', stars: 5, consent: true })
    expect(rated.followUp?.why).toBe('noPhone')
    // Nobody who may not act for the household does.
    expect(
      await town.ask('resident', matters.apply, {
        codes: ['zhiyuanzhe'],
        mode: 'online',
        answers: {},
        consent: true,
        for: forThem,
      }),
    ).toMatchObject({ error: { code: 'household.absent' } })
  })
})

test('the same key twice is one matter, and one step', async () => {
  const first = await applied(town, {}, 'resident', 'the-same-intent')
  const second = await applied(town, {}, 'resident', 'the-same-intent')
  expect(second.matterId).toBe(first.matterId)
  const here = acting(town, first.matterId)
  for (let times = 0; times < 2; times++) await here.do('desk-1', 'accept', {}, 'accepted-once')
  expect(here.stored().events.map(({ kind }) => kind)).toEqual(['applied', 'accepted'])
})

test('it is urged once a day, and withdrawn by who asked for it alone', async () => {
  const { matterId } = await applied(town)
  const here = acting(town, matterId)
  await here.do('resident', 'urge', { words: '急用' })
  expect(await here.try('resident', 'urge', {})).toMatchObject({ error: { code: 'matter.state' } })
  expect(await here.try('desk-1', 'withdraw', {})).toMatchObject({ error: { code: 'permission.denied' } })
  expect((await here.do('resident', 'withdraw', { words: '不办了' })).state).toBe('withdrawn')
})
