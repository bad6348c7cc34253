import type { DepartmentId, Popup } from '../../../contract'
import { hourOfDay, instantOf, pickedOf } from '../../../language/time'

/** What is planned of a pop-up service, as it is written on the page. */
export interface Plan {
  areaId: string
  title: string
  words: string
  place: string
  departments: DepartmentId[]
  items: string[]
  day: string
  from: string
  until: string
  capacity: string
}

/** In three days, from eight to eleven, for thirty households. */
export function blankPlan(now: number, areaId: string): Plan {
  const { day } = pickedOf(hourOfDay(now, 3, 8))
  const rest = { areaId, title: '', words: '', place: '', departments: [], items: [] }
  return { ...rest, day, from: '08:00', until: '11:00', capacity: '30' }
}

export function planOf({ areaId, title, words, place, departments, items, from, until, capacity }: Popup): Plan {
  const [begins, ends] = [pickedOf(from), pickedOf(until)]
  return {
    ...{ areaId, title, words, place, departments, items: items.map(({ code }) => code) },
    ...{ day: begins.day, from: begins.time, until: ends.time, capacity: `${capacity}` },
  }
}

/** What is still missing, in words for the button; null when it may be sent. */
export function missingIn(plan: Plan, now: number): string | null {
  if (plan.title.trim() === '') return '写个名字'
  if (plan.words.trim() === '') return '写写现场办什么'
  if (plan.place.trim() === '') return '写清在哪'
  if (plan.departments.length === 0) return '选哪几家来'
  if (plan.until <= plan.from) return '结束要晚于开始'
  return instantOf(plan.day, plan.from) <= now ? '时间已经过了' : null
}

/** As the contract wants it. */
export const plannedInput = ({ title, words, place, day, from, until, capacity }: Plan) => ({
  ...{ title: title.trim(), words: words.trim(), place: place.trim() },
  ...{ from: instantOf(day, from), until: instantOf(day, until) },
  capacity: Math.min(300, Math.max(0, Number.parseInt(capacity, 10) || 0)),
})
