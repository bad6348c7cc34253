import type { Hiding } from '../contract'
import { maySee, type Reader } from '../core/group/reader'
import { hidingOf, isWaiting, type SightChange } from '../core/group/sight'
import type { CommentDocument, EntryDocument, SightFacts } from '../core/group/stored'
import { Refused, refused } from '../kit/answer'
import { _ } from '../kit/cloud'
import { byId, update } from '../kit/database'
import type { Context } from '../kit/serve'
import { absent } from './entry'

interface Named {
  entryId: string
  commentId?: string | undefined
}

/** Something that was said: a topic itself, or a comment under it. */
export interface Spoken {
  entry: EntryDocument
  said: EntryDocument | CommentDocument
  reader: Reader
}

const MOST_TRIES = 3

const FOUND = ['topic', 'vote', 'meeting']

async function spokenFor({ entryId, commentId }: Named, reader: Promise<Reader>): Promise<Spoken | Refused> {
  const [entry, comment, known] = await Promise.all([
    byId<EntryDocument>('entries', entryId),
    commentId ? byId<CommentDocument>('comments', commentId) : null,
    reader,
  ])
  // Who said it may speak for it, also where the topic around it is out of sight.
  const own = comment !== null && comment.entryId === entryId && comment.author.openid === known.openid
  if (!entry || !FOUND.includes(entry.kind) || !(own || maySee(known, entry))) return absent()
  if (commentId && comment?.entryId !== entryId) return refused({ code: 'comment.absent' })
  return { entry, said: comment ?? entry, reader: known }
}

type Decide = (spoken: Spoken) => SightChange | Refused

export interface Judged extends Spoken {
  facts: SightFacts
  fresh: boolean
}

/** Read → decide → write if nobody was faster, for topic and comment alike. At most five calls, three for each further try. */
export async function judged(
  named: Named,
  context: Context,
  reader: Promise<Reader>,
  decide: Decide,
): Promise<Judged | Refused> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const spoken = await spokenFor(named, reader)
    if (spoken instanceof Refused) return spoken
    const { said } = spoken
    if (said.key === context.key) return { ...spoken, facts: said.facts, fresh: false }
    const decided = decide(spoken)
    if (decided instanceof Refused) return decided
    if ('code' in decided) return refused(decided)
    if (await written(spoken, decided, context)) return { ...spoken, facts: decided, fresh: true }
  }
  return refused({ code: 'server.busy' })
}

async function written({ entry, said }: Spoken, facts: SightFacts, { key }: Context): Promise<boolean> {
  const isEntry = said._id === entry._id
  const shown = isEntry ? { shown: facts.sight === 'shown' } : {}
  const changes = { facts: _.set(facts), waiting: isWaiting(facts), ...shown, key, version: said.version + 1 }
  const where = { _id: said._id, version: said.version }
  return (await update(isEntry ? 'entries' : 'comments', where, changes)) === 1
}

const inPlainSight: Hiding = {
  ...{ sight: 'shown', reports: 0, reason: null, by: null, at: null, objection: null, ruling: null },
}

export const answerOf = ({ facts }: Judged): { hiding: Hiding } => ({ hiding: hidingOf(facts) ?? inPlainSight })
