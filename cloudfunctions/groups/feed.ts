import { type AreaKind, areaKinds, type EntryKind, type OutputOf, type routes } from '../contract'
import { mayAsHead, mayAsResident, type Reader } from '../core/group/reader'
import type { EntryDocument } from '../core/group/stored'
import { cardOf } from '../core/group/view'
import { Refused } from '../kit/answer'
import { callerOf } from '../kit/caller'
import { _ } from '../kit/cloud'
import { mapped, pageOf } from '../kit/group/paging'
import { residentOf, withHouseholds } from '../kit/group/reader'
import type { Context, UseCase } from '../kit/serve'
import { noArea } from './put-up'

type Feed = typeof routes.groups.feed

/** News have a list of their own. */
const IN_A_GROUP: EntryKind[] = ['notice', 'topic', 'vote', 'meeting']
export const newestFirst = { collection: 'entries', field: 'feedAt', direction: 'desc' } as const

/** What stands in the groups of somebody's homes, or in that of one area along his homes or posts. At most three calls. */
export const feed: UseCase<Feed> = async ({ areaId, kinds = IN_A_GROUP, ...page }, context) => {
  const scope = await scopeOf(areaId, context)
  if (scope instanceof Refused) return scope
  const where = { areaId: _.in(scope.areas), shown: true, kind: _.in(kinds) }
  const [found, reader] = await Promise.all([
    pageOf<EntryDocument>(newestFirst, where, page),
    scope.resident ? withHouseholds(scope.reader) : scope.reader,
  ])
  const cards = mapped(found, (entry) => cardOf(reader, entry))
  if (cards instanceof Refused) return cards
  return { ...cards, comments: reader.comments, mayRaise: mayRaise(reader, scope.areas) }
}

interface Scope {
  reader: Reader
  areas: string[]
  /** He reads as somebody who lives there. */
  resident: boolean
}

/** Whose feed it is: of his homes, else of his posts; `areaId` chooses one area of their paths. One call, two where he does not live there. */
export async function scopeOf(areaId: string | undefined, context: Context): Promise<Scope | Refused> {
  const reader = await residentOf(context)
  const along = reader.homes.map(({ areaPath }) => areaPath)
  if (areaId === undefined && along.length > 0) return { reader, areas: [...new Set(along.flat())], resident: true }
  const mine = along.find((path) => areaId !== undefined && path.includes(areaId))
  if (mine) return { reader, areas: upTo(mine, areaId), resident: true }
  const head = { ...reader, posts: (await callerOf(context.openid, context.now)).posts }
  const stood = head.posts.map(({ areaPath }) => areaPath)
  if (areaId === undefined) return { reader: head, areas: [...new Set(stood.flat())], resident: false }
  const path = stood.find((one) => one.includes(areaId))
  return path ? { reader: head, areas: upTo(path, areaId), resident: false } : noArea(areaId)
}

const upTo = (path: readonly string[], areaId: string | undefined): string[] =>
  path.slice(0, areaId === undefined ? path.length : path.indexOf(areaId) + 1)

const RAISED_FOR: AreaKind[] = ['unit', 'building', 'grid']

/** The areas somebody may raise a topic for, narrowest first: those of his confirmed homes, and those he answers for. */
function mayRaise(reader: Reader, areas: readonly string[]): OutputOf<Feed>['mayRaise'] {
  if (!reader.comments) return []
  const found = new Map<string, OutputOf<Feed>['mayRaise'][number]>()
  for (const { areaPath, title, where } of reader.homes)
    for (const kind of RAISED_FOR) {
      const areaId = areaPath[areaKinds.indexOf(kind)]
      if (!areaId || !areas.includes(areaId) || !mayAsResident(reader, 'topicOf', { areaId, areaPath })) continue
      const names = { unit: title, building: '本楼', grid: where.at(-1) ?? '本网格' }
      found.set(areaId, { areaId, kind, name: names[kind as keyof typeof names] })
    }
  for (const { areaId, areaPath, areaName } of reader.posts)
    if (areaId !== null && areas.includes(areaId) && mayAsHead(reader, 'topic', { areaId, areaPath: [...areaPath] }))
      found.set(areaId, { areaId, kind: areaKinds[areaPath.length - 1] ?? 'unit', name: areaName })
  return [...found.values()].sort((a, b) => areaKinds.indexOf(b.kind) - areaKinds.indexOf(a.kind))
}
