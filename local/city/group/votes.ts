import type { Instant } from '../../../cloudfunctions/contract'
import { dayOf, startOfDay } from '../../../cloudfunctions/core/calendar/working-time'
import type { AreaDocument, HouseholdDocument } from '../../../cloudfunctions/core/chain/stored'
import { countOf } from '../../../cloudfunctions/core/group/count'
import { GRACE } from '../../../cloudfunctions/core/group/limits'
import { type BallotDocument, ballotId, type EntryOf, type VoteFacts } from '../../../cloudfunctions/core/group/stored'
import { resultOf } from '../../../cloudfunctions/core/group/vote'
import { type Areas, homeStairwell } from '../areas'
import { type Random, randomOf } from '../random'
import { base, byHead, type Heads } from './entries'
import { talliesOf } from './reads'
import { pastVote, voteOptions, voteText, voteTitle } from './words'

/** Eight in the evening of a day, as the page offers it: so many days from today. */
const evening = (now: Instant, days: number): Instant => startOfDay(dayOf(now) + days) + 20 * 3_600_000

interface Setting {
  households: readonly HouseholdDocument[]
  heads: Heads
  now: Instant
  random: Random
  sealed: (totals: object) => string
}

interface Asked {
  id: string
  area: AreaDocument
  title: string
  text: string
  options: string[]
  from: Instant
  closesAt: Instant
  /** Chances of each option, and of voting at all. */
  leaning: number[]
  takesPart: number
  /** The household of the first page has not voted yet. */
  spares: string | null
}

/** A vote that runs in the home building, and one of its stairwell that is decided. Named ones: what is secret is sealed by keys no city has. */
export function votesOf(seed: number, areas: Areas, { households, heads, now, sealed }: Omit<Setting, 'random'>) {
  const { unit, building } = homeStairwell(areas)
  const setting = { households, heads, now, random: randomOf(seed, 'votes'), sealed }
  const running = asked(setting, {
    ...{ id: 'vote-1', area: building, title: voteTitle, text: voteText, options: voteOptions },
    ...{
      from: evening(now, -3),
      closesAt: evening(now, 5),
      leaning: [6, 2, 2],
      takesPart: 0.6,
      spares: `${unit._id}-302`,
    },
  })
  const past = asked(setting, {
    ...{ id: 'vote-2', area: unit, ...pastVote, from: evening(now, -20), closesAt: evening(now, -13) },
    ...{ leaning: [8, 2], takesPart: 0.9, spares: null },
  })
  const made = [running, past].flatMap((one) => one ?? [])
  return {
    votes: made.map(({ vote }) => vote),
    ballots: made.flatMap(({ ballots }) => ballots),
    tallies: made.flatMap(({ tallies }) => tallies),
  }
}

function asked(setting: Setting, question: Asked) {
  const { households, heads, now, sealed } = setting
  const { id, area, title, text, options, from, closesAt } = question
  const head = heads.get(area._id)
  if (!head) return null
  const here = households.filter(({ areaPath }) => areaPath.includes(area._id))
  const ballots = here.flatMap((household) => ballotOf(household, question, setting) ?? [])
  const facts: VoteFacts = {
    ...{ options, secret: false, households: area.households, quorum: 0, rule: 'majority', closesAt, ended: null },
    ...{ turnout: { ballots: ballots.length, of: Math.min(now, closesAt) }, result: null },
  }
  const common = base({ id, area, author: byHead(head), at: from, title, text })
  const open = closesAt > now
  const vote: EntryOf<'vote'> = { ...common, kind: 'vote', vote: facts, dueAt: open ? closesAt + GRACE : null }
  if (!open) decide(vote, ballots, sealed)
  const did = ({ _id }: HouseholdDocument) =>
    ballots.some(({ householdId }) => householdId === _id) ? { told: false } : null
  return { vote, ballots, tallies: talliesOf(here, { entry: vote, did }, facts.turnout.of) }
}

function decide(entry: EntryOf<'vote'>, ballots: readonly BallotDocument[], sealed: Setting['sealed']): void {
  const rows = ballots.map(({ _id, unitId, behalf, choice }) => ({ _id, unitId, behalf, choice: choice ?? 0 }))
  const { units: _units, ...count } = countOf(entry, rows, sealed)
  entry.vote.result = resultOf(entry.vote, count, entry.vote.closesAt + GRACE)
  entry.feedAt = entry.vote.closesAt + GRACE
}

/** The vote of a household, by somebody confirmed in it, or by the head for who has no phone. */
function ballotOf(household: HouseholdDocument, question: Asked, { now, random }: Setting): BallotDocument | null {
  const { _id, unitId, door, phoneless, people } = household
  const voter = people.find(({ confirmed }) => confirmed !== null)
  const takesPart = random.chance(question.takesPart)
  const choice = random.weighted(
    question.options.map((_option, index) => index),
    (index) => question.leaning[index] ?? 1,
  )
  const at = Math.floor(question.from + random.next() * (Math.min(now, question.closesAt) - question.from))
  if (!takesPart || _id === question.spares || !(voter ?? phoneless)) return null
  household.votes = { ...household.votes, [question.id]: at }
  const behalf = voter || !phoneless ? null : { ...phoneless.by, consent: '上门当面问的，本人点头' }
  return {
    ...{ _id: ballotId(question.id, _id), entryId: question.id, unitId, householdId: _id, door, at, choice },
    ...{ openid: voter?.openid ?? '', called: voter?.called ?? phoneless?.called ?? '', key: `city-${_id}` },
    ...{ sealed: null, keyName: null, behalf },
  }
}
