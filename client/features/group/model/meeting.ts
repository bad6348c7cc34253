import type { MeetingCard, Party, PartyKind, Stance } from '../../../contract'
import { momentWords } from '../../../language/time'

export const partyWords: Record<PartyKind, string> = {
  committee: '业委会',
  property: '物业',
  branch: '党支部',
  community: '社区',
  police: '民警',
  lawyer: '律师',
  department: '部门',
  resident: '居民代表',
  other: '其他',
}

export const stanceWords: Record<Stance, string> = { for: '同意', against: '不同意', abstain: '保留意见' }

/** 明天 19:00 · 楼下凉亭; without a time, where it takes place. */
export const whenAndWhere = ({ meetsAt, place }: Pick<MeetingCard, 'meetsAt' | 'place'>, now: number) =>
  [meetsAt !== null && momentWords(meetsAt, now), place].filter(Boolean).join(' · ')

/** 3 方，2 方已表态. */
export function partiesWords(parties: readonly Party[]): string {
  const spoken = parties.filter(({ position }) => position !== null).length
  return spoken === parties.length ? `${parties.length} 方都表了态` : `${parties.length} 方，${spoken} 方已表态`
}

/** The parties that wait for this reader's word. */
export const mineToState = (parties: readonly Party[]) => parties.filter(({ me, position }) => me && position === null)
