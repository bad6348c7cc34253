import { householdId, type routes } from '../../contract'
import { termOf } from '../../core/chain/posts/invitation'
import { asked, nomineesInvitation, ruled, standingOf, withRefused } from '../../core/chain/posts/selection'
import { selectionTiding } from '../../core/chain/posts/selection-tidings'
import { postPages } from '../../core/chain/posts/tidings'
import type { HouseholdDocument, Naming, SelectionDocument } from '../../core/chain/stored'
import { postFor } from '../../core/permission/area-acts'
import { Refused, refused } from '../../kit/answer'
import { refusedContent } from '../../kit/content'
import { byId } from '../../kit/database'
import type { Context, UseCase } from '../../kit/serve'
import { tellEach } from '../../kit/tell'
import { transaction } from '../../kit/transaction'
import { onlyPost } from './known'
import { changeSelection, intentOf, notNow, personIdIn, type Scene, sceneOf, shownTo } from './selection'

/** A nominee is asked, by an invitation of his own: both are written or neither. At most twelve calls, of which a transaction takes five. */
export const confirmNominee: UseCase<typeof routes.chain.confirmNominee> = async (
  { areaId, nomineeId, personId },
  context,
) => {
  const scene = await sceneOf(areaId, context)
  if (scene instanceof Refused) return scene
  const by = postFor(scene.caller, 'confirmNominee', { areaId, areaPath: scene.area.areaPath })
  if (!by) return notNow(scene, 'decide')
  const intent = intentOf(context)
  const naming = namingOf(scene.selection, nomineeId)
  const openid = naming && (await behind(naming, personId, areaId))
  const last = scene.post ?? (await onlyPost(areaId, kindOf(scene)))
  const made = await transaction(async (documents): Promise<SelectionDocument | Refused> => {
    const stands = await documents.get<SelectionDocument>('selections', areaId)
    if (stands?.key === intent.key) return stands
    if (!stands || standingOf(stands, scene.vacant, context.now) !== 'open')
      return refused({ code: 'selection.closed' })
    if (!naming || !openid || !namingOf(stands, nomineeId)) return refused({ code: 'nominee.absent' })
    const maker = { openid: context.openid, postId: by.postId, name: by.name }
    const after = asked(stands, { naming, openid, invitationId: intent.key, by: maker, ...intent })
    const post = { postId: last?._id ?? `${areaId}-${stands.kind}`, term: termOf(last) }
    await documents.set(
      'invitations',
      nomineesInvitation(after, { ...maker, post: by.kind, areaName: by.areaName }, post, context.now),
    )
    await documents.set('selections', after)
    return after
  })
  if (made instanceof Refused) return made
  await tellNominee(made, context)
  return shownTo({ ...scene, selection: made })
}

const kindOf = ({ area }: Scene) => (area.kind === 'unit' ? 'unitHead' : 'buildingHead')

const namingOf = (selection: SelectionDocument | null, nomineeId: string): Naming | undefined =>
  Object.values(selection?.named ?? {}).find((naming) => naming.nomineeId === nomineeId)

/** The confirmed resident meant, behind the nominee's door. One call. */
async function behind({ unitId, door }: Naming, personId: string, areaId: string): Promise<string | null> {
  const household = await byId<HouseholdDocument>('households', householdId(unitId, door))
  const idOf = personIdIn(areaId)
  const person = household?.people.find(({ openid, confirmed }) => confirmed !== null && idOf(openid) === personId)
  return person?.openid ?? null
}

async function tellNominee(selection: SelectionDocument, { now }: Context): Promise<void> {
  const { candidate, dueAt } = selection
  if (selection.state !== 'asked' || !candidate) return
  const page = `${postPages.invitation}?id=${candidate.invitationId}`
  const address = { id: candidate.invitationId, openid: candidate.openid, now, page }
  await tellEach([selectionTiding('asked', { ...factsOf(selection), until: dueAt }, address)])
}

export const factsOf = ({ _id, kind, areaKind, areaName, candidate, noticeUntil }: SelectionDocument, said = '') => ({
  ...{ areaId: _id, kind, areaKind, areaName, name: candidate?.name ?? '', said, until: noticeUntil },
})

/** Not taken up, with a reason. At most six calls. */
export const refuseNominee: UseCase<typeof routes.chain.refuseNominee> = async (
  { areaId, nomineeId, words },
  context,
) => {
  const label = await refusedContent(context.openid, words)
  if (label !== null) return refused({ code: 'content.refused', label })
  const made = await changeSelection(areaId, 'decide', context, ({ selection }, intent) =>
    selection && namingOf(selection, nomineeId)
      ? withRefused(selection, nomineeId, words, intent)
      : { code: 'nominee.absent' },
  )
  return made instanceof Refused ? made : shownTo(made.scene)
}

/** An objection is heard; who objected hears, and where it is upheld the nominee too. At most nine calls. */
export const ruleSelection: UseCase<typeof routes.chain.ruleSelection> = async (input, context) => {
  const { areaId, objectionId, upheld, words } = input
  const label = await refusedContent(context.openid, words)
  if (label !== null) return refused({ code: 'content.refused', label })
  let before: SelectionDocument | null = null
  const made = await changeSelection(areaId, 'rule', context, ({ selection }, intent) => {
    const waits = selection?.objections.some(({ id, ruled: heard }) => id === objectionId && heard === null)
    if (!selection || !waits) return { code: 'selection.closed' }
    before = selection
    return ruled(selection, objectionId, { upheld, words }, intent)
  })
  if (made instanceof Refused) return made
  await tellRuled(before ?? made.scene.selection, made.scene.selection, { objectionId, upheld, words }, context)
  return shownTo(made.scene)
}

async function tellRuled(
  before: SelectionDocument | null,
  after: SelectionDocument | null,
  { objectionId, upheld, words }: { objectionId: string; upheld: boolean; words: string },
  { now }: Context,
): Promise<void> {
  const objection = after?.objections.find(({ id }) => id === objectionId)
  if (!before || !objection) return
  const id = `${before._id}-${before.round}-${objectionId}`
  const facts = factsOf(before, words)
  const kind = upheld ? 'upheld' : 'dismissed'
  const nominee = upheld && before.candidate ? [before.candidate.openid] : []
  const hears = [...new Set([objection.openid, ...nominee])]
  await tellEach(hears.map((openid) => selectionTiding(kind, facts, { id, openid, now })))
}
