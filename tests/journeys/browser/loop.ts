import type { Hands } from './hands'

export const TEXT = '三楼楼道的感应灯三天不亮了，老人晚上下楼不安全'

/** From the home page to the matter just sent; its id. */
export async function raise(resident: Hands, photo: string): Promise<string> {
  await resident.open('pages/home/index')
  await resident.sees('锦绣小区 3 号楼 2 单元')
  await resident.sees('#head-unitHead')
  await resident.look('home')
  await resident.tap('#home-raise')
  await resident.sees('#raise-text')
  await resident.look('raise-empty')
  await resident.write('#raise-text', TEXT)
  await resident.tap('#suggest-housing.light')
  await resident.tap('#raise-place')
  await resident.write('#place-words', '三层楼道')
  await resident.look('raise-place')
  await resident.tap('#place-here')
  await resident.seesNoMore('#place-sheet')
  await resident.sees('1 网格 范围内')
  await resident.choosePhoto('#raise-photo', photo)
  await resident.sees('提交，并通知我进展')
  await resident.look('raise')
  await resident.rests()
  await resident.tap('#raise-submit')
  await resident.sees('#consent')
  await resident.look('raise-consent')
  await resident.tap('#consent-allow')
  await resident.sees('送到了')
  await resident.look('request-fresh')
  return new URLSearchParams(resident.page.url().split('?').at(-1)).get('id') ?? ''
}

/** The head's part, from his inbox to the result; hours go by between starting and solving. */
export async function handle(head: Hands, requestId: string, photo: string, hoursGoBy: () => Promise<void>) {
  await head.open('pages/home/index')
  await head.tap('#home-desk')
  await head.sees('#desk-all')
  await head.look('desk')
  await head.tap('#desk-all')
  await head.sees(`#request-${requestId}`)
  await head.look('inbox')
  await head.tap(`#request-${requestId}`)
  await head.sees('#case-accept')
  await head.look('case-new')
  await head.tap('#case-accept')
  await head.sees('#accept-send')
  await head.look('case-accept')
  await head.tap('#accept-send')
  await head.tap('#case-assign')
  await head.tap('#assign-P-G1')
  await head.look('case-assign')
  await head.tap('#assign-send')
  await head.tap('#case-start')
  await head.write('#start-words', '明天上午来换灯')
  await head.tap('#start-send')
  await head.seesNoMore('#start')
  await hoursGoBy()
  await head.tap('#case-resolve')
  await head.write('#resolve-words', '换了新的感应灯，试过三次都亮')
  await head.choosePhoto('#resolve-photos', photo)
  await head.sees('请居民评价')
  await head.look('case-resolve')
  await head.tap('#resolve-send')
  await head.sees('待评价')
  await head.seesNoMore('#resolve')
  await head.look('case-resolved')
}

/** The resident's last word, on the page that the message opens. */
export async function rate(resident: Hands, page: string) {
  await resident.open(page)
  await resident.sees('#request-rate')
  await resident.look('request-resolved')
  await resident.tap('#request-rate')
  await resident.tap('#rating-solved')
  await resident.tap('#rating-stars-4')
  await resident.write('#rating-words', '换得真快')
  await resident.look('request-rating')
  await resident.tap('#rating-send')
  await resident.sees('已办结')
  await resident.look('request-closed')
}

/** The other pages of a resident, each with something on it. */
export async function stroll(resident: Hands) {
  await resident.open('pages/requests/index')
  await resident.tap('#requests-part-all')
  await resident.sees('已办结')
  await resident.look('requests')
  await resident.open('pages/messages/index')
  await resident.sees('办好了，请您评价')
  await resident.look('messages')
  await resident.open('pages/me/index')
  await resident.sees('#me-homes')
  await resident.look('me')
}
