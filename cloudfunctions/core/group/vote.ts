import type { Instant, PassRule, VoteResult } from '../../contract'
import type { VoteFacts } from './stored'

/** What was counted from the rows. */
export interface Count {
  counts: number[]
  ballots: number
  onBehalf: number
  checksum: string
}

export type VoteState = 'running' | 'counting' | 'closed'

/** `now` decides, not whether somebody came by to close it: nobody votes after the end. */
export const voteState = ({ closesAt, result }: Pick<VoteFacts, 'closesAt' | 'result'>, now: Instant): VoteState =>
  result ? 'closed' : now < closesAt ? 'running' : 'counting'

interface Rule {
  /** Whether so many votes for one option pass it. */
  passes(votes: number, of: { ballots: number; households: number }): boolean
  words: string
}

export const rules: Record<PassRule, Rule> = {
  majority: { passes: (votes, { ballots }) => votes * 2 > ballots, words: '投票户数的一半' },
  twoThirds: { passes: (votes, { ballots }) => votes * 3 >= ballots * 2, words: '投票户数的三分之二' },
  ofAll: { passes: (votes, { households }) => votes * 2 > households, words: '全体户数的一半' },
}

type Fixed = Pick<VoteFacts, 'options' | 'households' | 'quorum' | 'rule'>
type Outcome = Pick<VoteResult, 'outcome' | 'winner' | 'words'>

/** Households that must vote for it to count. */
export const needed = ({ quorum, households }: Pick<Fixed, 'quorum' | 'households'>): number =>
  Math.ceil((quorum * households) / 100)

/** The result of a count, its reasons in words: quorum first, then a tie, then the rule. */
export function resultOf(vote: Fixed, count: Count, at: Instant): VoteResult {
  const { outcome, winner, words } = outcomeOf(vote, count)
  const behalf = count.onBehalf > 0 ? `其中 ${count.onBehalf} 户没有智能手机，由楼长、网格员上门代投。` : ''
  return { ...count, outcome, winner, words: `${words}${behalf}`, at }
}

function outcomeOf(vote: Fixed, { counts, ballots }: Count): Outcome {
  if (ballots < needed(vote))
    return none('noQuorum', `${ballots} 户投票，不到规定的 ${needed(vote)} 户（${vote.quorum}%），这次表决没有结果。`)
  if (ballots === 0) return none('short', '没有人投票，这次表决没有结果。')
  const most = Math.max(...counts)
  const leaders = counts.flatMap((votes, choice) => (votes === most ? [choice] : []))
  const names = leaders.map((choice) => `“${vote.options[choice]}”`).join('和')
  if (leaders.length > 1) return none('tie', `${names}都是 ${most} 票，票数相同，没有结果。`)
  const rule = rules[vote.rule]
  const turnout = `共 ${ballots} 户投票`
  if (!rule.passes(most, { ballots, households: vote.households }))
    return none('short', `${names}最多，${most} 票，没有达到${rule.words}，没有通过。${turnout}。`)
  const reached = vote.rule === 'twoThirds' ? '达到' : '超过'
  return {
    outcome: 'passed',
    winner: leaders[0] ?? null,
    words: `${names} ${most} 票，${reached}${rule.words}，通过。${turnout}。`,
  }
}

const none = (outcome: Exclude<VoteResult['outcome'], 'passed'>, words: string): Outcome => ({
  outcome,
  winner: null,
  words,
})
