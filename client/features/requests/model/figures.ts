import type { RequestCard } from '../../../contract'
import { isToday } from '../../../language/time'

export interface Figures {
  red: string
  today: string
  todo: string
}

/** What a head scans first: over time, due today, waiting for me. `more` says that the list goes on. */
export function figuresOf(todo: readonly RequestCard[], more: boolean, now: number): Figures {
  const red = todo.filter(({ lamp }) => lamp.colour === 'red').length
  const today = todo.filter(
    ({ lamp }) => lamp.colour !== 'red' && lamp.dueAt !== null && isToday(lamp.dueAt, now),
  ).length
  const open = (count: number) => (more ? `${count}+` : `${count}`)
  // The list comes soonest first, so only the whole count may go on past its end.
  return { red: `${red}`, today: `${today}`, todo: open(todo.length) }
}
