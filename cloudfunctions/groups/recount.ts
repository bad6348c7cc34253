import type { routes } from '../contract'
import { Refused, refused } from '../kit/answer'
import { counted } from '../kit/group/ballots'
import { readerOf } from '../kit/group/reader'
import type { UseCase } from '../kit/serve'
import { entryFor } from './entry'

/** Counts the rows of a closed vote again. Four calls for a thousand households, one more for each further thousand. */
export const recount: UseCase<typeof routes.groups.recount> = async ({ entryId }, context) => {
  const found = await entryFor(entryId, readerOf(context), 'vote')
  if (found instanceof Refused) return found
  const shown = found.entry.vote.result
  if (!shown) return refused({ code: 'vote.running' })
  const { counts, ballots, units, checksum } = await counted(found.entry)
  return { shown, counts, ballots, units, checksum, same: checksum === shown.checksum }
}
