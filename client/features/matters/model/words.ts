import type { MatterLook, MatterOutcome, MatterState, MatterView, Original, ReviewTask } from '../../../contract'
import type { TagTone } from '../../../ui/controls/tag'

/** A state as everybody who works on it reads it. */
export const stateWords = {
  applied: '等受理',
  handling: '正在办',
  short: '等补材料',
  reviewing: '部门审核',
  answered: '等评价',
  closed: '已办结',
  withdrawn: '已撤回',
} as const satisfies Record<MatterState, string>

/** What the applicant reads where it is his turn. */
const myTurn: Partial<Record<MatterState, string>> = { short: '请补齐', answered: '请评价' }

export const outcomeWords = { done: '办成了', refused: '不予办理', notOurs: '不归我们办' } as const satisfies Record<
  MatterOutcome,
  string
>

export const reviewWords = { pending: '正在审', agreed: '同意', returned: '退回了' } as const satisfies Record<
  ReviewTask['state'],
  string
>

export const originalWords = {
  taking: '等确认交出',
  held: '在窗口',
  returning: '等确认拿回',
  back: '已拿回',
  denied: '没有交出',
} as const satisfies Record<Original['state'], string>

export const lookWords = {
  readForm: '看了填的表',
  readPapers: '看了材料',
  readAddress: '看了上门地址',
  readContact: '看了姓名电话',
} as const satisfies Record<MatterLook, string>

export interface MatterTag {
  words: string
  tone: TagTone
}

type Standing = Pick<MatterView, 'state' | 'myMove' | 'lamp'>
const lit: Record<MatterView['lamp']['colour'], TagTone> = { green: 'green', amber: 'amber', red: 'red', off: 'plain' }

/** The word on the right of a title: coloured by the clock, or our own green where it is the reader's turn. */
export function matterTag({ state, myMove, lamp }: Standing, applicant: boolean): MatterTag {
  if (applicant && myMove) return { words: myTurn[state] ?? '请确认', tone: 'pine' }
  if (applicant && state === 'answered') return { words: '有结果了', tone: 'plain' }
  return { words: stateWords[state], tone: lit[lamp.colour] }
}
