import type { MatterCard } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { sinceWords } from '../../../language/time'
import { dueWords, type LampView, lampView } from '../../requests/model/lamp'
import { dayOfDate } from './day'
import { sentenceOf } from './sentence'
import { type MatterTag, matterTag } from './words'

export interface MatterCardView {
  matterId: string
  title: string
  lamp: LampView
  tag: MatterTag
  /** Who did what, and what he said. */
  sentence: string
  quiet: string
  /** It waits for the reader. */
  asks: boolean
  /** The whole card in one breath. */
  label: string
}

/** A matter as its applicant sees it in a list. */
export function myMatterCard(card: MatterCard, now: number): MatterCardView {
  const lamp = lampView(card.lamp)
  const visit = card.visitDate ? `${dayOfDate(card.visitDate, now)}上门` : ''
  const still = card.state === 'short' ? '等您补齐，计时先停着' : ''
  return described(card, {
    lamp,
    tag: matterTag(card, true),
    sentence: [card.called && `给${card.called}办`, saidIn(card, true)].filter(Boolean).join(' · '),
    quiet: [lamp.words || still, visit, `${card.receiver}负责`, sinceWords(card.last.at, now)]
      .filter(Boolean)
      .join(' · '),
  })
}

/** The same on a worker's desk: whose it is, and until when. */
export function deskMatterCard(card: MatterCard, now: number): MatterCardView {
  const lamp = lampView(card.lamp)
  const visit = card.visitDate ? `${dayOfDate(card.visitDate, now)}上门` : ''
  return described(card, {
    lamp,
    tag: matterTag(card, false),
    sentence: [card.called, saidIn(card, false)].filter(Boolean).join(' · '),
    quiet: [lamp.words, dueWords(card.lamp, now), visit].filter(Boolean).join(' · ') || sinceWords(card.updatedAt, now),
  })
}

function saidIn({ last }: MatterCard, applicant: boolean): string {
  const { title } = sentenceOf(
    { kind: last.kind, who: last.by, me: last.by === '我', facts: {}, words: null },
    applicant,
  )
  return last.words ? `${title}：${last.words}` : title
}

type Told = Pick<MatterCardView, 'lamp' | 'tag' | 'sentence' | 'quiet'>
const described = ({ matterId, title, myMove }: MatterCard, told: Told): MatterCardView => ({
  ...told,
  ...{ matterId, title: spaced(title), asks: myMove },
  label: [title, told.tag.words, told.lamp.words, told.sentence].filter(Boolean).join('，'),
})
