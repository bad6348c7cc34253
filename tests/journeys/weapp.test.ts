import { oneOfEach, routes, startTown, type TownCloud } from '../support/cloud'
import { points } from '../support/town'
import { built } from './built'
import { takePhoto } from './photo'
import { until } from './until'
import { pagesOf, readApp } from './weapp/manifest'
import { type Phone, type Phones, phonesOf } from './weapp/phones'

jest.setTimeout(120_000)

const root = built('weapp')
const TEXT = '三楼楼道的感应灯三天不亮了，老人晚上下楼不安全'
const HOUR = 3_600_000
let town: TownCloud
let phones: Phones

// A town of its own for each: what was solved in one would come back in the other as the same old matter.
beforeEach(async () => {
  town = await startTown(oneOfEach)
  phones = phonesOf({ root, url: town.local.url, now: town.local.clock.now })
})
afterEach(async () => {
  phones.putAway()
  await town.stop()
})

/** From the home page to the case just raised; its id. */
async function raise(phone: Phone, place = '用现在的位置'): Promise<string> {
  await phone.tap('我要报事')
  await phone.write('#raise-text', TEXT)
  await phone.tap('楼道照明')
  await phone.tap('#raise-place')
  await phone.write('#place-words', '三层楼道')
  await phone.tap(place)
  await phone.seesNoMore('#place-sheet')
  await phone.rests()
  await phone.tap('提交，并通知我进展')
  await phone.sees('送到了')
  return new URLSearchParams(phone.pages.address().split('?')[1]).get('id') ?? ''
}

async function decide(phone: Phone, requestId: string) {
  await phone.tap(`#request-${requestId}`)
  await phone.tap('受理')
  await phone.tap('受理，并告诉居民')
  await phone.tap('派给别人办')
  await phone.tap('周师傅，红心物业服务中心')
  await phone.write('#assign-note', '老人住六楼，请今天去看')
  await phone.tap('派给周师傅')
  await phone.sees('已派单')
}

async function solve(phone: Phone, requestId: string) {
  await phone.tap(`#request-${requestId}`)
  await phone.tap('开始办')
  await phone.tap('开始办，并告诉居民')
  await phone.tap('说进展')
  await phone.write('#report-words', '灯具已经到货')
  await phone.tap('告诉居民')
  await phone.sees('灯具已经到货')
  town.at(town.local.clock.now() + 5 * HOUR)
  await phone.tap('办好了')
  await phone.write('#resolve-words', '换了新的感应灯，试过三次都亮')
  phone.habits.photos.push(takePhoto('after'))
  await phone.tap('添加照片，还能加 9 张')
  await phone.sees('第 1 张照片，已传好')
  await phone.tap('请居民评价')
  await phone.sees('待评价')
}

const shade = async (openid: string): Promise<Array<{ title: string; page: string }>> =>
  (await fetch(`${town.local.url}/shade?openid=${openid}`)).json()

test('a matter raised in the mini program is handled by those it was sent to, told, rated and closed', async () => {
  const resident = await phones.take('resident', undefined, { place: points.inGrid1 })
  await resident.sees('锦绣小区 3 号楼 2 单元')
  for (const head of ['单元长', '楼栋长', '网格长', '路巷长', '街长']) await resident.sees(head)
  const requestId = await raise(resident)
  expect(resident.asked('requestSubscribeMessage')).toEqual([['weige-progress', 'weige-result']])

  const head = await phones.take('head-G1', 'packages/chain/inbox/index')
  const card = await head.sees(`#request-${requestId}`)
  expect(card.label).toMatch(/感应灯.*待核实.*内答复/)
  await head.sees('绿灯')
  await decide(head, requestId)

  const officer = await phones.take('officer', 'packages/chain/inbox/index')
  await solve(officer, requestId)

  const [message] = await shade('resident')
  expect(message).toMatchObject({ title: '办结评价提醒', page: `pages/request/index?id=${requestId}` })
  const again = await phones.take('resident', message?.page)
  await again.tap('评价：这件事解决了吗？')
  await again.tap('#rating-solved')
  await again.tap('4 颗星，满意')
  await again.write('#rating-words', '换得真快')
  await again.tap('提交评价')
  await again.sees('已办结')
  for (const words of [
    '您报了这件事',
    '自动送到',
    '已受理',
    '派给',
    '开始办了',
    '说了进展',
    '办好了',
    '4 颗星',
    '办结了',
  ])
    await again.sees(words)

  // The photo is seen as soon as WeChat has passed it.
  const { request, timeline } = await until(
    async () => {
      const seen = await town.get('resident', routes.requests.detail, { requestId })
      return seen.request.result?.photos.length === 1 ? seen : undefined
    },
    () => 'the photo of the result was never shown',
  )
  expect(request).toMatchObject({ state: 'closed', rating: { outcome: 'solved', stars: 4, words: '换得真快' } })
  const kinds = ['submitted', 'routed', 'accepted', 'assigned', 'started', 'reported', 'resolved', 'rated', 'closed']
  expect(timeline.map(({ kind }) => kind)).toEqual(kinds)
})

test('who does not tell where he is picks the place from the list', async () => {
  const phone = await phones.take('resident', 'pages/raise/index')
  await phone.write('#raise-text', TEXT)
  await phone.tap('#raise-place')
  await phone.tap('用现在的位置')
  await phone.sees('没有用您的位置')
  await phone.tap('从列表里选')
  for (const area of ['光明街道', '文化巷']) await phone.tap(area)
  await phone.tap('2 网格')
  await phone.sees('请选楼栋')
  await phone.tap('#place-this')
  await phone.sees('在 2 网格 范围内')
})

test('what was being written is still there when the mini program was closed in between', async () => {
  const phone = await phones.take('resident', 'pages/raise/index')
  await phone.write('#raise-text', '井盖松了')
  await phone.sees('4 / 500')
  const later = await phones.take('resident', 'pages/raise/index')
  await later.sees('上次没写完的还在')
})

test('a message refused is a message not sent, and the matter is raised all the same', async () => {
  const before = (await shade('quiet')).length
  const phone = await phones.take('quiet', undefined, { place: points.inGrid1, allows: false })
  const requestId = await raise(phone)
  await town.get('head-G1', routes.requests.accept, { requestId })
  expect(await shade('quiet')).toHaveLength(before)
})

test('a matter whose answer was lost is not raised twice', async () => {
  const phone = await phones.take('unlucky', 'pages/raise/index', { place: points.inGrid1 })
  phone.habits.lost = { action: 'submit', times: 2 }
  await phone.write('#raise-text', TEXT)
  await phone.tap('#raise-place')
  await phone.tap('用现在的位置')
  await phone.seesNoMore('#place-sheet')
  await phone.tap('提交，并通知我进展')
  await phone.sees('没连上网络')
  await phone.tap('提交，并通知我进展')
  await phone.sees('送到了')
  expect((await town.get('unlucky', routes.requests.mine, {})).items).toHaveLength(1)
})

/** What stands in the bar of each page. */
const titles: Record<string, string> = {
  'pages/home/index': '微格',
  'pages/messages/index': '消息',
  'pages/me/index': '我的',
  'pages/unit/index': '选我的单元',
  'pages/raise/index': '我要报事',
  'pages/requests/index': '我的诉求',
  'pages/request/index': '诉求进展',
  'packages/chain/inbox/index': '我的待办',
  'packages/chain/case/index': '办理诉求',
  'packages/chain/desk/index': '工作台',
  'packages/chain/door/index': '楼门',
  'packages/homes/home/index': '我的家',
  'packages/homes/looks/index': '谁看过我的电话',
}

test.each(pagesOf(readApp(root)))('%s is drawn, and never deeper than its templates reach', async (page) => {
  const complaints = jest.spyOn(console, 'error')
  const phone = await phones.take('resident', page)
  await phone.sees(titles[page] ?? '')
  // A nesting beyond the templates goes on in a component of its own, which costs the phone a copy of the page.
  expect(phone.pages.top().dom.querySelectorAll('comp')).toHaveLength(0)
  expect(complaints).not.toHaveBeenCalled()
  complaints.mockRestore()
})
