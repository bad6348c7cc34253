import { routes } from '../../support/cloud'
import { points } from '../../support/town'
import type { Person, Stage } from './person'

export const { requests, chain } = routes
export const TEXT = '三楼楼道的感应灯三天不亮了，老人晚上下楼不安全'
const METRES_40 = 0.00036

/** A case that is there already; `at` is its place among those of one walk, some forty metres from the one before. */
export async function raised({ town }: Stage, openid = 'resident', at = 0, text = TEXT): Promise<string> {
  const place = { ...points.inGrid1, latitude: points.inGrid1.latitude + at * METRES_40 }
  return (await town.get(openid, requests.submit, { text, place, category: 'housing.light' })).requestId
}

export async function accepted(stage: Stage, openid = 'resident', at = 0): Promise<string> {
  const requestId = await raised(stage, openid, at)
  await stage.town.get('head-G1', requests.accept, { requestId })
  return requestId
}

export async function assigned(stage: Stage, to = 'P-property'): Promise<string> {
  const requestId = await accepted(stage)
  await stage.town.get('head-G1', requests.assign, { requestId, to })
  return requestId
}

/** Handled, and waiting for the resident's word. */
export async function resolved(stage: Stage): Promise<string> {
  const requestId = await assigned(stage)
  await stage.town.get('officer', requests.start, { requestId })
  await stage.town.get('officer', requests.resolve, { requestId, result: '换了新的感应灯，试过三次都亮' })
  return requestId
}

export const casePage = (requestId: string) => `packages/chain/case/index?id=${requestId}`
export const requestPage = (requestId: string) => `pages/request/index?id=${requestId}`
export const inboxPage = 'packages/chain/inbox/index'

/** Takes a move from behind 更多. */
export async function tapMore(person: Person, move: string) {
  await person.tap('#case-more')
  await person.tap(`#case-${move}`)
}

/** Writes into a sheet and sends it; the sheet goes. */
export async function sends(person: Person, sheet: string, words: string) {
  await person.write(`#${sheet}-words`, words)
  await person.tap(`#${sheet}-send`)
  await person.seesNoMore(`#${sheet}`)
}

/** The steps of a case, as the reporter's page is given them. */
export async function stepsOf({ town }: Stage, requestId: string, openid = 'resident'): Promise<string[]> {
  const { timeline } = await town.get(openid, requests.detail, { requestId })
  return timeline.map(({ kind }) => kind)
}
