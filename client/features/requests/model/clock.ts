import type { RequestView } from '../../../contract'
import { usedWords, wallWords, workWords } from '../../../language/work'
import type { LampColour } from '../../../ui/controls/lamp'

export interface ClockView {
  /** 0 to 1 of what was promised. */
  share: number
  colour: LampColour
  used: string
  promised: string
  label: string
}

/** Working time used of what was promised; null before anything was. */
export function clockView({ used, promised, lamp, state, kind }: RequestView): ClockView | null {
  if (promised === null || used === null || promised <= 0) return null
  const over = used > promised
  const colour = lamp.colour === 'off' ? standing(state, over) : lamp.colour
  const words =
    kind === 'emergency'
      ? { used: `用时 ${wallWords(used)}`, promised: `限 ${wallWords(promised)}` }
      : { used: `用时 ${usedWords(used, lamp.day)}（工作时间）`, promised: `限 ${workWords(promised, lamp.day)}` }
  return { share: Math.min(1, used / promised), colour, ...words, label: `${words.used}，${words.promised}` }
}

/** The clock stands: the colour says how it ended, or nothing while it only pauses. */
const standing = (state: RequestView['state'], over: boolean): LampColour => {
  if (state !== 'resolved' && state !== 'closed') return 'off'
  return over ? 'red' : 'green'
}
