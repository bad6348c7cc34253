import {
  type AreaKind,
  type DepartmentId,
  departments,
  type Instant,
  type PostKind,
  titleOfPost,
} from '../../../contract'
import { phrase, thing, time } from '../../notice/fields'
import type { Tiding } from '../../notice/tiding'

/** Pages that tidings about posts open. */
export const postPages = {
  invitation: 'packages/posts/invitation/index',
  post: 'packages/posts/post/index',
  selection: 'packages/posts/selection/index',
  mine: 'packages/posts/mine/index',
  card: 'packages/posts/card/index',
} as const

/** What is told of a post: facts in, warm plain words out. */
export interface PostFacts {
  kind: PostKind
  areaKind: AreaKind | null
  areaName: string
  departmentId: string | null
  /** Whom it is about. */
  name: string
  /** Who did it. */
  by: string
  /** What he wrote. */
  said: string | null
  until: Instant | null
}

/** 锦绣小区3号楼2单元单元长, 供排水公司经办人. */
export const dutyOf = ({ kind, areaKind, areaName, departmentId }: Omit<PostFacts, 'name' | 'by' | 'said' | 'until'>) =>
  `${departmentId ? departments[departmentId as DepartmentId] : areaName}${titleOfPost(kind, areaKind)}`

/** 12月3日; empty where there is none. */
export const date = (at: Instant | null) => {
  if (at === null) return ''
  const day = new Date(at + 8 * 3_600_000)
  return `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`
}
const because = (said: string | null) => (said ? `说明：${said}` : '')

interface Row {
  /** At most five Chinese characters for the push; null where the inbox is enough. */
  phrase: string | null
  title: (facts: PostFacts) => string
  words: (facts: PostFacts) => string
}

export const postTidings = {
  taken: {
    phrase: null,
    title: ({ name }) => `${name}接任了`,
    words: (facts) => `${dutyOf(facts)}由${facts.name}接任，等着的事都跟过去了。`,
  },
  welcome: {
    phrase: '已上任',
    title: () => '您上任了，辛苦您',
    words: (facts) => `您现在是${dutyOf(facts)}。等着办的事在“我的待办”里。`,
  },
  relieved: {
    phrase: null,
    title: () => '您的岗位交接了，谢谢您',
    words: (facts) => `${dutyOf(facts)}已由${facts.name}接任，您手上的事一并转过去了。`,
  },
  declined: {
    phrase: null,
    title: ({ name }) => `${name || '对方'}没有接任`,
    words: (facts) => `${dutyOf(facts)}的邀请被谢绝了。${because(facts.said)}`,
  },
  ended: {
    phrase: null,
    title: () => '您的任期到今天为止，谢谢您',
    words: (facts) => `${dutyOf(facts)}由${facts.by}结束了任期。${because(facts.said)}`,
  },
  vacant: {
    phrase: '岗位空缺',
    title: (facts) => `${titleOfPost(facts.kind, facts.areaKind)}空缺，请您先接着`,
    words: (facts) => `${facts.name}不再担任${dutyOf(facts)}，等着的事先到您这里。${because(facts.said)}`,
  },
  deputy: {
    phrase: '请您代理',
    title: ({ name }) => `请您代${name}办事`,
    words: (facts) => `${facts.name}不在，${dutyOf(facts)}的事由您代到${date(facts.until)}。`,
  },
  excused: {
    phrase: null,
    title: () => '替您记了请假',
    words: (facts) => `${facts.by}替您记了请假，到${date(facts.until)}。${because(facts.said)}`,
  },
  alone: {
    phrase: null,
    title: ({ by }) => `${by}离任了，请再请一位代理`,
    words: (facts) =>
      `${facts.by}不再任职，不能代${dutyOf(facts)}了。新来的事先送上一级，可以在岗位里另请一位代到${date(facts.until)}。`,
  },
  back: {
    phrase: null,
    title: ({ name }) => `${name}回来了`,
    words: (facts) => `${dutyOf(facts)}的事回到${facts.name}手上，谢谢您这些天代理。`,
  },
  again: {
    phrase: null,
    title: () => '欢迎回来',
    words: (facts) => `${dutyOf(facts)}的事又到您这里了。`,
  },
} satisfies Record<string, Row>

export type PostTidingKind = keyof typeof postTidings

interface Address {
  /** Made from what happened and who hears it. */
  id: string
  openid: string
  page: string
  now: Instant
}

/** One tiding about a post. */
export function postTiding(kind: PostTidingKind, facts: PostFacts, { id, openid, page, now }: Address): Tiding {
  const row: Row = postTidings[kind]
  const words = row.words(facts)
  const push = row.phrase && {
    use: 'task' as const,
    data: {
      thing1: thing(row.title(facts)),
      thing2: thing(facts.areaName),
      phrase3: phrase(row.phrase),
      time4: time(facts.until ?? now),
    },
  }
  return { id, openid, kind: 'post', title: row.title(facts), words, page, at: now, push: push || null }
}
