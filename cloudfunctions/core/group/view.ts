import type { EntryCard, EntryDetail, Speaker } from '../../contract'
import { postFor } from '../permission/area-acts'
import { standingOf } from '../request/photos'
import { shortened } from '../request/title'
import { mayOf, speaksFor } from './may'
import { holds, householdOf, mayAsHead, type Reader, votingHomes } from './reader'
import { hidingOf } from './sight'
import type { Author, EntryDocument, EntryOf } from './stored'
import { voteState } from './vote'

const EXCERPT = 60

/** Who speaks, as this reader may know him: the door is for those of the same stairwell and for who keeps its roster. */
export function speakerOf(reader: Reader, author: Author): Speaker {
  const { openid, called, unitId, door, post, areaName, areaPath } = author
  const me = openid === reader.openid
  if (post !== null) return { me, called, door: null, post, areaName }
  const neighbour = reader.homes.some((home) => home.confirmed && home.unitId === unitId)
  const knows = unitId !== null && postFor(reader, 'roster', { areaId: unitId, areaPath }) !== null
  const close = me || neighbour || knows
  return { me, called, door: close ? door : null, post, areaName: close ? areaName : '' }
}

/** Photos that the check has passed; before that they are for the author and who moderates; risky ones for nobody. */
export function photosOf(reader: Reader, entry: EntryDocument): string[] {
  const early = entry.author.openid === reader.openid || mayAsHead(reader, 'moderate', entry) !== null
  const standing = (photo: string) => standingOf(entry, photo)
  return entry.photos.filter((photo) => standing(photo) === 'pass' || (early && standing(photo) === 'checking'))
}

const commonOf = (reader: Reader, entry: EntryDocument) => ({
  ...{ entryId: entry._id, areaId: entry.areaId, areaName: entry.areaName, areaKind: entry.areaKind },
  ...{ title: entry.title, excerpt: shortened(entry.text.replace(/\s+/g, ' '), EXCERPT), at: entry.at },
  photos: photosOf(reader, entry),
  by: speakerOf(reader, entry.author),
})

/** An entry as a card of this reader's feed. */
export function cardOf(reader: Reader, entry: EntryDocument): EntryCard {
  switch (entry.kind) {
    case 'notice':
      return noticeCard(reader, entry)
    case 'topic':
      return topicCard(reader, entry)
    case 'vote':
      return voteCard(reader, entry)
    case 'meeting':
      return meetingCard(reader, entry)
    case 'news':
      return { kind: 'news', ...commonOf(reader, entry), unread: entry.feedAt > reader.newsSeenAt }
  }
}

/** Households of the reader in the audience, as far as they are kept. */
const mine = (reader: Reader, entry: EntryDocument) =>
  votingHomes(reader.homes, entry).flatMap((home) => reader.households.get(householdOf(home)) ?? [])

function noticeCard(reader: Reader, entry: EntryOf<'notice'>): EntryCard {
  const { urgent, expiresAt, withdrawn } = entry.notice
  const state = withdrawn ? 'withdrawn' : expiresAt <= reader.now ? 'expired' : 'inForce'
  const households = mine(reader, entry)
  const asked = state === 'inForce' && households.length > 0
  const read = asked ? households.every(({ reads }) => reads[entry._id] !== undefined) : null
  return { kind: 'notice', ...commonOf(reader, entry), urgent, expiresAt, state, read }
}

const topicCard = (reader: Reader, entry: EntryOf<'topic'>): EntryCard => ({
  ...{ kind: 'topic', ...commonOf(reader, entry), sight: entry.facts.sight, comments: entry.topic.comments },
  ...{ state: entry.topic.closed ? 'closed' : 'open', requestId: entry.topic.requestId },
  result: entry.topic.closed?.result ?? null,
})

function voteCard(reader: Reader, entry: EntryOf<'vote'>): EntryCard {
  const { options, secret, closesAt, households, quorum, rule, turnout, result } = entry.vote
  const own = mine(reader, entry)
  return {
    ...{
      kind: 'vote',
      ...commonOf(reader, entry),
      options,
      secret,
      closesAt,
      households,
      quorum,
      rule,
      turnout,
      result,
    },
    state: voteState(entry.vote, reader.now),
    // Once it is counted nothing is asked, and the households forget it.
    voted: own.length > 0 && !result ? own.every(({ votes }) => votes?.[entry._id] !== undefined) : null,
  }
}

function meetingCard(reader: Reader, entry: EntryOf<'meeting'>): EntryCard {
  const { meetsAt, place, parties, conclusion } = entry.meeting
  return {
    ...{ kind: 'meeting', ...commonOf(reader, entry), meetsAt, place },
    parties: parties.map((one) => ({
      ...{ partyId: one.partyId, kind: one.kind, name: one.name, who: one.who, me: speaksFor(reader, one) },
      position: one.position && {
        ...{ stance: one.position.stance, words: one.position.words, at: one.position.at, by: one.position.by },
      },
    })),
    state: conclusion ? 'closed' : 'open',
    conclusion: conclusion?.words ?? null,
  }
}

/** The whole of it, with what this reader may do. `ballots` are his own, read beside it. */
export function detailOf(reader: Reader, entry: EntryDocument, ballots: EntryDetail['ballots'] = []): EntryDetail {
  const insider = entry.author.openid === reader.openid || holds(reader, entry)
  const hiding = insider || mayAsHead(reader, 'moderate', entry) !== null ? hidingOf(entry.facts) : null
  const may = mayOf(reader, entry)
  const card = cardOf(reader, entry)
  const voted = ballots.length > 0 ? { voted: ballots.every(({ cast }) => cast !== null) } : {}
  return {
    card: card.kind === 'vote' ? { ...card, ...voted } : card,
    text: entry.text,
    // A ballot decides whether one may still vote; what the household remembers is for cards.
    may: { ...may, cast: ballots.length > 0 ? may.cast && ballots.some(({ cast }) => cast === null) : may.cast },
    hiding,
    ballots,
    comments: reader.comments,
  }
}
