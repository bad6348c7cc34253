import { areaKinds, householdId, type routes } from '../../contract'
import { DATED } from '../../core/chain/in-force'
import { called, freshSelection, objected, withName } from '../../core/chain/posts/selection'
import { selectionTiding } from '../../core/chain/posts/selection-tidings'
import type { AreaDocument, HomeRecord, Naming, SelectionDocument } from '../../core/chain/stored'
import { homeFor } from '../../core/permission/area-acts'
import { headFrom } from '../../core/routing/responsible'
import { Refused, refused } from '../../kit/answer'
import { areaAt } from '../../kit/areas'
import { refusedContent } from '../../kit/content'
import { idFor } from '../../kit/ids'
import { postsAround } from '../../kit/posts'
import type { UseCase } from '../../kit/serve'
import { tellEach } from '../../kit/tell'
import { changeSelection, personIdIn, type Scene, shownTo } from './selection'

/** The grid head asks for names. At most six calls. */
export const callSelection: UseCase<typeof routes.chain.callSelection> = async ({ areaId }, context) => {
  const made = await changeSelection(areaId, 'call', context, ({ area, selection }, intent) =>
    called(selection ?? freshSelection(area, intent), intent),
  )
  return made instanceof Refused ? made : shownTo(made.scene)
}

/** A household names somebody, once. At most six calls. */
export const nominate: UseCase<typeof routes.chain.nominate> = async (input, context) => {
  const label = await refusedContent(context.openid, input.words)
  if (label !== null) return refused({ code: 'content.refused', label })
  const made = await changeSelection(input.areaId, 'nominate', context, async (scene, intent) => {
    const home = homeOf(scene)
    if (!home?.door) return { code: 'permission.denied', action: 'nominate' }
    const householdIdOfMine = householdId(home.unitId, home.door)
    const place = idFor('named', householdIdOfMine).slice(0, 12)
    const known = scene.selection?.state === 'closed' ? undefined : scene.selection?.named[place]
    if (known) return { code: 'selection.named', door: `${known.title}${known.door}` }
    const unit = await unitOf(input, home, context.now)
    if (!unit) return { code: 'area.absent', areaId: input.unitId ?? '' }
    const door = input.door ?? home.door
    const naming: Naming = {
      ...{ householdId: householdIdOfMine, openid: context.openid, unitId: unit.unitId, door, title: unit.title },
      nomineeId: idFor(unit.unitId, door).slice(0, 12),
      self: input.door === undefined || (door === home.door && unit.unitId === home.unitId),
      ...{ words: input.words, at: context.now, key: intent.key },
    }
    return withName(scene.selection ?? freshSelection(scene.area, intent), place, naming, intent)
  })
  return made instanceof Refused ? made : shownTo(made.scene)
}

const homeOf = ({ person, area }: Scene): HomeRecord | null =>
  homeFor(person?.homes ?? [], 'nominate', { areaId: area._id })

/** The stairwell of the door named: mine, or another of the building. One call where it is another. */
async function unitOf(
  { unitId, areaId }: { unitId?: string; areaId: string },
  home: HomeRecord,
  now: number,
): Promise<{ unitId: string; title: string } | null> {
  if (unitId === undefined || unitId === home.unitId) return { unitId: home.unitId, title: home.title }
  const unit = await areaAt<AreaDocument>(unitId, now, { kind: true, names: true, areaPath: true, ...DATED })
  return unit?.kind === 'unit' && unit.areaPath.includes(areaId)
    ? { unitId, title: unit.names.slice(-2).join('') }
    : null
}

/** A resident speaks against the name on notice; the grid head hears. At most eight calls. */
export const objectSelection: UseCase<typeof routes.chain.objectSelection> = async ({ areaId, words }, context) => {
  const label = await refusedContent(context.openid, words)
  if (label !== null) return refused({ code: 'content.refused', label })
  const id = (selection: SelectionDocument) => `o${personIdIn(`${areaId}-${selection.round}`)(context.openid)}`
  const made = await changeSelection(areaId, 'object', context, ({ selection }, intent) =>
    selection
      ? objected(selection, { id: id(selection), openid: context.openid, words }, intent)
      : { code: 'selection.closed' },
  )
  if (made instanceof Refused) return made
  const { area, selection } = made.scene
  if (selection) await tellDecider({ areaPath: area.areaPath, selection, words, now: context.now, id: id(selection) })
  return shownTo(made.scene)
}

interface Objection {
  areaPath: readonly string[]
  selection: SelectionDocument
  words: string
  now: number
  id: string
}

/** Whoever answers for the grid hears. Two calls. */
async function tellDecider({ areaPath, selection, words, now, id }: Objection): Promise<void> {
  const path = areaPath.slice(0, areaKinds.indexOf('grid') + 1)
  const { post } = headFrom(path.length - 1, { areaPath: path }, await postsAround(path), now)
  const { _id, kind, areaKind, areaName, candidate } = selection
  const facts = {
    areaId: _id,
    kind,
    areaKind,
    areaName,
    name: candidate?.name ?? '',
    said: words,
    until: selection.noticeUntil,
  }
  await tellEach([
    selectionTiding('objected', facts, { id: `${_id}-${selection.round}-${id}`, openid: post.openid, now }),
  ])
}
