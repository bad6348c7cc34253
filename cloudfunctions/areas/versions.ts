import type { AreaVersion, routes } from '../contract'
import type { PublicationDocument } from '../core/areas/stored'
import { refused } from '../kit/answer'
import { _ } from '../kit/cloud'
import { fromCursor, toCursor } from '../kit/cursor'
import { list } from '../kit/database'
import { progressOf } from '../kit/publications'
import type { UseCase } from '../kit/serve'
import { administratorOf } from './administrator'

/** What was published, newest first. Two calls. */
export const versions: UseCase<typeof routes.areas.versions> = async ({ cursor, limit }, context) => {
  const administrator = await administratorOf(context)
  if (!administrator) return refused({ code: 'permission.denied', action: 'versions' })
  const after = cursor === undefined ? null : fromCursor(cursor)
  if (cursor !== undefined && !after)
    return refused({ code: 'input.invalid', issues: [{ path: 'input.cursor', problem: 'no cursor of ours' }] })
  const found = await list<PublicationDocument>(
    'publications',
    { district: administrator.areaId, publishedAt: after ? _.lt(after.at) : _.gt(0) },
    { order: [['publishedAt', 'desc']], limit: limit + 1 },
  )
  const items = found.slice(0, limit)
  const last = items.at(-1)
  const next = found.length > limit && last ? toCursor({ at: last.publishedAt ?? 0, id: last._id }) : null
  return { items: items.map(versionOf), next }
}

const versionOf = (publication: PublicationDocument): AreaVersion => ({
  ...progressOf(publication),
  number: publication.number,
  by: publication.by.name,
  at: publication.publishedAt ?? publication.createdAt,
  counts: publication.counts,
  warnings: publication.warnings,
})
