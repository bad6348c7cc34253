import { departments, handBackRules } from '../../../contract'
import { dayWords } from '../../../language/time'
import { wallWords } from '../../../language/work'
import { amount, inner, text, texts } from './facts'
import { joined, named, outcomeWords, type Saying } from './sayings'

const house = (id: string) => (departments as Record<string, string>)[id] ?? ''
const houses = (ids: readonly string[]) => ids.map(house).filter(Boolean).join('、')
const ruleOf = (rule: string) => (handBackRules as Record<string, string>)[rule] ?? ''

const limits: Record<string, string> = { joint: '到场部门的期限', followUp: '回访的期限' }

/** What is done about a matter from above, beside it and by the clock. */
export const oversight: Record<string, Saying> = {
  amber: () => ({ title: '时间快到了，已提醒办的人' }),
  overdue: () => ({ title: '到期还没办好' }),
  late: (_who, facts) => ({ title: joined('有部门到期没办完', houses(texts(facts, 'departments'))) }),
  alerted: () => ({ title: '办理过程需要再看一看，已提醒' }),
  revealed: (who, facts, whose) => {
    const reporter = whose === '您' ? '您' : '报事人'
    // Written down by a head for somebody else, it is that person's.
    return { title: `${who}看了${text(facts, 'behalf') || reporter}的联系方式` }
  },
  left: (who) => ({ title: `${who}删除了自己的信息`, line: '这件事照样办到底，只是不再通知他' }),
  fixed: (_who, facts) => {
    const to = amount(facts, 'to')
    return {
      title: `节假日安排公布了，${limits[text(facts, 'of')] ?? '期限'}定下来了`,
      line: to === null ? '' : `${dayWords(to)} 前`,
    }
  },
  climbed: (_who, facts) => {
    const to = named(inner(facts, 'to'))
    return { title: to ? `超时了，升到${to}督促` : '超时了，升到上一级督促' }
  },
  urged: (who, facts) => ({ title: `${who}催办`, quote: text(facts, 'words') }),
  supervised: (who, facts) => ({ title: `${who}督办`, quote: text(facts, 'words') }),
  shelving: (who, facts) => {
    const approver = named(inner(facts, 'approver'))
    return {
      title: `${who}申请先挂账`,
      line: approver && `等${approver}批`,
      quote: text(facts, 'reason'),
      photos: texts(facts, 'photos'),
    }
  },
  shelved: (who, facts) => ({ title: `${who}同意先挂账，到日子再看`, quote: text(facts, 'reason') }),
  unshelved: (who, facts) => ({ title: `${who}不同意挂账，接着办`, quote: text(facts, 'words') }),
  reviewed: () => ({ title: '挂账到了复查的日子，接着办' }),
  handedBack: (who, facts) => ({
    title: `${who}退回了这件事`,
    line: ruleOf(text(facts, 'rule')),
    quote: text(facts, 'words'),
  }),
  ruled: (who, facts) => {
    const quote = text(facts, 'words')
    const to = named(inner(facts, 'to'))
    if (text(facts, 'on') === 'handBack') return { title: to ? `${who}裁定由${to}办` : `${who}作了裁定`, quote }
    return { title: facts.upheld === false ? `${who}裁定：应当受理` : `${who}裁定：维持不予受理`, quote }
  },
  objected: (who, facts) => ({ title: `${who}对不予受理有异议`, quote: text(facts, 'words') }),
  transferred: (who, facts) => ({
    title: joined(`${who}转到${text(facts, 'to')}`, text(facts, 'name') && `由${text(facts, 'name')}负责`),
    quote: text(facts, 'words'),
  }),
  merged: (who, facts) => {
    const title = text(facts, 'title')
    if (title) return { title: `${who}把它并到“${title}”一起办` }
    const count = amount(facts, 'joined')
    return { title: `${who}并进来一件相同的事`, line: count === null ? '' : `一共 ${count + 1} 户反映` }
  },
  split: (who) => ({ title: `${who}把并案分开，各办各的` }),
  joined: (who, facts) => ({ title: `${who}也遇到这件事，附议了`, quote: text(facts, 'words') }),
  whistled: (who, facts) => ({
    title: joined(`${who}吹哨`, `请${houses(texts(facts, 'departments'))}到场`),
    quote: text(facts, 'words'),
  }),
  arrived: (who, facts) => {
    const minutes = amount(facts, 'response')
    return { title: `${who}到了现场`, line: minutes === null ? '' : `吹哨以后 ${wallWords(minutes)}到场` }
  },
  signed: (who, facts) => ({
    title: text(facts, 'outcome') === 'objects' ? `${who}还有不同意见` : `${who}办完签字了`,
    quote: text(facts, 'words'),
    photos: texts(facts, 'photos'),
  }),
  followedUp: (who, facts) => {
    const outcome = outcomeWords[text(facts, 'outcome')]
    return { title: outcome ? `${who}回访：${outcome}` : `${who}回访了`, quote: text(facts, 'words') }
  },
  handedOver: (_who, facts) => {
    const [from, to] = [text(inner(facts, 'from'), 'name'), named(inner(facts, 'to'))]
    return { title: to ? `接着由${to}负责` : '换了人接着办', line: from && `原来是${from}` }
  },
  spokenFor: (_who, facts) => ({ title: `接着由${named(inner(facts, 'to')) || '别人'}代住户跟进` }),
  recurred: (who, facts) => ({
    title: joined(`${who}说又出现了`, text(facts, 'owner') && `还由${text(facts, 'owner')}负责`),
    quote: text(facts, 'text'),
    photos: texts(facts, 'photos'),
  }),
}
