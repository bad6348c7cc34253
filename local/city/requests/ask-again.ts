import { addWorkingMinutes } from '../../../cloudfunctions/core/calendar/working-time'
import type { Course, Rules } from './course'

/** What people say when somebody rings them afterwards. */
const said = [
  '电话问过了，本人说解决了，没再出现。',
  '上门看过，确实弄好了，老人很满意。',
  '电话回访，说办得挺快，就是来之前没打招呼。',
  '问了两回才打通，说现在好着呢。',
  '当面问的，说解决了，谢谢惦记。',
]
const SOONEST = 90
const LATEST = 1300
/** The newest are still to be done. */
const OVERLOOKED_OF = 40

/** A closed case that was drawn, or pleased nobody, is asked about by somebody else within three working days; now and then nobody gets round to it. */
export function askAgain(course: Course, { calendar, now }: Rules): void {
  const { followUp, state, updatedAt, events } = course.request
  if (state !== 'closed' || !followUp || followUp.done !== null) return
  // Its own lot, so that no other case is told differently for it.
  const lot = Number.parseInt(events.at(-1)?.hash.slice(-6) ?? '0', 16)
  const at = Math.round(addWorkingMinutes(calendar, updatedAt, SOONEST + (lot % (LATEST - SOONEST)))) + (lot % 55_000)
  if (at > now || lot % OVERLOOKED_OF === 0) return
  const outcome = lot % 12 === 1 ? 'half' : 'solved'
  course.step('followUp', { outcome, words: said[lot % said.length] as string }, followUp.post, at)
}
