import { routes } from '../support/cloud'
import { points } from '../support/town'
import { handle, raise, rate, stroll, TEXT } from './browser/loop'
import { paintPhotos } from './browser/paint'
import { setStage } from './browser/stage'

jest.setTimeout(120_000)

const { longitude, latitude } = points.inGrid1
const stage = setStage()
let photos: { before: string; after: string }
beforeAll(async () => {
  photos = await paintPhotos(stage.browser)
})

describe.each(['normal', 'elder'] as const)('at %s size', (size) => {
  test('a resident and a head, each with a phone, bring one matter from raising to closing', async () => {
    const resident = await stage.hands('resident', size, { longitude, latitude })
    const head = await stage.hands('head-G1', size)
    const requestId = await raise(resident, photos.before)
    await handle(head, requestId, photos.after, () => stage.hoursGoBy(5))
    const shade = await fetch(`${stage.town.local.url}/shade?openid=resident`)
    const [message] = (await shade.json()) as Array<{ title: string; page: string }>
    expect(message?.title).toBe('办结评价提醒')
    await rate(resident, message?.page ?? '')
    await stroll(resident)
    const { timeline } = await stage.town.get('resident', routes.requests.detail, { requestId })
    const kinds = ['submitted', 'routed', 'accepted', 'assigned', 'started', 'resolved', 'rated', 'closed']
    expect(timeline.map(({ kind }) => kind)).toEqual(kinds)
    expect([...resident.complaints(), ...head.complaints()]).toEqual([])
  })

  test('who is new finds out what to do first, and where everything will appear', async () => {
    const newcomer = await stage.hands(`newcomer-${size}`, size)
    await newcomer.open('pages/home/index')
    await newcomer.sees('#home-pick')
    await newcomer.look('home-new')
    for (const page of ['requests', 'messages']) {
      await newcomer.open(`pages/${page}/index`)
      await newcomer.sees(`#${page}-none`)
      await newcomer.look(`${page}-empty`)
    }
    await newcomer.open('packages/chain/inbox/index')
    await newcomer.sees('#inbox-none')
    await newcomer.look('inbox-empty')
    await newcomer.open('pages/home/index')
    await newcomer.tap('#home-pick')
    await newcomer.sees('光明街道')
    await newcomer.look('unit')
    for (const area of ['S1', 'L1', 'G1', 'B1', 'U1']) await newcomer.tap(`#area-${area}`)
    await newcomer.write('#unit-door-number', '302')
    await newcomer.write('#unit-called', '老金')
    await newcomer.look('unit-door')
    await newcomer.tap('#unit-bind')
    await newcomer.sees('#head-unitHead')
    expect(newcomer.complaints()).toEqual([])
  })

  test('a cut line is told in words, and once it is mended one tap brings the page', async () => {
    const resident = await stage.hands('resident', size)
    await resident.open('pages/me/index')
    await resident.sees('#me-homes')
    await resident.cut()
    await resident.open('packages/chain/inbox/index')
    await resident.sees('没连上网络')
    await resident.look('inbox-failed')
    await resident.mend()
    await resident.tap('#failed-again')
    await resident.sees('#inbox-none')
    expect(resident.complaints()).toEqual([])
  })

  test('who does not tell where he is picks the place from the list', async () => {
    const resident = await stage.hands('resident', size)
    await resident.open('pages/raise/index')
    await resident.tap('#raise-place')
    await resident.tap('#place-here')
    await resident.sees('没有用您的位置')
    await resident.look('raise-unlocated')
    await resident.tap('#place-list')
    for (const area of ['S1', 'L1', 'G2']) await resident.tap(`#area-${area}`)
    await resident.sees('请选楼栋')
    await resident.look('raise-list')
    await resident.tap('#place-this')
    await resident.sees('在 2 网格 范围内')
    expect(resident.complaints()).toEqual([])
  })

  test('of two heads with one case the second is told that somebody was faster', async () => {
    const { requestId } = await stage.town.get('resident', routes.requests.submit, {
      text: TEXT,
      place: points.inGrid1,
    })
    const [first, second] = await Promise.all([stage.hands('head-G1', size), stage.hands('head-L1', size)])
    for (const head of [first, second]) {
      await head.open(`packages/chain/case/index?id=${requestId}`)
      await head.tap('#case-accept')
      await head.sees('#accept-send')
    }
    await first.tap('#accept-send')
    await first.sees('#case-assign')
    await second.tap('#accept-send')
    await second.sees('刚刚有人先办了一步')
    await second.look('case-moved')
    expect([...first.complaints(), ...second.complaints()]).toEqual([])
  })
})
