import { wallWords, workWords } from '../../../language/work'

/** Reads what an event says in public. Facts come as unknown: a newer server may say more, or other things. */
export type Facts = Record<string, unknown>

export const text = (facts: Facts, name: string): string => {
  const value = facts[name]
  return typeof value === 'string' ? value : ''
}

export const amount = (facts: Facts, name: string): number | null => {
  const value = facts[name]
  return typeof value === 'number' ? value : null
}

export const texts = (facts: Facts, name: string): string[] => {
  const value = facts[name]
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}

export const inner = (facts: Facts, name: string): Facts => {
  const value = facts[name]
  return typeof value === 'object' && value !== null ? (value as Facts) : {}
}

/**
 * What was promised with this step: 3 个工作日; 2 小时 by the clock on the wall where it knows no working day. Steps that do not say how
 * long one was are of districts with eight hours.
 */
export function promisedIn(facts: Facts): string | null {
  const promised = amount(facts, 'promised')
  if (promised === null) return null
  return facts.day === null ? wallWords(promised) : workWords(promised, amount(facts, 'day') ?? 480)
}
