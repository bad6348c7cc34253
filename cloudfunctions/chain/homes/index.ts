import type { routes } from '../../contract'
import { withHome, withoutHome } from '../../core/chain/homes'
import { DATED } from '../../core/chain/in-force'
import type { AreaDocument, HouseholdDocument, PostDocument } from '../../core/chain/stored'
import { quietUntil } from '../../core/notice/quiet'
import { Refused, refused } from '../../kit/answer'
import { areaAt } from '../../kit/areas'
import { heldBy } from '../../kit/caller'
import { _ } from '../../kit/cloud'
import { refusedContent } from '../../kit/content'
import { list } from '../../kit/database'
import { idFor } from '../../kit/ids'
import type { UseCase } from '../../kit/serve'
import { messageFrom, pushTold, type Tiding } from '../../kit/tell'
import { transaction } from '../../kit/transaction'
import { meFrom, meOf } from '../me'
import { move } from './moving'
import { claimTidings } from './told'

const UNIT = { kind: true, names: true, areaPath: true, ...DATED }
type Unit = AreaDocument

/**
 * Claims a home, or puts one of mine first: the person and the household in one transaction, with what its head must hear. Eight calls,
 * two more where another door is left, two for each who hears.
 */
export const bind: UseCase<typeof routes.chain.bind> = async (input, { openid, key, now }) => {
  const { unitId, door, called, as, words } = input
  const [label, unit] = await Promise.all([refusedContent(openid, called, words), areaAt<Unit>(unitId, now, UNIT)])
  if (label !== null) return refused({ code: 'content.refused', label })
  if (unit?.kind !== 'unit') return refused({ code: 'area.absent', areaId: unitId })
  const posts = await postsOf(openid, unit.areaPath)
  const decide = (person: Parameters<typeof withHome>[0]) => withHome(person, unit, { door, called })
  const moving = { openid, unit, decide, saying: { as, words }, intent: idFor(openid, key), now }
  const moved = await transaction(async (documents) => {
    const done = await move(documents, moving)
    if (done instanceof Refused) return done
    const tidings = done.claimed ? tidingsOf(done.claimed) : []
    for (const tiding of tidings) await documents.set('messages', messageFrom(tiding, quietUntil(now)))
    return { ...done, tidings }
  })
  if (moved instanceof Refused) return moved
  await pushTold(moved.tidings, now)
  const { person } = moved
  return person.homes[0]?.unitId === unitId ? meOf(person, posts, openid, now) : meFrom(person, openid, now)

  function tidingsOf(household: HouseholdDocument): Tiding[] {
    const mate = household.people.find((one) => one.openid === openid)
    return mate ? claimTidings(household, mate, { title: titleOf(unit as Unit), posts, now }) : []
  }
}

const titleOf = ({ names }: Pick<Unit, 'names'>) => names.slice(-2).join('')

/** The caller's posts, and all that run along a path. One call. */
const postsOf = (openid: string, areaPath: readonly string[]): Promise<PostDocument[]> =>
  list<PostDocument>('posts', _.or([...heldBy(openid), { areaId: _.in([...areaPath]), until: null }]), { limit: 200 })

/** Lets a home go, and the household with it. Seven calls. */
export const unbind: UseCase<typeof routes.chain.unbind> = async ({ unitId }, { openid, key, now }) => {
  const unit = { _id: unitId, areaPath: [] }
  const decide = (person: Parameters<typeof withHome>[0]) => withoutHome(person, unitId)
  const moving = { openid, unit, decide, intent: idFor(openid, key), now }
  const moved = await transaction((documents) => move(documents, moving))
  return moved instanceof Refused ? moved : meFrom(moved.person, openid, now)
}
