import type { ReviewTask } from '../../../contract'
import { momentWords } from '../../../language/time'
import { type LampView, lampView } from '../../requests/model/lamp'
import { reviewWords } from './words'

export interface ReviewView {
  departmentId: string
  title: string
  /** While it reads; null once it has spoken. */
  lamp: LampView | null
  agreed: boolean
  standing: string
  lines: string[]
  mine: boolean
}

export interface ReviewsView {
  title: string
  note: string
  reviews: ReviewView[]
}

/** The departments side by side: a lamp while one reads, its word once it has spoken. */
export function reviewsView(tasks: readonly ReviewTask[], now: number): ReviewsView | null {
  if (tasks.length === 0) return null
  const several = tasks.length > 1
  return {
    title: several ? `${tasks.length} 个部门同时审核` : '部门审核',
    note: noteOf(tasks),
    reviews: tasks.map((task) => reviewView(task, now)),
  }
}

/** What has come back is said first: it goes nowhere by itself. */
function noteOf(tasks: readonly ReviewTask[]): string {
  const count = (state: ReviewTask['state']) => tasks.filter((task) => task.state === state).length
  const [agreed, returned, pending] = [count('agreed'), count('returned'), count('pending')]
  if (agreed === tasks.length) return agreed > 1 ? '各家都同意了' : '同意了'
  const others = [agreed > 0 && `${agreed} 家同意了`, pending > 0 && `等 ${pending} 家`].filter(Boolean).join('，')
  if (returned > 0) return [`退回 ${returned} 家，窗口改好再送`, others].filter(Boolean).join('；')
  return agreed === 0 ? '审好了马上有消息' : others
}

function reviewView(
  { departmentId, department, state, lamp, at, by, words, rounds, mine }: ReviewTask,
  now: number,
): ReviewView {
  const view = lampView(lamp)
  const spoken = at === null ? '' : [by, momentWords(at, now)].filter(Boolean).join(' · ')
  return {
    ...{ departmentId, title: department, mine, standing: reviewWords[state] },
    ...{ lamp: state === 'pending' ? view : null, agreed: state === 'agreed' },
    lines: [state === 'pending' ? view.words : spoken, rounds > 1 ? `第 ${rounds} 次送审` : '', words ?? ''].filter(
      Boolean,
    ),
  }
}
