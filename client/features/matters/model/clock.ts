import type { MatterView } from '../../../contract'
import { momentWords } from '../../../language/time'
import { usedWords, workWords } from '../../../language/work'
import type { ClockView } from '../../requests/model/clock'
import { type LampView, lampView } from '../../requests/model/lamp'

export const promiseWords = (days: number): string => (days === 0 ? '当场办好' : `${days} 个工作日办好`)

type Clocked = Pick<MatterView, 'clock' | 'lamp' | 'state' | 'result'>

/** Working time used of what was promised; null before it was accepted. */
export function matterClock({ clock, lamp, state, result }: Clocked): ClockView | null {
  const { promised, used } = clock
  if (promised === null || used === null || promised <= 0) return null
  const over = result ? !result.onTime : used > promised
  const ended = state === 'answered' || state === 'closed'
  const colour = lamp.colour === 'off' && ended ? (over ? 'red' : 'green') : lamp.colour
  const words = {
    used: `用时 ${usedWords(used, lamp.day)}（工作时间）`,
    promised: `承诺 ${workWords(promised, lamp.day)}`,
  }
  return { share: Math.min(1, used / promised), colour, ...words, label: `${words.used}，${words.promised}` }
}

export interface TimeLeft {
  lamp: LampView
  words: string
}

type Timed = Pick<MatterView, 'lamp' | 'state'>

/** How long still, and until when, beside its lamp; null once it is over. */
export function timeLeft({ lamp, state }: Timed, now: number): TimeLeft | null {
  const view = lampView(lamp)
  if (state === 'short') return { lamp: view, words: '等补齐了再往下算，计时先停着' }
  if (lamp.dueAt === null || view.words === '') return null
  if ((lamp.left ?? 0) < 0) return { lamp: view, words: `${view.words}，已提醒上一级` }
  const due = `${momentWords(lamp.dueAt, now)} 前${lamp.clock === 'respond' ? '答复' : '办好'}`
  return { lamp: view, words: lamp.clock === 'respond' ? due : `${view.words}，${due}` }
}
