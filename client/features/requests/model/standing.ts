import type { RequestView } from '../../../contract'
import { momentWords } from '../../../language/time'
import { postAndName } from '../../chain/model/posts'
import { outcomeWords } from './sayings'

export interface StandingLine {
  about: 'behalf' | 'neighbours' | 'master' | 'part' | 'climb' | 'watch' | 'round' | 'followUp'
  title: string
  note?: string
  /** The case that a tap leads to. */
  opens?: string
}

type FollowUp = NonNullable<RequestView['followUp']>
export const followUpWhy: Record<FollowUp['why'], string> = {
  low: '评价不满意',
  random: '抽到回访',
  noPhone: '报的人不用手机',
}

/** What else is to be known of a case, each in a line: for whom, with whom, under whose eyes. */
export function standingOf(request: RequestView, now: number, desk: boolean): StandingLine[] {
  return [
    ...behalf(request),
    ...neighbours(request, desk),
    ...request.climbs.map(
      (climb): StandingLine => ({
        about: 'climb',
        title: `已升到${postAndName(climb)}`,
        note: `超时升级 · ${momentWords(climb.at, now)}`,
      }),
    ),
    ...(request.supervised ? [{ about: 'watch', title: '督办中', note: '上级盯着这件事' } as const] : []),
    ...round(request),
    ...followUp(request, now),
  ]
}

function behalf({ onBehalf }: RequestView): StandingLine[] {
  if (!onBehalf) return []
  const who = [onBehalf.called, onBehalf.door].filter(Boolean).join(' · ')
  return [{ about: 'behalf', title: `替 ${who} 报的`, note: '办好以后当面或打电话告诉本人' }]
}

function neighbours({ joined, master, merged, state }: RequestView, desk: boolean): StandingLine[] {
  const parts = desk ? merged : []
  return [
    ...(joined > 0
      ? [{ about: 'neighbours', title: `和 ${joined} 户邻居一起`, note: '都听得到进展，各评各的' } as const]
      : []),
    ...(state === 'merged' && master
      ? [{ about: 'master', title: '并到另一件一起办', note: '进展和评价都在那一件里', opens: master } as const]
      : []),
    ...parts.map((opens, at): StandingLine => ({ about: 'part', title: `并进来的第 ${at + 1} 件`, opens })),
  ]
}

function round({ handBacks, ruler, state }: RequestView): StandingLine[] {
  if (handBacks === 0 || state === 'closed') return []
  const title = ruler ? `等${postAndName(ruler)}裁定由谁办` : `退回过 ${handBacks} 次`
  return [{ about: 'round', title, note: ruler ? `退回过 ${handBacks} 次，计时没停` : '计时没停' }]
}

function followUp({ followUp: asked }: RequestView, now: number): StandingLine[] {
  if (!asked) return []
  const by = postAndName(asked.by)
  if (!asked.done) return [{ about: 'followUp', title: `${by}会来回访`, note: followUpWhy[asked.why] }]
  const { outcome, words, at } = asked.done
  return [
    {
      about: 'followUp',
      title: `回访过了：${outcomeWords[outcome] ?? ''}`,
      note: [by, momentWords(at, now), words].filter(Boolean).join(' · '),
    },
  ]
}
