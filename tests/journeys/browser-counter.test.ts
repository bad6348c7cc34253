import { routes } from '../support/cloud'
import { acting, answersFor, applied, ERRAND, opened, startMatters } from '../support/matters'
import { withoutPhone } from '../support/neighbours'
import { uploadPhoto } from '../support/photo'
import type { Hands } from './browser/hands'
import { signOn } from './browser/signing'
import { setStage } from './browser/stage'
import { takePhoto } from './photo'

jest.setTimeout(120_000)

const stage = setStage(startMatters)

const page = (matterId: string) => `packages/counter/matter/index?id=${matterId}`

/** The resident shows the first two papers of a matter; their codes. */
async function showsPapers(matterId: string): Promise<string[]> {
  const { items } = routes
  let check = await stage.town.get('resident', items.openCheck, { matterId })
  const codes = check.materials.slice(0, 2).map(({ code }) => code)
  for (const material of codes) {
    const by = { photos: [await uploadPhoto(stage.town, 'resident', `paper-${material}`)] }
    check = await stage.town.get('resident', items.give, {
      ...{ checkId: check.checkId, version: check.version, material, by },
    })
  }
  return codes
}

/** A department's officer opens the task from his own list. */
async function reads(hands: Hands, matterId: string): Promise<void> {
  await hands.open('packages/counter/review/index')
  await hands.tap(`#matter-${matterId}`)
  await hands.sees('#review-agree')
}

test('accepted at the desk, a paper asked for, two departments side by side, one returns it, concluded', async () => {
  const { matterId } = await applied(stage.town, { codes: [ERRAND], mode: 'online', answers: answersFor(ERRAND) })
  const { do: moves, stored } = acting(stage.town, matterId)
  const desk = await stage.hands(stored().receiver.openid, 'normal')
  // In the departments letters are large.
  const [health, civil] = [await stage.hands('health', 'elder'), await stage.hands('civil', 'elder')]

  await desk.open('packages/counter/desk/index?list=fresh')
  await desk.sees(`#matter-${matterId}`)
  await desk.rests()
  await desk.look('counter-fresh')
  await desk.tap(`#matter-${matterId}`)
  await desk.tap('#matter-accept')
  await desk.sees('#matter-ask')
  const [whole, blurred] = await showsPapers(matterId)
  await desk.open(page(matterId))
  await desk.tap('#look-readPapers')
  await desk.sees('#look-judge')
  await desk.rests()
  await desk.look('counter-papers')
  await desk.tap('#look-judge')
  await desk.tap(`#judge-${whole}-complete`)
  await desk.tap(`#judge-${blurred}-unclear`)
  await desk.tap('没拍全，四角要看得见')
  await desk.tap('#judge-send')
  await desk.sees('窗口说：没拍全，四角要看得见')
  await desk.page.goBack()
  await desk.tap('#look-readPapers')
  await desk.sees('窗口说：没拍全，四角要看得见')
  await desk.rests()
  await desk.look('counter-papers-judged')
  await desk.tap('#matter-ask')
  await desk.write('#ask-words', '诊断证明要近半年的，请重新拍一张')
  await desk.rests()
  await desk.look('counter-ask')
  await desk.tap('#ask-send')
  await desk.sees('在等居民补材料，计时停着')
  await desk.look('counter-short')
  await moves('resident', 'supply', { words: '重新拍好了' })

  await desk.open(page(matterId))
  await desk.tap('#matter-send')
  await desk.tap('#send-send')
  await desk.sees('2 个部门同时审核')
  await desk.look('counter-reviewing')
  await reads(health, matterId)
  await health.look('counter-review')
  await health.tap('#look-readPapers')
  await health.sees('窗口说：没拍全，四角要看得见')
  await health.rests()
  await health.look('counter-review-papers')
  await health.tap('#review-agree')
  await health.write('#agree-words', '鉴定符合')
  await health.tap('#agree-send')
  await health.sees('1 家同意了，等 1 家')
  await reads(civil, matterId)
  await civil.tap('#review-back')
  await civil.write('#send-back-words', '户口本第二页看不清')
  await civil.look('counter-send-back')
  await civil.tap('#send-back-send')
  await civil.sees('退回 1 家，窗口改好再送；1 家同意了')

  await desk.open(page(matterId))
  await desk.sees('退回 1 家，窗口改好再送；1 家同意了')
  await desk.look('counter-returned')
  await desk.tap('#resend-civil')
  await desk.write('#resend-words', '换了一张清楚的')
  await desk.tap('#resend-send')
  await desk.sees('第 2 次送审')
  await reads(civil, matterId)
  await civil.tap('#review-agree')
  await civil.tap('#agree-send')
  await civil.sees('各家都同意了')
  await civil.look('counter-agreed')

  await desk.open(page(matterId))
  await desk.tap('#matter-conclude')
  await desk.write('#conclude-words', '评上了三级，证做好了')
  await desk.write('#document-name', '残疾人证')
  await desk.tap('#way-pickUp')
  await desk.look('counter-conclude')
  await desk.tap('#conclude-send')
  await desk.tap('#matter-deliver')
  await desk.write('#deliver-words', '本人')
  await desk.tap('#deliver-send')
  await desk.sees('交给了本人')
  await desk.seesNoMore('#matter-pass')
  await desk.look('counter-answered')
  expect(stored()).toMatchObject({ state: 'answered', result: { outcome: 'done' }, document: { to: '本人' } })
  expect([desk, health, civil].flatMap((hands) => hands.complaints())).toEqual([])
})

test.each(['normal', 'elder'] as const)(
  'originals of a household without a phone are taken with photos and given back, both signed for (%s size)',
  async (size) => {
    stage.town.local.engine.load('households', [{ ...withoutPhone('302') }])
    const from = { kind: 'person', called: '李奶奶', household: { unitId: 'U1', door: '302' } } as const
    const { matterId } = await opened(stage.town, ['laonianzheng'], { from })
    const { stored } = acting(stage.town, matterId)
    const desk = await stage.hands('desk-1', size)
    const begin = async () => {
      await desk.tap('#matter-more')
      await desk.tap('#matter-pass')
      await desk.sees('请李奶奶签字')
    }
    await desk.open(page(matterId))
    await begin()
    await desk.look('pass-empty')
    await desk.write('#pass-name-1', '户口簿')
    await desk.choosePhoto('#pass-photos-1', takePhoto('book'))
    await desk.tap('#pass-more')
    await desk.write('#pass-name-2', '一寸照片')
    await desk.write('#pass-count-2', '2')
    await desk.sees('请李奶奶先签字')
    await desk.look('pass-taken')
    await signOn(desk, '#pass-sign-taken')
    await desk.look('pass-signed')
    await desk.tap('#pass-send')
    await desk.seesNoMore('#pass')
    await desk.sees('3 份还没还')
    await desk.sees('户口簿、一寸照片 2 份，当面签了字')
    await desk.look('pass-held')

    await begin()
    await desk.tap('#pass-direction-back')
    await desk.sees('请李奶奶先签字')
    await signOn(desk, '#pass-sign-back')
    await desk.look('pass-back')
    await desk.tap('#pass-send')
    await desk.sees('都还清了')
    await desk.rests()
    await desk.look('pass-home')
    const [book, photo] = stored().originals
    expect(book).toMatchObject({ name: '户口簿', count: 1, state: 'back', photos: [expect.any(String)] })
    expect(photo).toMatchObject({ name: '一寸照片', count: 2, state: 'back', photos: [] })
    // Each hand-over has its own signature.
    expect(stored().originals.map(({ signatures }) => new Set(signatures).size)).toEqual([2, 2])
    expect(desk.complaints()).toEqual([])
  },
)

test.each(['normal', 'elder'] as const)(
  'who came without a number types the code that the desk shows, and has the matter on his phone (%s size)',
  async (size) => {
    const { matterId } = await opened(stage.town, ['laonianzheng'], { from: { kind: 'person', called: '朴奶奶' } })
    const [desk, resident] = [await stage.hands('desk-1', size), await stage.hands('resident', size)]
    await desk.open(page(matterId))
    await desk.tap('#matter-phone')
    const shown = await desk.sees('#claim-code-text')
    await desk.rests()
    await desk.look('claim-shown')
    await resident.open('packages/matters/claim/index')
    await resident.look('claim-empty')
    await resident.write('#claim-text', (await shown.textContent()) ?? '')
    await resident.tap('#claim-next')
    await resident.sees('来办的人：朴奶奶')
    await resident.rests()
    await resident.look('claim-found')
    await resident.tapAndAllow('#claim-take')
    await resident.sees('编号')
    await resident.rests()
    await resident.look('claim-taken')
    await desk.sees('他手机上有了')
    await desk.look('claim-gone')
    expect(acting(stage.town, matterId).stored().applicant.openid).toBe('resident')
    expect([desk, resident].flatMap((hands) => hands.complaints())).toEqual([])
  },
)
