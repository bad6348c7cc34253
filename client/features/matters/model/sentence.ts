import { type DepartmentId, departments, type MatterEvent, type MatterOutcome } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { amount, type Facts, inner, promisedIn, text, texts } from '../../requests/model/facts'
import { joined, outcomeWords as ratedWords, type Sentence } from '../../requests/model/sayings'
import { outcomeWords } from './words'

export interface Told {
  kind: string
  /** Who did it; empty where it came of itself. */
  who: string
  me: boolean
  facts: Facts
  words: string | null
}

/** `who` did it, `whose` is how the reader names the applicant. */
type Saying = (who: string, facts: Facts, whose: string) => Sentence

const records = (facts: Facts, name: string): Facts[] => {
  const value = facts[name]
  return Array.isArray(value) ? value.filter((one): one is Facts => typeof one === 'object' && one !== null) : []
}
const nameIn = (facts: Facts, name: string) => {
  const { areaName, ...one } = inner(facts, name)
  return [typeof areaName === 'string' ? areaName : '', text(one, 'name')].filter(Boolean).join(' ')
}
const namesIn = (facts: Facts, name: string) =>
  records(facts, name)
    .map((one) => text(one, 'name'))
    .join('、')
const houseOf = (id: string) => departments[id as DepartmentId] ?? ''
const housesIn = (facts: Facts) => texts(facts, 'departments').map(houseOf).join('、')
const originalsIn = (facts: Facts) =>
  records(facts, 'originals')
    .map((one) =>
      joined(text(one, 'name'), (amount(one, 'count') ?? 1) > 1 && `${amount(one, 'count')} 份`).replace('，', ' '),
    )
    .join('、')
/** Who has no phone has signed for them there and then. */
const passedIn = (facts: Facts) => joined(originalsIn(facts), facts.signed === true && '当面签了字')
const dateIn = (facts: Facts, name: string) => {
  const [, month, date] = text(facts, name).split('-').map(Number)
  return month && date ? `${month} 月 ${date} 日` : ''
}

/** One row for every step of a matter. */
const sayings: Record<string, Saying> = {
  applied: (who) => ({ title: `${who}在网上申请` }),
  opened: (who, facts) => ({ title: `${who}受理了`, line: nameIn(facts, 'receiver') && '从头负责到底' }),
  accepted: (who, facts) => {
    const promised = promisedIn(facts)
    return {
      title: `${who}受理了`,
      line: joined('从头负责到底', promised !== null && `承诺 ${promised}内办好`),
    }
  },
  asked: (who, facts, whose) => ({ title: `${who}请${whose}补齐`, line: namesIn(facts, 'materials') }),
  supplied: (who) => ({ title: `${who}说补齐了，接着办` }),
  filled: (who) => ({ title: `${who}填好了表` }),
  sent: (who, facts) => ({
    title: `${who}送部门审核`,
    line: joined(housesIn(facts), texts(facts, 'departments').length > 1 && '同时审核'),
  }),
  resent: (who, facts) => ({ title: `${who}改好再送${houseOf(text(facts, 'departmentId'))}` }),
  agreed: (who, facts) => ({
    title: `${text(facts, 'department') || who}同意了`,
    line: facts.all === true ? '审核都过了' : '',
  }),
  sentBack: (who, facts) => ({ title: `${text(facts, 'department') || who}退回了`, line: '退给负责人改，别家照常审' }),
  handedOver: (who, facts) => ({
    title: `${who}想转给${nameIn(facts, 'to') || '别人'}`,
    line: '对方接手以前，还由原来的人负责',
  }),
  takenOver: (who, facts) => ({ title: `${nameIn(facts, 'to') || who}接手了，由他负责到底` }),
  handDeclined: (who, facts) => ({ title: `${nameIn(facts, 'to') || who}没有接，还由原来的人负责` }),
  handLapsed: () => ({ title: '转接没人接，还由原来的人负责' }),
  concluded: (who, facts) => {
    const outcome = outcomeWords[text(facts, 'outcome') as MatterOutcome]
    return { title: outcome ? `${who}答复：${outcome}` : `${who}给了结果`, photos: texts(facts, 'photos') }
  },
  delivered: (who, facts) => ({
    title: `${who}把证件交到了手上`,
    line: text(facts, 'to') && `领的人：${text(facts, 'to')}`,
  }),
  rated: (who, facts) => {
    const [outcome, stars] = [ratedWords[text(facts, 'outcome')] ?? '', amount(facts, 'stars')]
    const verb = facts.behalf === true ? '代为评价' : '评价'
    return {
      title: outcome ? `${who}${verb}：${outcome}` : `${who}${verb}了`,
      line: stars === null ? '' : `${stars} 颗星`,
    }
  },
  followedUp: (who, facts) => ({ title: `${who}回访：${ratedWords[text(facts, 'outcome')] ?? '问过了'}` }),
  reopened: () => ({ title: '没办好，重新办', line: '还由原来的人负责，回访的人盯着' }),
  closed: (_who, facts) =>
    text(facts, 'how') === 'unrated'
      ? { title: '这件办件办结了', line: '一周没有评价，按“未评价”办结，不算好评' }
      : { title: '这件办件办结了' },
  withdrawn: (who, facts) =>
    text(facts, 'how') === 'unsupplied'
      ? { title: '材料一直没补，先撤下了', line: '想办的时候再申请' }
      : { title: `${who}撤回了申请` },
  visitArranged: (who, facts) => ({
    title: [`${who}约好上门`, dateIn(facts, 'date')].filter(Boolean).join('：'),
    line: namesIn(facts, 'people'),
  }),
  visited: (who, facts) => ({ title: `${who}上门办过了`, photos: texts(facts, 'photos') }),
  authorised: (who, facts) => ({
    title: `${who}签了委托书`,
    line: dateIn(facts, 'until') && `有效到 ${dateIn(facts, 'until')}`,
  }),
  originalsTaken: (who, facts) => ({ title: `${who}登记：交出原件`, line: passedIn(facts) }),
  originalsBack: (who, facts) => ({ title: `${who}登记：原件归还`, line: passedIn(facts) }),
  originalsConfirmed: (who, facts) => ({ title: `${who}确认了交接`, line: originalsIn(facts) }),
  originalsDenied: (who, facts) => ({
    title: `${who}说没有交接`,
    line: joined(originalsIn(facts), '已告诉中心负责人'),
  }),
  claimed: (who, facts) => ({
    title: `${who}接到手机上了`,
    line: nameIn(facts, 'shown') && `${nameIn(facts, 'shown')}当面出示的码`,
  }),
  urged: (who) => ({ title: `${who}催了一次` }),
  climbed: (_who, facts) => ({ title: `超时了，已报${nameIn(facts, 'to') || '上一级'}` }),
  reminded: (_who, _facts, whose) => ({ title: `提醒${whose}补齐` }),
  outstanding: () => ({ title: '提醒负责人：还有东西没交还' }),
  amber: () => ({ title: '快到期了，提醒负责人' }),
  reviewAmber: (_who, facts) => ({ title: `快到期了，提醒${houseOf(text(facts, 'departmentId'))}` }),
  reviewLate: (_who, facts) => ({ title: `${houseOf(text(facts, 'departmentId'))}审核超时了` }),
}

/** A person's sentence for an event; a kind from a newer server still gets a sensible line. */
export function sentenceOf({ kind, who, me, facts, words }: Told, applicant: boolean): Sentence {
  const named = me ? '您' : who
  const saying = sayings[kind]
  const said = saying
    ? saying(named, facts, applicant ? '您' : '居民')
    : { title: named ? `${named}更新了进展` : '有新的进展' }
  const { title, line, photos } = said
  return {
    title: spaced(title),
    ...(line ? { line: spaced(line) } : {}),
    ...(words && words !== text(facts, 'to') ? { quote: words } : {}),
    ...(photos && photos.length > 0 ? { photos } : {}),
  }
}

export const toldBy = ({ kind, by, facts, words }: MatterEvent): Told => ({
  ...{ kind, facts, words, me: by.me },
  who: by.role === 'system' ? '' : by.name,
})
