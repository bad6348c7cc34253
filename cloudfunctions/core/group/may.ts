import type { EntryMay } from '../../contract'
import { areaMayDo, standing } from '../permission/area-acts'
import { holds, householdOf, isDutyDesk, mayAsHead, mayAsResident, type Reader, votingHomes } from './reader'
import { isLegal, mayRule } from './sight'
import type { CommentDocument, EntryDocument, EntryOf } from './stored'
import { voteState } from './vote'

type Spoken = Pick<CommentDocument, 'areaId' | 'areaPath' | 'author' | 'facts'>
type Moderation = Pick<EntryMay, 'report' | 'moderate' | 'object' | 'rule'>

/** What may be done about the sight of a topic or a comment. */
export function moderationMay(reader: Reader, { areaId, areaPath, author, facts }: Spoken): Moderation {
  const place = { areaId, areaPath }
  const mine = author.openid === reader.openid
  const head = mayAsHead(reader, 'moderate', place)
  return {
    report: !mine && facts.sight === 'shown' && mayAsResident(reader, 'report', place) !== null,
    moderate: head !== null && (isLegal('hide', facts) || isLegal('restore', facts)),
    object: mine && isLegal('object', facts),
    rule: isLegal('rule', facts) && rulingPost(reader, { areaId, areaPath, facts }) !== null,
  }
}

/** The post through which the reader may decide on an objection, or null. */
export const rulingPost = (reader: Reader, { areaId, areaPath, facts }: Omit<Spoken, 'author'>) =>
  reader.posts.find(
    (post) =>
      (areaMayDo[post.kind].moderate?.includes(standing(post, { areaId, areaPath })) ||
        isDutyDesk(post, { areaPath })) &&
      mayRule(facts, post, reader.openid, areaPath),
  ) ?? null

const nothing: EntryMay = {
  ...{ receipts: false, withdraw: false, comment: false, report: false, moderate: false, object: false, rule: false },
  ...{ link: false, close: false, cast: false, castFor: false, end: false, recount: false, position: false },
  conclude: false,
}

/** Whether the reader has receipts to look at: of the whole audience, or of a part of it that is his. */
const seesReceipts = ({ posts }: Reader, entry: EntryDocument) =>
  posts.some(
    (post) => areaMayDo[post.kind].receipts !== undefined && ['own', 'under', 'above'].includes(standing(post, entry)),
  )

const takesBack = (reader: Reader, entry: EntryDocument): boolean =>
  holds(reader, entry) || mayAsHead(reader, 'moderate', entry) !== null

/** What this reader may do with an entry, by its kind. */
export function mayOf(reader: Reader, entry: EntryDocument): EntryMay {
  switch (entry.kind) {
    case 'notice':
      return {
        ...nothing,
        receipts: seesReceipts(reader, entry),
        withdraw: entry.notice.withdrawn === null && takesBack(reader, entry),
      }
    case 'news':
      return { ...nothing, withdraw: entry.news.withdrawn === null && takesBack(reader, entry) }
    case 'topic':
      return topicMay(reader, entry)
    case 'vote':
      return voteMay(reader, entry)
    case 'meeting':
      return meetingMay(reader, entry)
  }
}

function topicMay(reader: Reader, entry: EntryOf<'topic'>): EntryMay {
  const open = entry.topic.closed === null
  const head = mayAsHead(reader, 'topic', entry) !== null
  const speaks = head || mayAsResident(reader, 'comment', entry) !== null
  return {
    ...nothing,
    ...moderationMay(reader, entry),
    comment: open && entry.shown && reader.comments && speaks,
    link: open && entry.topic.requestId === null && (head || entry.author.openid === reader.openid),
    close: open && head,
  }
}

function voteMay(reader: Reader, entry: EntryOf<'vote'>): EntryMay {
  const state = voteState(entry.vote, reader.now)
  const voted = (id: string) => reader.households.get(id)?.votes?.[entry._id] !== undefined
  const homes = votingHomes(reader.homes, entry)
  return {
    ...nothing,
    cast: state === 'running' && homes.some((home) => !voted(householdOf(home))),
    castFor: state === 'running' && knowsDoorsIn(reader, entry),
    end: state === 'running' && (holds(reader, entry) || mayAsHead(reader, 'moderate', entry) !== null),
    recount: state === 'closed',
  }
}

/** Whether the reader keeps records of households in the area of the vote, or in a part of it. */
const knowsDoorsIn = ({ posts }: Reader, entry: EntryDocument): boolean =>
  posts.some(
    (post) => areaMayDo[post.kind].household !== undefined && ['own', 'under', 'above'].includes(standing(post, entry)),
  )

function meetingMay(reader: Reader, entry: EntryOf<'meeting'>): EntryMay {
  const open = entry.meeting.conclusion === null
  return {
    ...nothing,
    position: open && entry.meeting.parties.some((one) => one.position === null && speaksFor(reader, one)),
    conclude: open && holds(reader, entry),
  }
}

/** Whether the reader speaks for a party: through the post named, or living, confirmed, behind the door named. */
export const speaksFor = (
  { posts, homes }: Reader,
  { postId, unitId, door }: EntryOf<'meeting'>['meeting']['parties'][number],
): boolean =>
  postId !== null
    ? posts.some((post) => post.postId === postId)
    : homes.some((home) => home.confirmed && home.unitId === unitId && home.door === door)
