import type { AreaKind, Instant, PostKind } from '../../../contract'
import { phrase, thing, time } from '../../notice/fields'
import type { Tiding } from '../../notice/tiding'
import { date, dutyOf, postPages } from './tidings'

export interface SelectionFacts {
  areaId: string
  kind: PostKind
  areaKind: AreaKind
  areaName: string
  /** Whom it is about. */
  name: string
  said: string
  until: Instant | null
}

const duty = ({ kind, areaKind, areaName }: SelectionFacts) => dutyOf({ kind, areaKind, areaName, departmentId: null })

interface Row {
  phrase: string | null
  title: (facts: SelectionFacts) => string
  words: (facts: SelectionFacts) => string
}

/** What is told while a head is chosen. */
export const selectionTidings = {
  asked: {
    phrase: '请您答复',
    title: () => '邻居推荐了您',
    words: (facts) => `邻居推荐您担任${duty(facts)}，网格长也认可。愿不愿意，请在${date(facts.until)}前答复。`,
  },
  notice: {
    phrase: null,
    title: () => '人选公示',
    words: (facts) => `${facts.name}拟任${duty(facts)}，公示到${date(facts.until)}。有不同意见，可以直接提。`,
  },
  objected: {
    phrase: '请您答复',
    title: () => '公示有人提了意见',
    words: (facts) => `${duty(facts)}的人选公示：${facts.said}`,
  },
  dismissed: {
    phrase: null,
    title: () => '您的意见有答复了',
    words: (facts) => `${duty(facts)}的人选公示，网格长答复：${facts.said}`,
  },
  upheld: {
    phrase: null,
    title: () => '人选公示撤下了',
    words: (facts) => `${duty(facts)}的人选公示，意见成立：${facts.said}。重新推荐。`,
  },
  appointed: {
    phrase: null,
    title: ({ name }) => `${name}上任了`,
    words: (facts) => `公示期满，${duty(facts)}由${facts.name}担任，有事可以找他。`,
  },
  unanswered: {
    phrase: '请您答复',
    title: () => '公示期满，还有意见没答复',
    words: (facts) => `${duty(facts)}的人选要等您答复完意见才能上任。`,
  },
  lapsed: {
    phrase: null,
    title: () => '推荐的人选没有成',
    words: (facts) => `${duty(facts)}的人选没有接任：${facts.said}。可以接着从推荐里选。`,
  },
  movedAway: {
    phrase: null,
    title: () => '推荐的人选没有成',
    words: (facts) => `您推荐的${facts.name}搬走了，不能担任${duty(facts)}。谢谢您操心，请再推荐一位。`,
  },
  thanked: {
    phrase: null,
    title: () => '谢谢您愿意为邻居出力',
    words: (facts) => `公示期满，您已不住在这里，这次不能担任${duty(facts)}。往后在新的地方，也请接着帮忙。`,
  },
} satisfies Record<string, Row>

export type SelectionTidingKind = keyof typeof selectionTidings

/** One tiding about a choice; `id` is made from what happened. */
export function selectionTiding(
  kind: SelectionTidingKind,
  facts: SelectionFacts,
  { id, openid, now, page }: { id: string; openid: string; now: Instant; page?: string },
): Tiding {
  const row: Row = selectionTidings[kind]
  const push = row.phrase
    ? {
        use: 'task' as const,
        data: {
          thing1: thing(row.title(facts)),
          thing2: thing(facts.areaName),
          phrase3: phrase(row.phrase),
          time4: time(facts.until ?? now),
        },
      }
    : null
  const address = page ?? `${postPages.selection}?area=${facts.areaId}`
  return {
    id: `${id}-${kind}`,
    openid,
    kind: 'post',
    title: row.title(facts),
    words: row.words(facts),
    page: address,
    at: now,
    push,
  }
}
