import type { LivingAs, RequestMove, WaitingItem } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { dayWords, momentWords } from '../../../language/time'
import type { LampColour } from '../../../ui/controls/lamp'
import { dueWords, lampView } from '../../requests/model/lamp'
import { postWords } from './posts'

export const livingAsWords = { owner: '业主', tenant: '租户', family: '家人' } as const satisfies Record<
  LivingAs,
  string
>

export interface WaitingView {
  key: string
  lamp: LampColour
  lampLabel: string
  title: string
  note: string
  action: string
  /** What is late stands out. */
  pressing: boolean
  item: WaitingItem
}

/** The one button of a case, two characters each. */
const actWords: Partial<Record<RequestMove, string>> = {
  accept: '核实',
  rule: '裁定',
  approve: '审批',
  followUp: '回访',
  arrive: '报到',
  signOff: '签字',
  start: '开始',
  resolve: '办结',
  assign: '派单',
  urge: '催办',
}

type CaseItem = Extract<WaitingItem, { kind: 'case' }>

export function caseWords(
  item: Omit<CaseItem, 'kind'>,
  now: number,
): Pick<WaitingView, 'lamp' | 'lampLabel' | 'title' | 'note'> {
  const lamp = lampView(item.lamp)
  const climbed = item.climbed && `已升到${postWords[item.climbed.post]}`
  const late = item.lamp.colour === 'red'
  return {
    lamp: lamp.colour,
    lampLabel: lamp.label,
    // Many begin with their door by themselves.
    title: spaced(item.door && !item.title.startsWith(item.door) ? `${item.door} ${item.title}` : item.title),
    note: [late ? lamp.words : dueWords(item.lamp, now), climbed].filter(Boolean).join('，') || spaced(item.areaName),
  }
}

const quiet = { lamp: 'off', pressing: false } as const

/** What waits, in words: what it is, why now, and the one thing to do. */
export function waitingView(item: WaitingItem, now: number): WaitingView {
  if (item.kind === 'case') {
    const words = caseWords(item, now)
    const action = (item.action && actWords[item.action]) || '看看'
    return { key: item.requestId, ...words, action, pressing: words.lamp === 'red', item }
  }
  if (item.kind === 'claim') {
    const said = [item.as && `说是${livingAsWords[item.as]}`, item.words].filter(Boolean).join('，')
    const title = `${item.door} ${item.called || '有人'}申请入户`
    return {
      ...quiet,
      ...{ key: `${item.door}-${item.mateId}`, lampLabel: '等核实', title, action: '确认', item },
      note: spaced(said || `${momentWords(item.since, now)} 申请`),
    }
  }
  if (item.kind === 'claims') {
    const title = spaced(item.name)
    return {
      ...quiet,
      key: item.areaId,
      lampLabel: '等核实',
      title,
      note: `${item.count} 人等核实，单元长还没确认`,
      action: '去看',
      item,
    }
  }
  const last = item.lastAt === null ? '还没走访过' : `上次 ${dayWords(item.lastAt)}`
  return {
    ...quiet,
    ...{
      key: `visit-${item.door}`,
      lampLabel: '该走访了',
      title: `${item.door} ${item.called} 该走访了`.replace('  ', ' '),
    },
    ...{ note: last, action: '走访', item },
  }
}
