import type { CentreDocument } from '../../../cloudfunctions/core/appointment/stored'
import { centre, desks } from '../../support/centre'
import { routes, type TownCloud } from '../../support/cloud'
import { loadItems } from '../../support/items'

const { queue } = routes

/** The centre of the lane with two matters of the list on its desks. */
const here: CentreDocument = {
  ...centre,
  offers: { gaoling: { name: '高龄津贴申领', minutes: 15 }, juzhuzhengming: { name: '居住证明开具', minutes: 10 } },
}
export const CENTRE = here._id
export const ITEMS = 'gaoling,juzhuzhengming'

/** Two desks, the list of items, and everything that a day at the centre needs. */
export function openHall(town: TownCloud): void {
  town.local.engine.load('centres', [{ ...here }])
  loadItems(town)
  town.local.engine.load(
    'posts',
    desks.map((post) => ({ ...post })),
  )
}

/** What a desk does from its own page, as the server hears it. */
export function deskOf(town: TownCloud, postNo: 1 | 2) {
  const openid = `desk-${postNo}`
  const at = { centreId: CENTRE, postNo }
  const inHand = async () => {
    const { hand } = await town.get(openid, queue.desk, at)
    if (!hand) throw new Error(`nobody is at desk ${postNo}`)
    return { ticketId: hand.ticketId, postNo }
  }
  return {
    open: () => town.get(openid, queue.open, at),
    call: () => town.get(openid, queue.call, at),
    recall: async () => town.get(openid, queue.recall, await inHand()),
    pass: async () => town.get(openid, queue.pass, await inHand()),
    serve: async () => town.get(openid, queue.serve, await inHand()),
    park: async (words: string) => town.get(openid, queue.park, { ...(await inHand()), words }),
    finish: async () => town.get(openid, queue.finish, await inHand()),
  }
}

/** Somebody who walks in and takes a number. */
export const walksIn = (town: TownCloud, openid: string) =>
  town.get(openid, queue.takeNumber, { centreId: CENTRE, items: ['gaoling'] })
