import { brokenAt } from '../../cloudfunctions/core/request/events'
import { seal } from '../../cloudfunctions/kit/seal'
import { MORNING, routes, type TownCloud } from '../support/cloud'
import { acting, applied, ONLINE, opened, phoneless, startMatters, toldTo } from '../support/matters'

const { matters } = routes
const MINUTE = 60_000
let town: TownCloud
beforeEach(async () => {
  town = await startMatters({ workersPerFunction: 4 })
})
afterEach(() => town.stop())

const shown = (matterId: string, desk = 'desk-1') => town.get(desk, matters.showCode, { matterId })
const claim = (code: string, openid: string, key?: string) => town.ask(openid, matters.claim, { code }, key)

/** Somebody who came without a number, and the code that he is shown. */
async function walkedIn() {
  const { matterId } = await opened(town, [ONLINE])
  return { matterId, here: acting(town, matterId), ...(await shown(matterId)) }
}

test('two phones that scan at once: one has it, the other is told; and a desk that moves it meanwhile is not in the way', async () => {
  for (let round = 0; round < 6; round++) {
    const { here, code } = await walkedIn()
    const [one, other] = await Promise.all([
      claim(code, 'resident'),
      claim(code, 'neighbour'),
      here.do('desk-1', 'ask', { materials: ['id-card'], words: '身份证' }),
    ])
    const got = [one, other].filter(({ ok }) => ok)
    expect(got).toHaveLength(1)
    expect([one, other].find(({ ok }) => !ok)).toMatchObject({ error: { code: 'code.used' } })
    const { _id, events, applicant, state } = here.stored()
    expect(applicant.openid).toBe(one.ok ? 'resident' : 'neighbour')
    expect(state).toBe('short')
    expect(brokenAt(_id, events, seal)).toBeNull()
    expect(events.filter(({ kind }) => kind === 'claimed')).toHaveLength(1)
    await here.do(applicant.openid ?? '', 'withdraw', {})
  }
})

test('it becomes his: his list, his messages, his word; the desk hears, and the chain says who showed the code', async () => {
  const { matterId, here, code, image, until } = await walkedIn()
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
  expect(image).toMatch(/^data:image/)
  expect(until - MORNING - 30 * MINUTE).toBeLessThan(MINUTE)
  expect(until).toBeGreaterThanOrEqual(MORNING + 30 * MINUTE)
  expect(await town.get('resident', matters.coded, { code })).toEqual({
    ...{ matterId: null, title: here.stored().title, centreName: here.stored().centreName },
    ...{ receiver: '王敏', called: '崔奶奶', until },
  })
  expect((await here.see('desk-1')).may).toContain('showCode')
  expect(await claim(code, 'resident')).toMatchObject({ ok: true, data: { matterId, parts: ['applicant'] } })
  expect((await town.get('resident', matters.mine, {})).items.map((one) => one.matterId)).toEqual([matterId])
  expect(toldTo(town, 'desk-1')).toContain('本人在手机上接着看了')
  expect(toldTo(town, 'resident')).toContain('办件到您手机上了')
  expect(here.stored().events.at(-1)).toMatchObject({
    ...{ kind: 'claimed', actor: { role: 'reporter', openid: 'resident' } },
    facts: { shown: { name: '王敏' } },
  })
  const seen = await here.see('desk-1')
  expect(seen.called).toBe('朴女士')
  expect(seen.may).not.toContain('showCode')
  // From now on he confirms on his own phone.
  expect(seen.phoneless).toBe(false)
  await here.do('desk-1', 'conclude', { outcome: 'refused', rule: 'unqualified', words: '年龄不到' })
  expect(toldTo(town, 'resident')).toContain('这件办不了')
  await here.do('resident', 'rate', { outcome: 'solved', stars: 5 })
})

test('the same person again has it still; anybody else is told that it is used', async () => {
  const { matterId, here, code } = await walkedIn()
  expect(await claim(code, 'resident', 'claimed-once')).toMatchObject({ ok: true })
  expect(await claim(code, 'resident', 'claimed-once')).toMatchObject({ ok: true })
  expect(await claim(code, 'resident')).toMatchObject({ ok: true, data: { matterId } })
  expect((await town.get('resident', matters.coded, { code })).matterId).toBe(matterId)
  expect(await claim(code, 'neighbour')).toMatchObject({ error: { code: 'code.used' } })
  expect(await town.ask('neighbour', matters.coded, { code })).toMatchObject({ error: { code: 'code.used' } })
  expect(here.stored().events.filter(({ kind }) => kind === 'claimed')).toHaveLength(1)
})

test('a code is good for half an hour; until shortly before it is the same, then a new one takes its place', async () => {
  const { matterId, code } = await walkedIn()
  town.at(MORNING + 10 * MINUTE)
  expect((await shown(matterId, 'desk-2')).code).toBe(code)
  town.at(MORNING + 31 * MINUTE)
  expect(await claim(code, 'resident')).toMatchObject({ error: { code: 'code.expired' } })
  const next = await shown(matterId)
  expect(next.code).not.toBe(code)
  expect(await claim(code, 'resident')).toMatchObject({ error: { code: 'code.absent' } })
  expect(await claim(next.code, 'resident')).toMatchObject({ ok: true })
  expect(await claim('22222222', 'resident')).toMatchObject({ error: { code: 'code.absent' } })
})

test('two desks that show it at once show the same code', async () => {
  const { matterId } = await opened(town, [ONLINE])
  const codes = await Promise.all(['desk-1', 'desk-2', 'desk-1'].map((desk) => shown(matterId, desk)))
  expect(new Set(codes.map(({ code }) => code)).size).toBe(1)
})

test('is shown by its desk alone, only where nobody has it on a phone, and not once it is over', async () => {
  const { matterId, here, code } = await walkedIn()
  for (const openid of ['resident', 'civil'])
    expect(await town.ask(openid, matters.showCode, { matterId })).toMatchObject({ error: { code: 'matter.absent' } })
  expect(await town.ask('head-L1', matters.showCode, { matterId })).toMatchObject({
    error: { code: 'permission.denied' },
  })
  const mine = await applied(town)
  expect(await town.ask('desk-1', matters.showCode, { matterId: mine.matterId })).toMatchObject({
    error: { code: 'matter.state' },
  })
  const behalf = await opened(town, [ONLINE], {
    from: { kind: 'person', called: '崔奶奶', household: phoneless(town) },
  })
  expect(await town.ask('desk-1', matters.showCode, { matterId: behalf.matterId })).toMatchObject({
    error: { code: 'matter.state' },
  })
  expect(JSON.stringify(await here.see('desk-2'))).not.toContain(code)
  await here.do('desk-1', 'conclude', { outcome: 'refused', rule: 'unqualified', words: '年龄不到' })
  // The result is told, his word is still open.
  expect(await claim(code, 'resident')).toMatchObject({ ok: true, data: { state: 'answered' } })
  await here.do('resident', 'rate', { outcome: 'solved', stars: 5 })
  expect((await here.see('desk-1')).may).not.toContain('showCode')
})

test('nobody who works on it makes it his own', async () => {
  const { here, code } = await walkedIn()
  for (const desk of ['desk-1', 'desk-2'])
    expect(await claim(code, desk)).toMatchObject({ error: { code: 'code.own' } })
  expect(here.stored().applicant.openid).toBeNull()
})
