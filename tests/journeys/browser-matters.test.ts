import { routes } from '../support/cloud'
import { ANSWERS, acting, answersFor, applied, ERRAND, ONLINE, REVIEWED, startMatters, sweep } from '../support/matters'
import { uploadPhoto } from '../support/photo'
import type { Size } from './browser/measures'
import { signOn } from './browser/signing'
import { setStage } from './browser/stage'

jest.setTimeout(120_000)

const stage = setStage(startMatters)
const resident = (size: Size) => stage.hands('resident', size)

const page = (matterId: string) => `packages/matters/matter/index?id=${matterId}`
const newest = () => {
  const [matter] = stage.town.local.engine.find({ collection: 'matters', filter: {} })
  return String(matter?._id)
}

test.each(['normal', 'elder'] as const)(
  'asked for on line, accepted, asked back, supplied, reviewed, told and rated (%s size)',
  async (size) => {
    const hands = await resident(size)
    await hands.open(`packages/items/item/index?code=${ONLINE}`)
    await hands.tap('#item-apply')
    await hands.tap('#prefill-yes')
    await hands.sees('#prefill-done')
    await hands.look('apply')
    // One sign is wrong: its owner is told so beside the field, and nothing else that he wrote is lost.
    await hands.write('#field-name', '朴英淑')
    await hands.write('#field-identity', '222406195001011230')
    await hands.write('#field-phone', ANSWERS.phone ?? '')
    await hands.write('#field-address', ANSWERS.address ?? '')
    await hands.open('packages/matters/mine/index')
    await hands.sees('没有正在办的事')
    await hands.look('matters-none')
    await hands.open(`packages/matters/apply/index?codes=${ONLINE}`)
    await hands.sees('上次填的还在')
    await hands.rests()
    await hands.look('apply-found')
    // The day of birth stands in the number.
    await hands.sees('1950 年 1 月 1 日')
    await hands.tap('#field-alone-独居')
    await hands.write('#field-contact', ANSWERS.contact ?? '')
    await hands.tap('#apply-agreed')
    await hands.tapAndAllow('#apply-submit')
    await hands.sees('“身份证号”填得不对')
    await hands.look('apply-wrong')
    await hands.write('#field-identity', ANSWERS.identity ?? '')
    await hands.tapAndAllow('#apply-submit')
    await hands.sees('#matter-fresh')
    await hands.look('matter-fresh')

    const matterId = newest()
    const { do: moves, stored } = acting(stage.town, matterId)
    const desk = stored().receiver.openid
    await moves(desk, 'accept', {})
    await moves(desk, 'ask', { materials: ['household-book'], words: '户口本首页拍得不清楚，请重新拍一张' })
    const check = await stage.town.get('resident', routes.items.openCheck, { matterId })
    const given = { photos: [await uploadPhoto(stage.town, 'resident', 'book')] }
    const { checkId, version } = await stage.town.get('resident', routes.items.give, {
      ...{ checkId: check.checkId, version: check.version, material: 'household-book', by: given },
    })
    await stage.town.get(desk, routes.items.judge, {
      ...{ checkId, version, verdicts: [{ material: 'household-book', state: 'unclear', words: '还差首页' }] },
    })
    await hands.open(page(matterId))
    await hands.sees('#turn-supply')
    await hands.sees('看不清 1 样')
    await hands.look('matter-short')
    await hands.tap('#matter-supply')
    await hands.write('#supply-words', '重新拍好了')
    await hands.look('matter-supply')
    await hands.tapAndAllow('#supply-send')
    await hands.seesNoMore('#supply')
    await hands.sees('您说补齐了，接着办')

    await moves(desk, 'send', {})
    await stage.town.get(desk, routes.matters.readForm, { matterId })
    await hands.open(page(matterId))
    await hands.sees('#matter-reviews')
    await hands.look('matter-reviewing')
    await hands.tap('#matter-urge')
    await hands.tap('#urge-send')
    await hands.sees('您催了一次')
    await moves('civil', 'agree', { words: '符合条件' })
    const photos = [await uploadPhoto(stage.town, desk, 'card')]
    await moves(desk, 'conclude', {
      ...{ outcome: 'done', words: '从本月起发放，打到社保卡上' },
      document: { name: '高龄津贴发放证', way: 'pickUp', photos },
    })
    await hands.open(page(matterId))
    await hands.sees('#matter-result')
    await hands.look('matter-answered')
    await hands.tap('#matter-rate')
    await hands.tap('#rating-not')
    await hands.look('matter-rate')
    await hands.tap('#rating-send')
    await hands.sees('#matter-rating')
    await hands.sees('会来回访')
    await moves(desk, 'deliver', { to: '本人' })
    await hands.open(page(matterId))
    await hands.sees('已经交到手上')
    await hands.look('matter-closed')
    await hands.open('packages/matters/mine/index')
    await hands.tap('#matters-part-ended')
    await hands.sees('高龄津贴')
    await hands.look('matters-ended')
    await sweep(stage.town)
    await hands.open('packages/matters/board/index?centreId=C1')
    await hands.sees('1 人评')
    await hands.look('matter-board')
    expect(hands.complaints()).toEqual([])
  },
)

test.each(['normal', 'elder'] as const)(
  'an errand: the authority is signed with a finger, originals change hands only as both sides say (%s size)',
  async (size) => {
    const hands = await resident(size)
    const { matterId } = await applied(stage.town, { codes: [ERRAND], mode: 'errand', answers: answersFor(ERRAND) })
    const { do: moves, stored } = acting(stage.town, matterId)
    const desk = stored().receiver.openid
    await moves(desk, 'accept', {})
    await hands.open(page(matterId))
    await hands.sees('#turn-authorise')
    await hands.look('matter-errand')
    await hands.tap('#matter-authorise')
    await hands.sees('请先签名')
    await hands.look('sign-empty')
    await signOn(hands, '#sign-pad')
    await hands.tap('#sign-pad-clear')
    await hands.sees('请先签名')
    await signOn(hands, '#sign-pad')
    await hands.look('sign')
    await hands.tap('#sign-send')
    await hands.seesNoMore('#turn-authorise')
    await hands.tap('#paper-authority')
    await hands.sees('改内容，重新签')
    await hands.look('signed')

    const originals = [
      { name: '户口本', count: 1, photos: [] },
      { name: '残疾鉴定表', count: 2, photos: [] },
    ]
    await moves(desk, 'pass', { direction: 'taken', originals } as never)
    await hands.open(page(matterId))
    await hands.tap('#matter-confirm')
    await hands.sees('2 份都对，我确认')
    await hands.look('custody-asked')
    const [first, second] = stored().originals
    await hands.tap(`#deny-${second?.id}`)
    await hands.write('#deny-words', '只看了一眼，没有留下')
    await hands.look('custody-deny')
    await hands.tap('#deny-send')
    await hands.sees('没有交出')
    await hands.tap(`#confirm-${first?.id}`)
    await hands.sees('在窗口')
    await hands.tap('#custody-give')
    await hands.tap('#give-身份证')
    await hands.look('custody-give')
    await hands.tap('#give-send')
    await hands.sees('等窗口确认')
    await hands.look('custody')
    await moves(desk, 'pass', { direction: 'back', originals: [first?.id ?? ''] } as never)
    await hands.open(`packages/matters/custody/index?id=${matterId}`)
    await hands.tap(`#confirm-${first?.id}`)
    await hands.sees('已拿回')
    await hands.open('pages/home/index')
    await hands.tap('#home-matters')
    await hands.sees(`#matter-${matterId}`)
    await hands.look('matters')
    expect(stored().originals.map(({ state }) => state)).toEqual(['back', 'denied', 'taking'])
    expect(hands.complaints()).toEqual([])
  },
)

test.each(['normal', 'elder'] as const)(
  'refused with its rule, somebody else’s with one tap to reach them, visited at home, filled anew (%s size)',
  async (size) => {
    const hands = await resident(size)
    const refused = await applied(stage.town)
    const desk = acting(stage.town, refused.matterId).stored().receiver.openid
    await acting(stage.town, refused.matterId).do(desk, 'accept', {})
    await acting(stage.town, refused.matterId).do(desk, 'conclude', {
      ...{ outcome: 'refused', rule: 'unqualified', words: '还差一年满 80 周岁，明年这时候再来申请' },
    })
    await hands.open(page(refused.matterId))
    await hands.sees('不符合办理条件')
    await hands.look('matter-refused')

    const elsewhere = await applied(stage.town)
    const other = acting(stage.town, elsewhere.matterId)
    await other.do(other.stored().receiver.openid, 'accept', {})
    const office = { name: '市社会保险事业管理局', phone: '0433-4222333', place: '人民大街 88 号二楼' }
    await other.do(other.stored().receiver.openid, 'conclude', { outcome: 'notOurs', words: '这件归社保局办', office })
    await hands.open(page(elsewhere.matterId))
    await hands.sees('#office-ring')
    await hands.look('matter-not-ours')

    const home = await applied(stage.town, {
      ...{ codes: [REVIEWED], mode: 'home', answers: answersFor(REVIEWED), address: '锦绣小区 3 号楼 2 单元 501' },
    })
    const visit = acting(stage.town, home.matterId)
    await visit.do('desk-1', 'accept', {})
    await visit.do('desk-1', 'arrangeVisit', {
      ...{ date: '2026-09-03', people: ['P-desk-1', 'P-desk-2'], note: '上午九点左右到' },
    })
    await hands.open(page(home.matterId))
    await hands.sees('上午九点左右到')
    await hands.tap('#paper-form')
    await hands.write('#field-reason', '丈夫上个月又住院了，没有别的收入')
    await hands.look('matter-form')
    await hands.tap('#form-save')
    await hands.sees('您填好了表')
    await visit.do('desk-1', 'send', {})
    await visit.do('housing', 'sendBack', { words: '房产证明看不清，请重新传' })
    await hands.open(page(home.matterId))
    await hands.sees('房产证明看不清，请重新传')
    await hands.look('matter-home')

    await hands.open('pages/home/index')
    await hands.sees('#home-matters')
    await hands.rests()
    await hands.look('matters-home')
    await hands.open(`packages/appointments/book/index?items=${ERRAND}&centreId=C1`)
    await hands.tap('#mode-errand')
    await hands.sees('#book-apply-open')
    await hands.look('book-errand')
    await hands.tap('#book-apply-open')
    await hands.sees('派人替您跑一趟')
    await hands.tap('#apply-whom')
    await hands.tap('#whom-family')
    await hands.look('apply-whom')
    expect(hands.complaints()).toEqual([])
  },
)
