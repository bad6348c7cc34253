import type { routes } from '../contract'
import type { EntryArea } from '../core/group/place'
import { authorByHome, authorByPost, placeOf } from '../core/group/place'
import { mayAsHead, mayAsResident, type Reader } from '../core/group/reader'
import type { Author } from '../core/group/stored'
import { detailOf } from '../core/group/view'
import { refused } from '../kit/answer'
import { readerOf } from '../kit/group/reader'
import type { Context, UseCase } from '../kit/serve'
import { denied } from './entry'
import { areaOf, baseOf, noArea, stored, unfit } from './put-up'

/** Raises a topic: for unit, building or grid as one who lives there, for any area in his care as a head. Four calls. */
export const raise: UseCase<typeof routes.groups.raise> = async (input, context) => {
  const [area, reader] = await Promise.all([areaOf(input.areaId, context), readerOf(context)])
  if (!area) return noArea(input.areaId)
  const author = authorFor(reader, area, context)
  if (!author) return denied('raise')
  // What residents write for all to read is what comments are: the same switch.
  if (author.post === null && !reader.comments) return refused({ code: 'comments.off' })
  const wrong = await unfit(context.openid, input.title, input.text)
  if (wrong) return wrong
  const base = await baseOf(input, area, author, context)
  const { entry } = await stored<'topic'>({
    ...base,
    ...{ kind: 'topic', topic: { comments: 0, requestId: null, closed: null } },
  })
  return detailOf(reader, entry)
}

const RESIDENTS_SPEAK_IN = ['unit', 'building', 'grid']

function authorFor(reader: Reader, area: EntryArea, { openid }: Context): Author | null {
  const place = placeOf(area)
  const home = RESIDENTS_SPEAK_IN.includes(area.kind) ? mayAsResident(reader, 'topicOf', place) : null
  if (home) return authorByHome(openid, reader.called, home)
  const post = mayAsHead(reader, 'topic', place)
  return post && authorByPost(openid, post)
}
