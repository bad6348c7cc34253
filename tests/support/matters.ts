import { type AskOf, type MatterMove, type MatterView, type OutputOf, routes } from '../../cloudfunctions/contract'
import type { PostDocument } from '../../cloudfunctions/core/chain/stored'
import type { MatterDocument } from '../../cloudfunctions/core/matter/stored'
import type { LocalCloudOptions } from '../../local/options'
import { centre, startCentre } from './centre'
import type { TownCloud } from './cloud'
import { itemOf, loadItems } from './items'

const officer = (departmentId: string, openid: string): PostDocument => ({
  ...{ _id: `P-${departmentId}`, kind: 'officer', openid, name: openid, phone: '0433-5551111', departmentId },
  ...{ areaId: null, areaKind: null, areaName: departmentId, areaPath: [], from: 0, until: null },
  ...{ deputy: null, absentUntil: null },
})

/** Items of the tests: one done on line, one that three departments review and two people visit, one on an errand. */
export const ONLINE = 'gaoling'
export const REVIEWED = 'dibao'
export const ERRAND = 'canjizheng'

const offered = [ONLINE, REVIEWED, ERRAND, 'laonianzheng', 'chongdian']

/** The town with a centre whose desk serves items of the list, and the departments that review them. */
export async function startMatters(options: Partial<LocalCloudOptions> = {}): Promise<TownCloud> {
  const town = await startCentre({ workersPerFunction: 2, ...options })
  loadItems(town)
  const offers = Object.fromEntries(offered.map((code) => [code, { name: itemOf(code).name, minutes: 20 }]))
  town.local.engine.load('centres', [{ ...centre, offers: { ...centre.offers, ...offers } }])
  town.local.engine.load('posts', [
    officer('civil', 'civil'),
    { ...officer('civil', 'civil2'), _id: 'P-civil-2' },
    officer('housing', 'housing'),
    officer('labour', 'labour'),
    officer('health', 'health'),
  ] as never)
  return town
}

/** What the one form of an item is filled with. */
export const ANSWERS: Record<string, string> = {
  ...{ name: '朴英淑', identity: '222406195001011234', phone: '13812345678', address: '锦绣小区3号楼2单元501' },
  ...{ birth: '1950-01-01', alone: '独居', contact: '13900000000', bank: '6217000000000000' },
  ...{ people: '2', monthly: '1800', housing: '自有住房', health: '都好', reason: '丈夫生病，没有别的收入' },
}

/** Those of them that this item asks for. */
export const answersFor = (code: string): Record<string, string> => {
  const fields = itemOf(code).forms.flatMap((form) => form.fields)
  return Object.fromEntries(fields.flatMap(({ code }) => (code in ANSWERS ? [[code, ANSWERS[code] as string]] : [])))
}

/** Somebody acting in one matter. */
export const acting = (town: TownCloud, matterId: string) => ({
  do: <M extends MatterMove>(
    openid: string,
    move: M,
    input: Omit<AskOf<(typeof routes.matters)[M]>, 'matterId'>,
    key?: string,
  ): Promise<MatterView> =>
    town.get(openid, routes.matters[move], { matterId, ...input } as never, key) as Promise<MatterView>,
  try: <M extends MatterMove>(
    openid: string,
    move: M,
    input: Omit<AskOf<(typeof routes.matters)[M]>, 'matterId'>,
    key?: string,
  ) => town.ask(openid, routes.matters[move], { matterId, ...input } as never, key),
  see: (openid: string): Promise<MatterView> => town.get(openid, routes.matters.matter, { matterId }),
  stored: (): MatterDocument =>
    town.local.engine.find({ collection: 'matters', filter: { _id: matterId } })[0] as unknown as MatterDocument,
})

/** Asked for on line by the resident of door 501. */
export const applied = (
  town: TownCloud,
  change: Partial<AskOf<typeof routes.matters.apply>> = {},
  openid = 'resident',
  key?: string,
): Promise<OutputOf<typeof routes.matters.apply>> => {
  const codes = change.codes ?? [ONLINE]
  return town.get(
    openid,
    routes.matters.apply,
    { codes, mode: 'online', answers: answersFor(codes[0] as string), consent: true, ...change },
    key,
  )
}

/** Opened at the desk for somebody who is there. */
export const opened = (
  town: TownCloud,
  codes: string[],
  change: Partial<AskOf<typeof routes.matters.open>> = {},
  desk = 'desk-1',
): Promise<MatterView> =>
  town.get(desk, routes.matters.open, {
    ...{ centreId: 'C1', codes, from: { kind: 'person', called: '崔奶奶' } },
    ...change,
  })

/** Filled and with the departments. */
export async function reviewing(town: TownCloud, code = REVIEWED): Promise<MatterView> {
  const { matterId } = await opened(town, [code])
  const here = acting(town, matterId)
  await here.do('desk-1', 'fill', { answers: answersFor(code), consent: true })
  return here.do('desk-1', 'send', {})
}

/** Lets the sweep run as the timer does. */
export const sweep = (town: TownCloud): Promise<unknown> | null => town.local.timers.tick('sweep')

/** What somebody has been told, newest last: titles. */
export const toldTo = (town: TownCloud, openid: string): string[] =>
  (
    town.local.engine.find({ collection: 'messages', filter: { openid } }) as unknown as Array<{
      title: string
      at: number
    }>
  )
    .sort((a, b) => a.at - b.at)
    .map(({ title }) => title)

/** Door 302 has nobody with a phone: its head acts for it. */
export function phoneless(town: TownCloud): { unitId: string; door: string } {
  const [household] = town.local.engine.find({ collection: 'households', filter: { _id: 'U1-501' } })
  const since = { called: '崔奶奶', since: 0, by: { postId: 'P-U1', name: '2单元长' } }
  town.local.engine.load('households', [
    { ...(household as object), _id: 'U1-302', door: '302', phoneless: since, people: [] },
  ])
  return { unitId: 'U1', door: '302' }
}
