import {
  type Actor,
  type CategoryCode,
  categories,
  type PostKind,
  type RefusalRule,
  refusalRules,
  type Why,
} from '../../../contract'
import { spaced } from '../../../language/spacing'
import { workWords } from '../../../language/work'
import { dutyOf, postWords } from '../../chain/model/posts'
import { amount, type Facts, inner, text, texts } from './facts'
import { sentTo, type Whose, whyWords } from './why'

export interface Told {
  kind: string
  actor: Actor
  facts: Facts
}

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
type Saying = (who: string, facts: Facts, whose: Whose, actor: Actor) => Sentence

export const outcomeWords: Record<string, string> = { solved: '解决了', half: '解决一半', not: '没解决' }

const labelOf = (code: string) => categories.find((category) => category.code === (code as CategoryCode))?.label ?? ''
const ruleOf = (rule: string) => refusalRules[rule as RefusalRule] ?? ''
const joined = (...parts: Array<string | false>) => parts.filter(Boolean).join('，')

/** 红心物业服务中心 周师傅, or 网格长 王建国. */
function named(post: Facts): string {
  const kind = text(post, 'post')
  const areaName = text(post, 'areaName')
  const duty = kind in postWords ? dutyOf({ post: kind as PostKind, areaName }) : areaName
  return `${duty} ${text(post, 'name')}`.trim()
}

/** One row for every kind of event. */
const sayings: Record<string, Saying> = {
  submitted: (who) => ({ title: `${who}报了这件事` }),
  routed: (_who, facts, whose) => {
    const why = (Array.isArray(facts.why) ? facts.why : []) as Why[]
    const to = named(inner(facts, 'to')) || sentTo(why)
    return { title: to ? `自动送到${to}` : '已自动送到负责的人', line: whyWords(why, whose) }
  },
  accepted: (who, facts) => {
    const promised = amount(facts, 'promised')
    const category = labelOf(text(facts, 'category'))
    return { title: `${who}已受理`, line: joined(category, promised !== null && `答应 ${workWords(promised)}内办好`) }
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
    const by = actor.role === 'system' ? '居民' : who
    return {
      title: outcome ? `${by}评价：${outcome}` : `${by}评价了`,
      line: stars === null ? '' : `${stars} 颗星`,
      quote: text(facts, 'words'),
    }
  },
  closed: () => ({ title: '这件事办结了' }),
  reopened: (_who, facts) => {
    if (text(facts, 'how') === 'half') return { title: '还差一点，退回接着办' }
    const to = named(inner(facts, 'to'))
    const first = text(inner(facts, 'first'), 'name')
    return { title: joined('没解决，升一级重新办', to && `由${to}负责`), line: first && `原来由${first}负责` }
  },
  withdrawn: (who, facts) => ({ title: `${who}撤回了这件事`, quote: text(facts, 'reason') }),
}

/** A move's own name is as good as its event's. */
const otherNames: Record<string, string> = {
  submit: 'submitted',
  accept: 'accepted',
  return: 'returned',
  supplement: 'supplemented',
  refuse: 'refused',
  assign: 'assigned',
  start: 'started',
  report: 'reported',
  resolve: 'resolved',
  rate: 'rated',
  withdraw: 'withdrawn',
}

/** How a sentence begins: 您, 王建国, 居民; the system does things by itself. */
export function subjectOf({ role, me, name }: Actor): string {
  if (me) return '您'
  if (role === 'reporter') return name || '居民'
  return role === 'post' ? name : ''
}

/** A person's sentence for an event; a kind from a newer server still gets a sensible line. */
export function sentenceOf({ kind, actor, facts }: Told, whose: Whose): Sentence {
  const who = subjectOf(actor)
  const saying = sayings[kind] ?? sayings[otherNames[kind] ?? '']
  return tidy(saying ? saying(who, facts, whose, actor) : { title: who ? `${who}更新了进展` : '有新的进展' })
}

/** Nothing empty reaches the page; figures get their air. */
const tidy = ({ title, line, quote, photos }: Sentence): Sentence => ({
  title: spaced(title),
  ...(line ? { line: spaced(line) } : {}),
  ...(quote ? { quote } : {}),
  ...(photos && photos.length > 0 ? { photos } : {}),
})
