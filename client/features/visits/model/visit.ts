import { type VisitList, type VisitView, visitLists, visitMoods, visitPurposes } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import type { TagTone } from '../../../ui/controls/tag'
import { postWords } from '../../chain/model/posts'

export interface VisitCardView {
  visitId: string
  unitId: string
  door: string | null
  title: string
  /** Who, when, what for. */
  sentence: string
  words: string | null
  problem: { words: string; result: string | null } | null
  tag: { words: string; tone: TagTone } | null
  requestId: string | null
  /** Collected, and nobody has done anything about it yet. */
  open: boolean
  /** It was passed up, and the request has not arrived. */
  lost: boolean
  label: string
}

const tones: Record<VisitList, TagTone> = { collected: 'amber', solved: 'green', passedUp: 'pine' }
const tagWords: Record<VisitList, string> = { collected: '已收集', solved: '已解决', passedUp: '已上报' }

export const purposeWords = (purposes: VisitView['purposes']) =>
  purposes.map((purpose) => visitPurposes[purpose]).join('、')

export const visitorWords = ({ by }: Pick<VisitView, 'by'>) => (by.me ? '我' : `${postWords[by.post]}${by.name}`)

/** A visit in a list: where, who, what for, and what became of what was found. */
export function visitCardView(visit: VisitView, now: number): VisitCardView {
  const { visitId, unitId, door, problem, met, mood } = visit
  const title = `${spaced(visit.areaName)}${door === null ? '' : ` ${door} 室`}`
  const sentence = [
    `${visitorWords(visit)} ${momentWords(visit.at, now)}`,
    met === 'nobody' ? '家里没人' : purposeWords(visit.purposes),
    mood && visitMoods[mood],
  ]
    .filter(Boolean)
    .join(' · ')
  const tag = problem && { words: tagWords[problem.list], tone: tones[problem.list] }
  return {
    ...{ visitId, unitId, door, title, sentence, words: visit.words, tag },
    problem: problem && { words: problem.words, result: problem.result },
    requestId: problem?.request?.state ? problem.request.requestId : null,
    open: problem?.list === 'collected',
    lost: problem?.list === 'passedUp' && problem.request?.state === null,
    label: [title, tag?.words, sentence, problem?.words, visit.words].filter(Boolean).join('，'),
  }
}

export const listNames = [
  ...(Object.keys(visitLists) as VisitList[]).map((name) => ({ name, words: visitLists[name] })),
  { name: 'all' as const, words: '全部' },
]
export type ListName = (typeof listNames)[number]['name']
