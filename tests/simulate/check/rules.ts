import type { Rule } from './rule'
import { beside } from './rules-beside'
import { course } from './rules-course'
import { concluding } from './rules-end'

/** Every kind of event, with what it does to a case and who must hear of it. */
export const rules: Record<string, Rule> = { ...course, ...concluding, ...beside }
