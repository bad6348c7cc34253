import { areaKinds, type Instant } from '../../contract'
import type { PostDocument } from '../chain/stored'
import { headFrom } from '../routing/responsible'
import type { DigestDocument } from './stored'

/** What is due in one stairwell this morning. */
export interface UnitDue {
  unitId: string
  areaPath: string[]
  today: number
  overdue: number
}

export type Rest = DigestDocument['rest']

interface Told {
  postId: string
  openid: string
  today: number
  overdue: number
  unitId: string
}

/** The hour in Asia/Shanghai from which people are told, where the environment says nothing else. */
export const FROM_HOUR = 8

export const digestPage = 'packages/visits/plan/index'
export const messageId = (postId: string, date: string): string => `visits#${postId}#${date}`

/**
 * To whom the morning's visits fall: to the head of the stairwell, else to his deputy, else to the next head who is there. What falls to
 * somebody further up is gathered in `rest`, for he may answer for many stairwells and is told once.
 */
export function shared(
  units: readonly UnitDue[],
  posts: readonly PostDocument[],
  before: Rest,
  now: Instant,
): { own: Told[]; rest: Rest } {
  const rest = { ...before }
  const own: Told[] = []
  for (const { unitId, areaPath, today, overdue } of units) {
    const { post } = headFrom(areaKinds.indexOf('unit'), { areaPath }, posts, now)
    const told = { postId: post.postId, openid: post.openid, today, overdue, unitId }
    if (post.areaId === unitId) own.push(told)
    else rest[post.postId] = sum(rest[post.postId], told)
  }
  return { own, rest }
}

const sum = (known: Rest[string] | undefined, { openid, today, overdue, unitId }: Told): Rest[string] => ({
  openid,
  today: (known?.today ?? 0) + today,
  overdue: (known?.overdue ?? 0) + overdue,
  unitId: known?.unitId ?? unitId,
})

export const toldFrom = (rest: Rest): Told[] => Object.entries(rest).map(([postId, one]) => ({ postId, ...one }))

export interface DigestTiding {
  id: string
  openid: string
  kind: 'visits'
  title: string
  words: string
  page: string
  at: Instant
  /** Acceptances are kept for cases, which cannot wait: the inbox is enough. */
  push: null
}

/** 今天要走访 3 户; the late ones are said apart. */
export function digestFor(told: Told, date: string, now: Instant): DigestTiding {
  const all = told.today + told.overdue
  return {
    id: messageId(told.postId, date),
    openid: told.openid,
    kind: 'visits',
    title: `今天要走访 ${all} 户`,
    words:
      told.overdue > 0 ? `其中 ${told.overdue} 户已经过了日子，先去看看他们。` : '点开看是哪几户，走到门口就能记。',
    page: digestPage,
    at: now,
    push: null,
  }
}
