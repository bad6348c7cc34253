import type { Original } from '../../../contract'
import { momentWords } from '../../../language/time'
import type { TagTone } from '../../../ui/controls/tag'
import { originalWords } from './words'

type Side = 'applicant' | 'worker'

export interface OriginalView {
  originalId: string
  /** 户口本 2 份 */
  title: string
  tag: { words: string; tone: TagTone }
  /** With whom it is, since when. */
  note: string
  photos: string[]
  /** The reader's word is waited for: what he is asked. */
  asks: string | null
  state: Original['state']
}

const tones: Record<Original['state'], TagTone> = {
  taking: 'plain',
  held: 'pine',
  returning: 'plain',
  back: 'plain',
  denied: 'plain',
}

/** An original as one side reads it: where it is, and what this side is asked. */
export function originalView(original: Original, side: Side, now: number): OriginalView {
  const { originalId, name, count, state, photos, waits } = original
  const mine = waits === side
  return {
    ...{ originalId, photos, state },
    title: count > 1 ? `${name} ${count} 份` : name,
    tag: mine ? { words: '请确认', tone: 'amber' } : { words: originalWords[state], tone: tones[state] },
    note: noteOf(original, side, now),
    asks: mine ? askOf(state, side) : null,
  }
}

function noteOf({ state, keeper, takenAt, backAt, waits }: Original, side: Side, now: number): string {
  if (state === 'back' && backAt !== null) return `${momentWords(backAt, now)} 拿回`
  if (state === 'denied') return '核对过，没有交出'
  const since = takenAt === null ? '' : `${momentWords(takenAt, now)} 交出`
  const waiting = waits === null || waits === side ? '' : waits === 'applicant' ? '等居民确认' : '等窗口确认'
  return [keeper && `${state === 'taking' ? '交给' : '在'}${keeper}${state === 'taking' ? '' : '那里'}`, since, waiting]
    .filter(Boolean)
    .join(' · ')
}

function askOf(state: Original['state'], side: Side): string {
  const taking = state === 'taking'
  if (side === 'applicant') return taking ? '窗口说收到了您的这份原件，对吗？' : '窗口说已经还给您了，拿到了吗？'
  return taking ? '居民说交给您了，收到了吗？' : '居民说拿回去了，对吗？'
}
