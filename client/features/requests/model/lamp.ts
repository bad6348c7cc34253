import type { Lamp } from '../../../contract'
import { momentWords } from '../../../language/time'
import { wallWords, workWords } from '../../../language/work'
import type { LampColour } from '../../../ui/controls/lamp'

export interface LampView {
  colour: LampColour
  /** 还剩 5 个工作小时; empty where no clock runs. */
  words: string
  /** For who cannot see the colour. */
  label: string
}

const names: Record<LampColour, string> = { green: '绿灯', amber: '黄灯', red: '红灯', off: '没有计时' }

function timeWords({ clock, left, day }: Lamp, byTheWall: boolean): string {
  if (clock === null || left === null) return ''
  const time = byTheWall ? wallWords(left) : workWords(left, day)
  if (clock === 'respond') return left < 0 ? `答复已超时 ${time}` : `${time}内答复`
  return left < 0 ? `已超时 ${time}` : `还剩 ${time}`
}

/** A lamp in words: what its colour means and how much is left; an emergency's time is that of the wall. */
export function lampView(lamp: Lamp, byTheWall = false): LampView {
  const words = timeWords(lamp, byTheWall)
  return { colour: lamp.colour, words, label: words ? `${names[lamp.colour]}，${words}` : names[lamp.colour] }
}

/** The deadline itself, for who has to keep it: 今天 17:00 前要核实. */
export function dueWords({ clock, dueAt, left, provisional }: Lamp, now: number): string {
  if (clock === null || dueAt === null) return ''
  const what = clock === 'respond' ? '答复' : '办好'
  if ((left ?? 0) < 0) return `${momentWords(dueAt, now)} 就该${what}了`
  return `${momentWords(dueAt, now)} 前要${what}${provisional ? '（那年的节假日还没公布）' : ''}`
}
