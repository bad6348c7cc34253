import type { Instant } from '../../contract'
import type { BallotDocument, CommentDocument, EntryDocument } from '../../core/group/stored'
import { _ } from '../cloud'
import { list, update } from '../database'

/** More than anybody has said. */
const MOST = 200

/** What he said and did in groups, as he may take it along. The choice of a secret vote is nobody's to read, not even his here. */
export interface GroupHeld {
  topics: Array<{ title: string; text: string; at: Instant }>
  comments: Array<{ title: string; text: string; at: Instant }>
  votes: Array<{ entryId: string; unitId: string; door: string; at: Instant; choice: number | null }>
}

/** Topics, comments and votes of one person. Three calls. */
export async function groupHeldOf(openid: string): Promise<GroupHeld> {
  const [topics, comments, votes] = await Promise.all([
    list<EntryDocument>('entries', { 'author.openid': openid, kind: 'topic' }, { limit: MOST }),
    list<CommentDocument>('comments', { 'author.openid': openid }, { limit: MOST }),
    list<BallotDocument>('ballots', { openid }, { limit: MOST }),
  ])
  const said = ({ title, text, at }: EntryDocument | CommentDocument) => ({ title, text, at })
  return {
    ...{ topics: topics.map(said), comments: comments.map(said) },
    votes: votes
      .filter(({ behalf }) => behalf === null)
      .map(({ entryId, unitId, door, at, choice }) => ({ entryId, unitId, door, at, choice })),
  }
}

const nobody = { openid: '', called: '居民' }

/** Takes a person's name off what he said and voted: the words were said to all, and the vote is his household's. Three calls. */
export async function forgetInGroups(openid: string): Promise<void> {
  const mine = { 'author.openid': openid, 'author.postId': null }
  const author = { 'author.openid': '', 'author.called': '居民', 'author.door': null, 'author.areaName': '' }
  await Promise.all([
    update('entries', { ...mine, kind: _.in(['topic']) }, author),
    update('comments', mine, author),
    update('ballots', { openid, behalf: null }, nobody),
  ])
}
