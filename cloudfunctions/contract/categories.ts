import * as z from 'zod'
import { categoryRows, type NaturalLevel } from './category-table'

export type { NaturalLevel } from './category-table'

import type { DepartmentId } from './departments'

export interface Category {
  code: CategoryCode
  group: CategoryGroup
  label: string
  groupLabel: string
  level: NaturalLevel
  department: DepartmentId
  /** Working minutes until the first head must have answered. */
  respond: number
  /** Working days from acceptance until it must be solved; how long one is, the district's calendar says. */
  resolveDays: number
  /** The number to ring first where life is in danger. */
  danger: '110' | '119' | '120' | null
  /** Words that speak for this category in a resident's text. */
  words: readonly string[]
  /** What a head would ask, shown while the resident is still writing. */
  question: string
}

type Rows = typeof categoryRows
export type CategoryGroup = keyof Rows
export type CategoryCode = { [G in CategoryGroup]: `${G}.${keyof Rows[G]['rows'] & string}` }[CategoryGroup]

const HOUR = 60

/** The whole table, twelve groups of six, in the order in which people see it. */
export const categories: readonly Category[] = Object.entries(categoryRows).flatMap(([group, { label, rows }]) =>
  Object.entries(rows).map(([name, row]) => ({
    code: `${group}.${name}` as CategoryCode,
    group: group as CategoryGroup,
    label: row.label,
    groupLabel: label,
    level: row.level,
    department: row.department,
    respond: row.respondHours * HOUR,
    resolveDays: row.resolveDays,
    danger: row.danger ?? null,
    words: row.words.split(' '),
    question: row.question,
  })),
)

const byCode = new Map(categories.map((category) => [category.code, category]))

/** The row of a code. */
export function categoryOf(code: CategoryCode): Category {
  const category = byCode.get(code)
  if (!category) throw new Error(`no such category: ${code}`)
  return category
}

export const categoryCode = z.enum(categories.map(({ code }) => code) as [CategoryCode, ...CategoryCode[]])
