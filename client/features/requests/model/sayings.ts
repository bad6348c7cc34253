import {
  type Actor,
  type CategoryCode,
  categories,
  type PostKind,
  type RefusalRule,
  refusalRules,
  type Why,
} from '../../../contract'
import { dutyOf, postWords } from '../../chain/model/posts'
import { amount, type Facts, inner, promisedIn, text, texts } from './facts'
import { sentTo, type Whose, whyWords } from './why'

export interface Sentence {
  /** Who did what. */
  title: string
  /** A plain second line. */
  line?: string
  /** What the person wrote. */
  quote?: string
  photos?: string[]
}

/** `who` did it; `whose` is how the reader names the reporter. */
export type Saying = (who: string, facts: Facts, whose: Whose, actor: Actor) => Sentence

export const outcomeWords: Record<string, string> = { solved: '解决了', half: '解决一半', not: '没解决' }

const labelOf = (code: string) => categories.find((category) => category.code === (code as CategoryCode))?.label ?? ''
const ruleOf = (rule: string) => refusalRules[rule as RefusalRule] ?? ''
export const joined = (...parts: Array<string | false>) => parts.filter(Boolean).join('，')

/** 红心物业服务中心 周师傅, or 网格长 王建国. */
export function named(post: Facts): string {
  const kind = text(post, 'post')
  const areaName = text(post, 'areaName')
  const duty = kind in postWords ? dutyOf({ post: kind as PostKind, areaName }) : areaName
  return `${duty} ${text(post, 'name')}`.trim()
}

/** One row for every step of the loop. */
export const sayings: Record<string, Saying> = {
  submitted: (who) => ({ title: `${who}报了这件事` }),
  routed: (_who, facts, whose) => {
    const why = (Array.isArray(facts.why) ? facts.why : []) as Why[]
    const to = named(inner(facts, 'to')) || sentTo(why)
    return { title: to ? `自动送到${to}` : '已自动送到负责的人', line: whyWords(why, whose) }
  },
  accepted: (who, facts) => {
    const promised = promisedIn(facts)
    const category = labelOf(text(facts, 'category'))
    return { title: `${who}已受理`, line: joined(category, promised !== null && `答应 ${promised}内办好`) }
  },
  returned: (who, facts, whose) => ({ title: `${who}想请${whose}补充一下`, quote: text(facts, 'question') }),
  supplemented: (who, facts) => ({
    title: `${who}补充了情况`,
    quote: text(facts, 'words'),
    photos: texts(facts, 'photos'),
  }),
  refused: (who, facts) => ({
    title: `${who}说明：不予受理`,
    line: ruleOf(text(facts, 'rule')),
    quote: text(facts, 'elsewhere') && `可以这样办：${text(facts, 'elsewhere')}`,
  }),
  assigned: (who, facts) => {
    const to = named(inner(facts, 'to'))
    return { title: to ? `${who}派给${to}` : `${who}已派办`, quote: text(facts, 'note') }
  },
  started: (who, facts) => ({ title: `${who}开始办了`, quote: text(facts, 'note') }),
  reported: (who, facts) => ({ title: `${who}说了进展`, quote: text(facts, 'words'), photos: texts(facts, 'photos') }),
  resolved: (who, facts) => ({
    title: `${who}办好了`,
    quote: text(facts, 'result'),
    photos: texts(facts, 'photos'),
  }),
  rated: (who, facts, _whose, actor) => {
    const stars = amount(facts, 'stars')
    const outcome = outcomeWords[text(facts, 'outcome')] ?? ''
    const by = actor.role === 'system' ? (facts.behalf === true ? '' : '居民') : who
    const verb = facts.behalf === true ? '代为评价' : '评价'
    return {
      title: outcome ? `${by}${verb}：${outcome}` : `${by}${verb}了`,
      line: stars === null ? '' : `${stars} 颗星`,
      quote: text(facts, 'words'),
    }
  },
  closed: (_who, facts) =>
    text(facts, 'how') === 'unrated'
      ? { title: '这件事办结了', line: '一周没有评价，按“未评价”办结，不算好评' }
      : { title: '这件事办结了' },
  reopened: (_who, facts) => {
    if (text(facts, 'how') === 'half') return { title: '还差一点，退回接着办' }
    const to = named(inner(facts, 'to'))
    const first = text(inner(facts, 'first'), 'name')
    return { title: joined('没解决，升一级重新办', to && `由${to}负责`), line: first && `原来由${first}负责` }
  },
  withdrawn: (who, facts) =>
    text(facts, 'how') === 'unanswered'
      ? { title: '一直没有补充，这件事先撤回了', line: '还需要办，可以重新报' }
      : { title: `${who}撤回了这件事`, quote: text(facts, 'reason') },
}
