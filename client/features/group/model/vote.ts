import type { MyBallot, PassRule, VoteCard, VoteResult } from '../../../contract'
import { momentWords } from '../../../language/time'

export const ruleWords: Record<PassRule, { title: string; note: string }> = {
  majority: { title: '过半数', note: '投票的户里，超过一半选它就通过' },
  twoThirds: { title: '三分之二', note: '投票的户里，三分之二选它才通过，用于要紧的事' },
  ofAll: { title: '全体过半', note: '没投的也算在内，全体户数的一半以上选它才通过' },
}

export const quorums = [
  { percent: 0, words: '不限' },
  { percent: 50, words: '一半' },
  { percent: 67, words: '三分之二' },
] as const

/** 至少一半的户来投，才算数. */
export const quorumWords = (percent: number): string => {
  if (percent === 0) return '来几户算几户'
  return `${quorums.find((one) => one.percent === percent)?.words ?? `${percent}%`}以上的户来投，才算数`
}

export interface Bar {
  words: string
  votes: number
  /** 0 to 100, of the votes cast. */
  percent: number
  won: boolean
}

/** What each option came to, in the order of the options. */
export const barsOf = (options: readonly string[], { counts, ballots, winner }: Tally): Bar[] =>
  options.map((words, at) => {
    const votes = counts[at] ?? 0
    return { words, votes, percent: ballots === 0 ? 0 : Math.round((votes * 100) / ballots), won: winner === at }
  })
type Tally = Pick<VoteResult, 'counts' | 'ballots' | 'winner'>

const outcomes: Record<VoteResult['outcome'], string> = {
  passed: '通过了',
  tie: '票数相同',
  noQuorum: '人数不够',
  short: '没有通过',
}

export const outcomeWords = ({ outcome }: Pick<VoteResult, 'outcome'>) => outcomes[outcome]

export interface TurnoutView {
  ballots: number
  households: number
  percent: number
  words: string
}

/** 24 户，已投 19 户. Once closed, the count is what was counted. */
export function turnoutView({ households, turnout, result }: VoteCard): TurnoutView {
  const ballots = result?.ballots ?? turnout.ballots
  const percent = households === 0 ? 0 : Math.min(100, Math.round((ballots * 100) / households))
  return { ballots, households, percent, words: `${households} 户，已投 ${ballots} 户` }
}

/** 朴女士 今天 10:32 投的：同意. */
export function castWords({ cast }: MyBallot, options: readonly string[], now: number): string {
  if (!cast) return ''
  const who = cast.me ? '您' : cast.by
  const what = cast.choice === null ? '' : `：${options[cast.choice] ?? ''}`
  return `${who} ${momentWords(cast.at, now)} 投的${what}`
}

/** The ballots of a household that may still be cast. */
export const openBallots = (ballots: readonly MyBallot[]) => ballots.filter(({ cast }) => cast === null)

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** 还剩 2 天; 还剩 5 小时; 马上截止. */
export function leftWords(closesAt: number, now: number): string {
  const left = closesAt - now
  if (left <= 0) return '已截止'
  if (left < HOUR) return '马上截止'
  return left < DAY ? `还剩 ${Math.floor(left / HOUR)} 小时` : `还剩 ${Math.floor(left / DAY)} 天`
}
