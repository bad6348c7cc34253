import type { RequestState } from '../../../contract'

export type StepStanding = 'done' | 'now' | 'ahead' | 'skipped'
export interface StepView {
  words: string
  standing: StepStanding
}

/** The five steps of a request, as the seeds name them. */
const words = ['收集', '核实', '派办', '办理', '回访'] as const

/** How many are behind, and whether the next one is under way. */
const reached: Record<RequestState, { done: number; under: boolean }> = {
  submitted: { done: 1, under: true },
  returned: { done: 1, under: true },
  accepted: { done: 2, under: true },
  assigned: { done: 3, under: true },
  handling: { done: 3, under: true },
  shelved: { done: 3, under: true },
  resolved: { done: 4, under: true },
  closed: { done: 5, under: false },
  refused: { done: 2, under: false },
  merged: { done: 2, under: false },
  withdrawn: { done: 1, under: false },
}

export function stepsOf(state: RequestState): StepView[] {
  const { done, under } = reached[state]
  return words.map((name, at) => ({ words: name, standing: standing(at) }))

  function standing(at: number): StepStanding {
    if (at < done) return 'done'
    if (!under) return 'skipped'
    return at === done ? 'now' : 'ahead'
  }
}

const figures = ['零', '一', '两', '三', '四', '五', '六'] as const

/** 共五步，走到第三步“派办”: for who cannot see the row. */
export function stepsLabel(steps: readonly StepView[]): string {
  const all = figures[steps.length] ?? `${steps.length} `
  const at = steps.findIndex(({ standing }) => standing === 'now')
  if (at >= 0) return `共${all}步，走到第 ${at + 1} 步：${steps[at]?.words}`
  const done = steps.filter(({ standing }) => standing === 'done').length
  return done === steps.length ? `${all}步都走完了` : `走了 ${done} 步，不再往下走`
}
