import type { MatterMove, OutputOf, routes } from '../contract'
import type { PostDocument } from '../core/chain/stored'
import type { DecideMatter, MatterContext, MatterDecision } from '../core/matter/decide'
import { evolveMatter } from '../core/matter/evolve'
import { wrongIn } from '../core/matter/form'
import { isLegal } from '../core/matter/lifecycle'
import { asksOfficers, asksPosts, matterDecisions } from '../core/matter/moves'
import { actorOf, workerOf } from '../core/matter/names'
import type { MatterDocument } from '../core/matter/stored'
import { type MatterCapacity, matterCapacity } from '../core/permission/matter-acts'
import { photosIn } from '../core/request/photos'
import type { PhotoTrace } from '../core/request/stored'
import { Refused, refused } from '../kit/answer'
import { calendar } from '../kit/calendar'
import { callerOf } from '../kit/caller'
import { centreOf } from '../kit/centres'
import { _ } from '../kit/cloud'
import { refusedContent } from '../kit/content'
import { list } from '../kit/database'
import { idFor } from '../kit/ids'
import { matterEnded } from '../kit/matter-end'
import { sealedTogether } from '../kit/matter-seals'
import { isMatterDone, matterOf, storeMatter } from '../kit/matters'
import { deliver } from '../kit/outbox'
import { checkPhotos } from '../kit/photos'
import { officers, postsAround } from '../kit/posts'
import { seal } from '../kit/seal'
import type { Context, UseCase } from '../kit/serve'
import { type Tried, untilWritten } from '../kit/tries'
import { movedOn, shownTo } from './access'

import { itemsIn, materialsIn, officeIn } from './items'

type Matters = typeof routes.matters
type View = OutputOf<Matters['matter']>
type AnyInput = { matterId: string; version?: number } & Record<string, unknown>

/** The use case of a move: read → may he, is it legal → decide → write if nobody was faster → tell. At most six calls, one more for a cold instance. */
export const move =
  <M extends MatterMove>(name: M): UseCase<Matters[M]> =>
  async (input, context) => {
    const [label, traces] = await Promise.all([
      refusedContent(context.openid, ...spokenIn(input)),
      checkPhotos(context.openid, shownIn({ ...input })),
    ])
    if (label !== null) return refused({ code: 'content.refused', label })
    const made = await untilWritten(() => once(name, input as AnyInput, context, traces), movedOn)
    return made as OutputOf<Matters[M]> | Refused
  }

async function once(
  name: MatterMove,
  input: AnyInput,
  { openid, key, now }: Context,
  traces: readonly PhotoTrace[],
): Promise<Tried<View, MatterDocument>> {
  const [caller, matter] = await Promise.all([callerOf(openid, now), matterOf(input.matterId)])
  const capacity = matter && matterCapacity(caller, name, matter)
  // Asked again by who did it: he may have handed it out of his own sight.
  if (matter && isMatterDone(matter, openid, key)) return { view: await shownTo(caller, matter, now) }
  // Whoever may not see a matter is not told that it exists.
  if (!matter || (!capacity && !matterCapacity(caller, 'matter', matter))) return refused({ code: 'matter.absent' })
  if (!capacity) return refused({ code: 'permission.denied', action: name })
  if (input.version !== undefined && input.version !== matter.version) return refused(movedOn(matter))
  if (!isLegal(name, matter)) return refused({ code: 'matter.state', action: name, state: matter.state })

  const around = await surroundings(name, input, matter, capacity, { openid, key, now })
  if (around instanceof Refused) return around
  const decided = (matterDecisions[name] as DecideMatter<MatterMove>)(matter, input as never, around)
  if ('refused' in decided) return refused(decided.refused)
  const evolved = evolveMatter(matter, withBeside(matter, decided, around, traces), { now, key, seal, calendar })
  if (!(await storeMatter(matter, evolved))) return { raced: matter }
  await deliver(evolved.after, evolved.notices, now, 'matters')
  await matterEnded(matter, evolved.after, now)
  return { view: await shownTo(caller, evolved.after, now) }
}

/** What was sealed for the move, and the photos given to WeChat's check, in the same write. */
function withBeside(
  matter: MatterDocument,
  decision: MatterDecision,
  { sealed }: Pick<MatterContext, 'sealed'>,
  traces: readonly PhotoTrace[],
): MatterDecision {
  const form = decision.changes.form ?? matter.form
  return {
    ...decision,
    changes: {
      ...decision.changes,
      ...(sealed.form !== undefined && form ? { form: { ...form, sealed: sealed.form } } : {}),
      ...(sealed.address === undefined ? {} : { address: sealed.address }),
      ...(sealed.keyName === undefined ? {} : { keyName: sealed.keyName }),
      ...(traces.length > 0 ? { photoTraces: [...matter.photoTraces, ...traces] } : {}),
    },
  }
}

/** What this move must know beside the matter itself. */
async function surroundings(
  name: MatterMove,
  input: AnyInput,
  matter: MatterDocument,
  capacity: MatterCapacity,
  { openid, key, now }: Context,
): Promise<MatterContext | Refused> {
  const answers = name === 'fill' ? (input.answers as Record<string, string>) : undefined
  const wrong = answers && wrongIn(matter.form?.fields ?? [], answers)
  if (wrong) return refused(wrong)
  const [posts, items, centre] = await Promise.all([
    asksPosts.includes(name) ? aroundOf(name, input, matter) : [],
    name === 'ask' || (name === 'conclude' && input.outcome === 'notOurs') ? itemsIn(matter, now) : [],
    capacity.as === 'post' ? centreOf(matter.centreId, now) : null,
  ])
  const post = capacity.as === 'post' ? workerOf(capacity.post, openid, centre?.phone ?? '') : null
  const address = name === 'arrangeVisit' ? (input.address as string | undefined) : undefined
  return {
    ...{ now, calendar, openid, post, posts, actor: actorOf(openid, post) },
    sealed: sealedTogether(matter, { form: answers, address }),
    ...{ office: officeIn(items), materials: materialsIn(items), intent: idFor(openid, key).slice(0, 12) },
  }
}

async function aroundOf(name: MatterMove, { people }: AnyInput, { areaPath }: MatterDocument): Promise<PostDocument[]> {
  if (name === 'arrangeVisit') return list<PostDocument>('posts', { _id: _.in(people as string[]), until: null })
  const [along, others] = await Promise.all([postsAround(areaPath), asksOfficers.includes(name) ? officers() : []])
  return [...along, ...others.filter(({ _id }) => !along.some((post) => post._id === _id))]
}

/** What the mover wrote himself, whichever field it stands in; what is sealed is nobody's to read but the desk's. */
const spokenIn = (input: object): string[] =>
  ['words', 'to', 'note'].flatMap((field) => {
    const text = (input as Record<string, unknown>)[field]
    return typeof text === 'string' ? [text] : []
  })

/** Every photo that an input brings. A signature is a drawing of two lines, and is not given to the check. */
function shownIn(input: Record<string, unknown>): string[] {
  const inner = [input.document, ...(Array.isArray(input.originals) ? input.originals : [])]
  return [input, ...inner].flatMap((part) =>
    typeof part === 'object' && part !== null ? photosIn(part as Record<string, unknown>) : [],
  )
}
