import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Instant, LivingAs } from '../../contract'
import type { PendingNotice } from '../notice/stored'
import { shortened } from '../request/title'

dayjs.extend(utc)

export const livingAsWords = { owner: '业主', tenant: '租户', family: '家人' } as const satisfies Record<
  LivingAs,
  string
>

/** What people hear of homes. */
export const homeTidings = ['claimed', 'confirmed', 'refused', 'released'] as const
export type HomeTiding = (typeof homeTidings)[number]

interface Facts {
  /** 3号楼2单元 602 */
  place: string
  called: string
  as: LivingAs | null
  /** What the claimant wrote, or the reason given. */
  words: string | null
  by: string
}

interface Row {
  title: (facts: Facts) => string
  words: (facts: Facts) => string
  /** At most five Chinese characters; null where the inbox is enough. */
  phrase: string | null
  use: 'task' | 'progress'
}

const saying = (facts: Facts) => [facts.as && livingAsWords[facts.as], facts.words].filter(Boolean).join('，')

/** What each says: facts in, warm plain words out. */
export const homeTable = {
  claimed: {
    title: ({ called }) => `${called || '有位居民'}说住在您这里，请核实`,
    words: (facts) => [facts.place, saying(facts)].filter(Boolean).join('：'),
    phrase: '待核实',
    use: 'task',
  },
  confirmed: {
    title: () => '您家核实好了',
    words: ({ place, by }) => `${by}确认您住在${place}。现在可以投票、说事，也能看到同住的人。`,
    phrase: '已核实',
    use: 'progress',
  },
  refused: {
    title: () => '入户申请没有通过',
    words: ({ place, by, words }) => `${place}：${words ?? ''}（${by}）。门牌选错了就重新选一次，有疑问打给单元长。`,
    phrase: '未通过',
    use: 'progress',
  },
  released: {
    title: () => '您的家已从名册移出',
    words: ({ place, by, words }) => `${place}：${words ?? ''}（${by}）。还住这里的话，请再申请一次。`,
    phrase: null,
    use: 'progress',
  },
} as const satisfies Record<HomeTiding, Row>

const thing = (text: string) => ({ value: shortened(text.replace(/\s+/g, ' ').trim() || '无', 20) })

/** The subscription message of it, or null where the inbox is enough. */
export function homePush(kind: HomeTiding, facts: Facts, now: Instant): PendingNotice['push'] {
  const { phrase, use, title, words }: Row = homeTable[kind]
  if (phrase === null) return null
  const time = { value: dayjs(now).utcOffset(8).format('YYYY年M月D日 HH:mm') }
  return use === 'task'
    ? {
        use,
        data: { thing1: thing(title(facts)), thing2: thing(facts.place), phrase3: { value: phrase }, time4: time },
      }
    : {
        use,
        data: { thing1: thing(facts.place), phrase2: { value: phrase }, thing3: thing(words(facts)), time4: time },
      }
}

export type HomeFacts = Facts
