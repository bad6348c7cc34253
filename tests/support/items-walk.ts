import { MORNING, routes, type TownCloud } from './cloud'
import { itemOf, loadItems } from './items'
import { uploadPhoto } from './photo'

/** The most database calls that each action about items may make. */
export const itemsBudget: Record<string, number> = {
  // One more where a new edition was published.
  'items.guide': 3,
  'items.search': 2,
  'items.item': 3,
  'items.notice': 2,
  'items.history': 1,
  // In one transaction: begun, both versions and the edition read, all three written, committed.
  'items.publish': 9,
  'items.endItem': 8,
  'items.openCheck': 8,
  'items.check': 4,
  'items.checks': 1,
  'items.give': 5,
  // Two of them tell the resident and push.
  'items.judge': 5,
  'items.closeCheck': 4,
  'items.queue': 2,
  'items.papers': 1,
  'items.keepPaper': 5,
  // One of them for a check in which it was used.
  'items.dropPaper': 6,
  'items.directory': 3,
  'items.popups': 4,
  'items.popup': 4,
  'items.announce': 5,
  'items.changePopup': 3,
  'items.cancelPopup': 3,
  // In one transaction: begun, service and place read and written, committed; before it who asks, after it what he sees.
  'items.bookPopup': 13,
  'items.leavePopup': 13,
  'items.popupPlaces': 3,
  // The verdict on a photo: six tries at cases and checks, and left to the sweep.
  'messages.push': 13,
}

const HOUR = 3_600_000

/** Does everything about items once, the dear way. */
export async function walkItems(town: TownCloud): Promise<void> {
  loadItems(town)
  await publishing(town)
  await showing(town)
  await comingToTheYard(town)
}

async function publishing(town: TownCloud) {
  const { items } = routes
  const item = { ...itemOf('gaoling'), promisedDays: 9 }
  await town.get('resident', items.guide, {})
  await town.get('admin', items.publish, { item, version: 1, reason: '缩短时限' })
  await town.get('resident', items.search, { text: '老人补贴' })
  await town.get('admin', items.endItem, { code: 'yangquan', version: 1, reason: '转出' })
  await town.get('resident', items.item, { code: 'gaoling' })
  await town.get('resident', items.history, { code: 'gaoling' })
  await town.get('resident', items.notice, { codes: ['gaoling', 'dibao'] })
  await town.get('resident', items.directory, {})
  await town.get('nobody', items.directory, {})
}

async function showing(town: TownCloud) {
  const { items } = routes
  const material = 'id-card'
  town.local.ledger.accept('resident', 'weige-progress')
  await town.get('nobody', items.openCheck, { codes: ['gaoling'], areaId: 'S1' })
  const { checkId } = await town.get('resident', items.openCheck, { codes: ['laonianzheng'] })
  const give = async (checkId: string, by: object) => {
    const { version } = await town.get('resident', items.check, { checkId })
    return town.get('resident', items.give, { checkId, version, material, by: by as never })
  }
  const { version } = await give(checkId, { photos: [await uploadPhoto(town, 'resident', 'walk')] })
  await verdictOn(town, checkId)
  await town.get('desk', items.check, { checkId })
  await town.get('desk', items.queue, {})
  await town.get('desk', items.judge, { checkId, version, verdicts: [{ material, state: 'complete', words: '齐了' }] })
  const { paperId } = await town.get('resident', items.keepPaper, { checkId, material, consent: true })
  await town.get('resident', items.keepPaper, { checkId, material, consent: true })
  const { checkId: next } = await town.get('resident', items.openCheck, { codes: ['gaoling'] })
  await give(next, { paperId, consent: true })
  await town.get('desk', items.check, { checkId: next })
  await town.get('resident', items.checks, {})
  await town.get('resident', items.papers, {})
  await town.get('resident', items.dropPaper, { paperId })
  await town.get('resident', items.closeCheck, { checkId, version: version + 1 })
  await town.get('resident', items.openCheck, { codes: ['laonianzheng'] })
}

/** Waits until WeChat has said what it thinks of the photo. */
async function verdictOn(town: TownCloud, checkId: string) {
  const verdicts = () => town.local.engine.find({ collection: 'checks', filter: { _id: checkId } })[0]?.photoVerdicts
  for (let tries = 0; tries < 100 && Object.keys(verdicts() as object).length === 0; tries++)
    await new Promise((wait) => setTimeout(wait, 50))
}

async function comingToTheYard(town: TownCloud) {
  const { items } = routes
  const [from, until] = [MORNING + 30 * HOUR, MORNING + 32 * HOUR]
  const { popupId } = await town.get('desk', items.announce, {
    ...{ title: '办公晨摊', words: '现场办医保', departments: ['labour'], items: ['dibao'], areaId: 'G1' },
    ...{ place: '东门', from, until, capacity: 5 },
  })
  await town.get('resident', items.bookPopup, { popupId })
  await town.get('resident', items.popups, {})
  await town.get('resident', items.popup, { popupId })
  await town.get('desk', items.popupPlaces, { popupId })
  await town.get('desk', items.changePopup, { popupId, version: 1, change: { place: '西门' } })
  await town.get('resident', items.leavePopup, { popupId })
  await town.get('desk', items.cancelPopup, { popupId, version: 2, reason: '有雨' })
}
