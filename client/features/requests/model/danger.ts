import type { Category } from '../../../contract'

const places = { '110': '报警', '119': '消防', '120': '急救' } as const

export interface DangerView {
  number: string
  words: string
}

/** Where life may be in danger nobody should wait for a form. */
export function dangerOf(category: Category | null): DangerView | null {
  if (!category?.danger) return null
  return {
    number: category.danger,
    words: `有人有危险，先打 ${category.danger}（${places[category.danger]}），再回来报事`,
  }
}
