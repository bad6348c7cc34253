import type { Category } from '../../../contract'

const places = { '110': '报警', '119': '消防', '120': '急救' } as const
type Number = keyof typeof places

export interface DangerView {
  number: string
  words: string
}

const isNumber = (number: string): number is Number => number in places

/** Where life may be in danger nobody should wait for a form. */
export function dangerOf(category: Category | null): DangerView | null {
  if (!category?.danger) return null
  return {
    number: category.danger,
    words: `有人有危险，先打 ${category.danger}（${places[category.danger]}），再回来报事`,
  }
}

/** The number that the duty desk wants rung as well; null where it names none. */
export const dangerNumber = (number: string): DangerView | null =>
  isNumber(number) ? { number, words: `有人有危险，现在就打 ${number}（${places[number]}）` } : null

/** All three, side by side, before an emergency is written down. */
export const dangerNumbers = Object.entries(places).map(([number, words]) => ({ number, words }))
