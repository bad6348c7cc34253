import type { RequestCard } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { momentWords, sinceWords } from '../../../language/time'
import { dueWords, type LampView, lampView } from './lamp'
import { sentenceOf } from './sentence'
import { type TagView, tagView } from './state'
import type { Whose } from './why'

export interface CardView {
  requestId: string
  title: string
  lamp: LampView
  tag: TagView
  /** Who did what, and what they said. */
  sentence: string
  /** Time left, and when it last moved. */
  quiet: string
  /** The whole card in one breath. */
  label: string
}

function sentence({ last }: RequestCard, whose: Whose): string {
  const { title } = sentenceOf({ kind: last.kind, actor: last.actor, facts: {} }, whose)
  return last.words ? `${title}：${last.words}` : title
}

const described = (view: Omit<CardView, 'label'>): CardView => ({
  ...view,
  label: [view.title, view.tag.words, view.lamp.words, view.sentence].filter(Boolean).join('，'),
})

/** A request as its reporter sees it in a list. */
export function myCard(card: RequestCard, now: number): CardView {
  const lamp = lampView(card.lamp, card.kind === 'emergency')
  return described({
    requestId: card.requestId,
    title: card.title,
    lamp,
    tag: tagView(card.state, card.lamp, true),
    sentence: card.state === 'submitted' ? spaced(`已送到${card.areaName}，等负责人核实`) : sentence(card, '您'),
    quiet: [lamp.words, sinceWords(card.last.at, now)].filter(Boolean).join(' · '),
  })
}

/** On the list of what waits for me: what has closed waits for nothing but to be asked about. */
const toAskAbout: TagView = { words: '请回访', tone: 'pine' }

/** The same as a head sees it: where it is, and until when; `waits` on the list of what waits for him. */
export function deskCard(card: RequestCard, now: number, waits = false): CardView {
  const lamp = lampView(card.lamp, card.kind === 'emergency')
  const asked = waits && card.state === 'closed'
  return described({
    requestId: card.requestId,
    title: card.title,
    lamp,
    tag: asked ? toAskAbout : tagView(card.state, card.lamp, false),
    sentence: `${spaced(card.areaName)} · ${sentence(card, '居民')}`,
    quiet: [lamp.words, dueWords(card.lamp, now)].filter(Boolean).join(' · ') || momentWords(card.updatedAt, now),
  })
}
