import type { Lamp, RequestState } from '../../../contract'
import type { TagTone } from '../../../ui/controls/tag'

export const stateWords = {
  submitted: '待核实',
  returned: '待补充',
  accepted: '已受理',
  assigned: '已派单',
  handling: '办理中',
  shelved: '挂账',
  resolved: '待评价',
  closed: '已办结',
  refused: '不予受理',
  merged: '已并案',
  withdrawn: '已撤回',
} as const satisfies Record<RequestState, string>

/** What the reporter himself reads where it is his turn. */
const myTurn: Partial<Record<RequestState, string>> = { returned: '请补充', resolved: '请评价' }

export interface TagView {
  words: string
  tone: TagTone
}

const lit: Record<Lamp['colour'], TagTone> = { green: 'green', amber: 'amber', red: 'red', off: 'plain' }

/** The word on the right of a title; coloured by the clock alone, or by our own green where it is the reader's turn. */
export function tagView(state: RequestState, lamp: Pick<Lamp, 'colour'>, mine: boolean): TagView {
  const turn = mine ? myTurn[state] : undefined
  return turn ? { words: turn, tone: 'pine' } : { words: stateWords[state], tone: lit[lamp.colour] }
}
