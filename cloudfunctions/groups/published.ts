import type { EntryKind, routes } from '../contract'
import { placeOf } from '../core/group/place'
import type { EntryDocument } from '../core/group/stored'
import { cardOf } from '../core/group/view'
import { postFor } from '../core/permission/area-acts'
import { _ } from '../kit/cloud'
import { mapped, pageOf } from '../kit/group/paging'
import { headOf, residentOf } from '../kit/group/reader'
import type { UseCase } from '../kit/serve'
import { denied } from './entry'
import { areaOf, noArea } from './put-up'

const ALL: EntryKind[] = ['notice', 'topic', 'vote', 'meeting', 'news']

/** All that was put up in an area or any part of it, for who has it in his care. Three calls. */
export const published: UseCase<typeof routes.groups.published> = async ({ areaId, kinds = ALL, ...page }, context) => {
  const [area, reader] = await Promise.all([areaOf(areaId, context), headOf(context)])
  if (!area) return noArea(areaId)
  if (!postFor(reader, 'receipts', placeOf(area))) return denied('published')
  const ordering = { collection: 'entries', field: 'at', direction: 'desc' } as const
  const found = await pageOf<EntryDocument>(ordering, { areaPath: areaId, kind: _.in(kinds) }, page)
  return mapped(found, (entry) => cardOf(reader, entry))
}

/** Topics of mine, those out of sight too. Two calls. */
export const mine: UseCase<typeof routes.groups.mine> = async (page, context) => {
  const ordering = { collection: 'entries', field: 'at', direction: 'desc' } as const
  const where = { 'author.openid': context.openid, kind: 'topic' }
  const [reader, found] = await Promise.all([residentOf(context), pageOf<EntryDocument>(ordering, where, page)])
  return mapped(found, (entry) => cardOf(reader, entry))
}
