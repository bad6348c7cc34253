import { routes } from '../../support/cloud'
import { moveIn, settled, withoutPhone } from '../../support/neighbours'
import { phoneCode } from '../../support/phone'
import type { Stage } from '../moves/person'

export const { chain, groups, requests, visits } = routes
export const HEAD = 'head-U1'
export const deskPage = 'packages/chain/desk/index'

/** The stairwell of the small town on a Tuesday: two neighbours who moved in, and an old lady without a smartphone who is due to be called on. */
export async function settleDown({ town }: Stage) {
  moveIn(town, [
    settled({ openid: 'ann', door: '101', called: '安女士' }),
    settled({ openid: 'bo', door: '102', called: '柏先生' }),
  ])
  town.local.engine.load('households', [{ ...withoutPhone('601') }])
  for (const _id of ['B1', 'G1']) town.local.engine.update('areas', { _id }, { $set: { households: 12 } })
  await town.get('bo', chain.phone, { code: await phoneCode(town, 'bo') })
  await town.get(HEAD, visits.plan, { unitId: 'U1', doors: ['601'], every: 'week' })
}

/** The one entry of a kind that stands in the stairwell. */
export async function entryOf({ town }: Stage, kind: string): Promise<string> {
  const { items } = await town.get(HEAD, groups.published, { areaId: 'U1' })
  const found = items.find((card) => card.kind === kind)
  if (!found) throw new Error(`no ${kind} stands in the stairwell`)
  return found.entryId
}
