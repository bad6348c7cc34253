import type { MaterialCheck } from '../../cloudfunctions/contract'
import { MORNING, routes, type TownCloud } from '../support/cloud'
import {
  acting,
  answersFor,
  applied,
  ERRAND,
  ONLINE,
  phoneless,
  REVIEWED,
  startMatters,
  toldTo,
} from '../support/matters'
import { uploadPhoto } from '../support/photo'

const { items, matters, appointments } = routes
let town: TownCloud
beforeEach(async () => {
  town = await startMatters()
})
afterEach(() => town.stop())

let pictures = 0
const open = (matterId: string, openid = 'resident') => town.get(openid, items.openCheck, { matterId })
const tryOpen = (matterId: string, openid = 'resident') => town.ask(openid, items.openCheck, { matterId })
const show = async (check: MaterialCheck, material: string, openid = 'resident') => {
  const photo = await uploadPhoto(town, openid, `later-${++pictures}`)
  const { version } = await town.get(openid, items.check, { checkId: check.checkId })
  const by = { photos: [photo] }
  await town.get(openid, items.give, { checkId: check.checkId, version, material, by })
  return photo
}
const seenBy = async (openid: string, matterId: string, code: string) =>
  (await town.get(openid, matters.readPapers, { matterId })).materials.find((one) => one.code === code)
const stateOf = ({ materials }: MaterialCheck, code: string) => materials.find((one) => one.code === code)?.state

/** Opened at the desk from a booking of the resident, who has shown nothing before. */
async function fromBooking() {
  const { bookingId } = await town.get('resident', appointments.book, {
    ...{ centreId: 'C1', items: [ONLINE], date: '2026-09-03', minute: 600 },
  })
  const { matterId } = await town.get('desk-1', matters.open, { centreId: 'C1', from: { kind: 'booking', bookingId } })
  return { matterId, here: acting(town, matterId) }
}

describe('photos that are asked for later', () => {
  test('of a matter opened at the desk are shown from its page, and its worker sees them with it', async () => {
    const { matterId, here } = await fromBooking()
    expect((await here.see('resident')).checkId).toBeNull()
    await here.do('desk-1', 'ask', { materials: ['id-card'], words: '身份证反光，请再拍' })
    expect((await here.see('resident')).may).toEqual(expect.arrayContaining(['supply', 'showPapers']))
    const check = await open(matterId)
    expect(check).toMatchObject({ mine: true, matterId, onward: 'matter', areaId: here.stored().areaId })
    const asked = check.materials.find(({ code }) => code === 'id-card')
    expect(asked).toMatchObject({ state: 'none', words: '身份证反光，请再拍', when: [] })
    // Named first; for what is not named nobody waits.
    expect(check.materials[0]?.code).toBe('id-card')
    expect(check.materials.slice(1).every(({ when }) => when.length > 0)).toBe(true)
    const photo = await show(check, 'id-card')
    await here.do('resident', 'supply', { words: '拍好了' })
    expect(toldTo(town, 'desk-1')).toContain('材料补来了，请接着办')
    expect((await here.see('desk-1')).may).toContain('readPapers')
    expect(await seenBy('desk-1', matterId, 'id-card')).toMatchObject({ photos: [photo], state: 'waiting' })
    expect((await here.see('resident')).looks.map(({ what }) => what)).toEqual(['readPapers'])
    expect((await here.see('resident')).checkId).toBe(check.checkId)
  })

  test('are judged by its desk, and what was said is read with them from the matter, by departments too', async () => {
    const { matterId } = await applied(town, { codes: [ERRAND], answers: answersFor(ERRAND) })
    const here = acting(town, matterId)
    const desk = here.stored().receiver.openid
    await here.do(desk, 'accept', {})
    const check = await open(matterId)
    const code = check.materials[0]?.code ?? ''
    await show(check, code)
    const read = (openid: string) => town.get(openid, matters.readPapers, { matterId })
    const before = await read(desk)
    expect(before).toMatchObject({ checkId: check.checkId, mayJudge: true })
    const { version } = await town.get(desk, items.check, { checkId: check.checkId })
    const verdicts = [{ material: code, state: 'unclear', words: '反光了，换个角度' }] as const
    await town.get(desk, items.judge, { checkId: check.checkId, version, verdicts: [...verdicts] })
    expect(await seenBy(desk, matterId, code)).toMatchObject({ state: 'unclear', words: '反光了，换个角度' })
    await here.do(desk, 'send', {})
    expect(await read('civil')).toMatchObject({ mayJudge: false, materials: expect.any(Array) })
    expect(await seenBy('civil', matterId, code)).toMatchObject({ state: 'unclear' })
  })

  test('of one applied for without photos, as of one whose check it has already: the same check each time', async () => {
    const { matterId } = await applied(town)
    const first = await open(matterId)
    await show(first, 'id-card')
    expect((await open(matterId)).checkId).toBe(first.checkId)
    expect((await open(matterId)).version).toBe(first.version + 1)
    expect((await town.get('resident', items.checks, {})).items).toMatchObject([{ used: true }])
  })

  test('what he had shown before, for nothing yet, need not be shown again', async () => {
    const before = await town.get('resident', items.openCheck, { codes: [ONLINE] })
    const photo = await show(before, 'id-card')
    const { matterId } = await applied(town)
    expect((await open(matterId)).checkId).toBe(before.checkId)
    const receiver = acting(town, matterId).stored().receiver.openid
    expect((await seenBy(receiver, matterId, 'id-card'))?.photos).toEqual([photo])
    const other = await applied(town, { codes: ['chongdian'], answers: answersFor('chongdian') })
    expect((await open(other.matterId)).checkId).not.toBe(before.checkId)
    // Another application cannot take it away.
    expect(
      await town.ask('resident', matters.apply, {
        ...{ codes: [ONLINE], mode: 'online', answers: answersFor(ONLINE), consent: true, checkId: before.checkId },
      }),
    ).toMatchObject({ error: { code: 'check.absent' } })
  })

  test('what is asked for again is wanted again; what stands on no list gets a line; each question once', async () => {
    const { matterId, here } = await fromBooking()
    const check = await open(matterId)
    await show(check, 'id-card')
    town.at(MORNING + 60_000)
    await here.do('desk-1', 'ask', { materials: ['id-card'], words: '背面没拍到' })
    const again = await open(matterId)
    expect([stateOf(again, 'id-card'), again.materials.find(({ code }) => code === 'id-card')?.words]).toEqual([
      'missing',
      '背面没拍到',
    ])
    await show(again, 'id-card')
    // Opening it once more does not take back what he has shown since.
    expect(stateOf(await open(matterId), 'id-card')).toBe('waiting')
    await here.do('resident', 'supply', {})
    town.at(MORNING + 120_000)
    await here.do('desk-1', 'ask', { materials: [], words: '房东的证明也要一张' })
    const third = await open(matterId)
    const other = third.materials.find(({ name }) => name === '窗口另外要的')
    expect(other).toMatchObject({ state: 'none', words: '房东的证明也要一张' })
    expect((await open(matterId)).materials).toHaveLength(third.materials.length)
    const photo = await show(third, other?.code ?? '')
    expect((await seenBy('desk-1', matterId, other?.code ?? ''))?.photos).toEqual([photo])
  })

  test('what he shows after the question answers it, though he never went by the matter’s page', async () => {
    const { matterId, here } = await fromBooking()
    const check = await open(matterId)
    town.at(MORNING + 60_000)
    await here.do('desk-1', 'ask', { materials: ['id-card'], words: '请拍身份证' })
    town.at(MORNING + 120_000)
    await show(check, 'id-card')
    expect(stateOf(await open(matterId), 'id-card')).toBe('waiting')
  })

  test('are handed in by whoever asked for it, and by nobody else; not once the result is told', async () => {
    const { matterId, here } = await fromBooking()
    expect(await tryOpen(matterId, 'neighbour')).toMatchObject({ error: { code: 'matter.absent' } })
    expect(await tryOpen(matterId, 'desk-1')).toMatchObject({ error: { code: 'permission.denied' } })
    expect((await here.see('desk-1')).may).not.toContain('showPapers')
    const check = await open(matterId)
    await here.do('desk-1', 'conclude', { outcome: 'refused', rule: 'unqualified', words: '年龄不到' })
    expect(await tryOpen(matterId)).toMatchObject({ error: { code: 'matter.state' } })
    expect((await here.see('resident')).may).not.toContain('showPapers')
    await here.do('resident', 'rate', { outcome: 'solved', stars: 4 })
    expect((await town.get('resident', items.check, { checkId: check.checkId })).state).toBe('closed')
  })

  test('of a household are shown by its head, whose own papers are neither lent to it nor kept from it', async () => {
    const behalf = { kind: 'household', household: phoneless(town), called: '崔奶奶' } as const
    const { matterId } = await applied(town, { for: behalf }, 'head-U1')
    const check = await open(matterId, 'head-U1')
    expect(check).toMatchObject({ called: '崔奶奶', offers: [] })
    await show(check, 'id-card', 'head-U1')
    const receiver = acting(town, matterId).stored().receiver.openid
    const { version } = await town.get('head-U1', items.check, { checkId: check.checkId })
    const verdicts = [{ material: 'id-card', state: 'complete' as const }]
    const judged = await town.get(receiver, items.judge, { checkId: check.checkId, version, verdicts })
    expect(judged.materials.find(({ code }) => code === 'id-card')).toMatchObject({ state: 'complete' })
    const seen = await town.get('head-U1', items.check, { checkId: check.checkId })
    expect(seen.materials.every(({ keepable }) => !keepable)).toBe(true)
    expect(
      await town.ask('head-U1', items.keepPaper, { checkId: check.checkId, material: 'id-card', consent: true }),
    ).toMatchObject({ error: { code: 'paper.unfit' } })
  })

  test('cost at most nine database calls to open: who asks, the matter, its checks, the list and its edition, who it is, both written, his papers', async () => {
    const { matterId, here } = await fromBooking()
    await open(matterId)
    await here.do('desk-1', 'ask', { materials: ['id-card'], words: '请拍身份证' })
    await open(matterId)
    const spent = town.local.meter.figures().actions.find(({ action }) => action === 'openCheck')
    expect(spent?.databaseCalls.max).toBeLessThanOrEqual(9)
  })

  test('two phones that open it at once have one check; and the desk that moves the matter meanwhile loses nothing', async () => {
    for (let round = 0; round < 5; round++) {
      const { matterId } = await applied(town, {
        codes: [REVIEWED],
        mode: 'home',
        address: '锦绣小区',
        answers: answersFor(REVIEWED),
      })
      const here = acting(town, matterId)
      const receiver = here.stored().receiver.openid
      const [one, other] = await Promise.all([open(matterId), open(matterId), here.do(receiver, 'accept', {})])
      expect(one.checkId).toBe(other.checkId)
      expect(here.stored()).toMatchObject({ checkId: one.checkId, state: 'handling' })
      await here.do('resident', 'withdraw', {})
    }
  })
})
