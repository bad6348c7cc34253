import type { EntryCard } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import type { TagTone } from '../../../ui/controls/tag'
import { partiesWords, whenAndWhere } from './meeting'
import { forWhom, speakerWords } from './speaker'
import { leftWords, outcomeWords, turnoutView } from './vote'

export interface EntryView {
  entryId: string
  kind: EntryCard['kind']
  title: string
  excerpt: string
  tag: { words: string; tone: TagTone } | null
  /** Who, and when. */
  quiet: string
  /** What a reader wants to know of this kind at a glance; empty where there is nothing. */
  fact: string
  /** It still asks something of me. */
  unread: boolean
  urgent: boolean
  photos: readonly string[]
  label: string
}

type Told = Pick<EntryView, 'tag' | 'fact' | 'unread' | 'urgent'>
type CardOf<Kind extends EntryCard['kind']> = Extract<EntryCard, { kind: Kind }>
type Telling = { [Kind in EntryCard['kind']]: (card: CardOf<Kind>, now: number) => Told }

const calm = { tag: null, fact: '', unread: false, urgent: false } as const

const telling: Telling = {
  notice: ({ state, urgent, read }) => {
    if (state === 'withdrawn') return { ...calm, tag: { words: '已撤回', tone: 'plain' } }
    if (state === 'expired') return { ...calm, tag: { words: '已过期', tone: 'plain' } }
    return { ...calm, urgent, unread: read === false, tag: urgent ? { words: '急', tone: 'red' } : null }
  },
  topic: ({ state, sight, comments, result, requestId }) => ({
    ...calm,
    tag: topicTag(state === 'closed', sight !== 'shown', requestId !== null),
    fact: result ?? (comments > 0 ? `${comments} 条留言` : '还没有人说话'),
  }),
  vote: (card, now) => ({
    ...calm,
    tag: voteTag(card),
    unread: card.state === 'running' && card.voted === false,
    fact: [turnoutView(card).words, card.state === 'running' && leftWords(card.closesAt, now)]
      .filter(Boolean)
      .join(' · '),
  }),
  meeting: (card, now) => ({
    ...calm,
    tag: card.state === 'closed' ? { words: '有结论', tone: 'pine' } : { words: '议事中', tone: 'plain' },
    fact: card.conclusion ?? [partiesWords(card.parties), whenAndWhere(card, now)].filter(Boolean).join(' · '),
  }),
  news: ({ unread }) => ({ ...calm, unread }),
}

function topicTag(closed: boolean, hidden: boolean, requested: boolean): Told['tag'] {
  if (hidden) return { words: '暂不公开', tone: 'amber' }
  if (closed) return { words: '有结果', tone: 'pine' }
  return requested ? { words: '已转诉求', tone: 'pine' } : null
}

function voteTag({ state, voted, result }: CardOf<'vote'>): Told['tag'] {
  if (result) return { words: outcomeWords(result), tone: result.outcome === 'passed' ? 'pine' : 'plain' }
  if (state === 'counting') return { words: '正在计票', tone: 'plain' }
  return voted ? { words: '您家已投', tone: 'plain' } : { words: '表决中', tone: 'pine' }
}

/** A card of the group as it is drawn. */
export function entryView(card: EntryCard, now: number): EntryView {
  const told = (telling[card.kind] as (card: EntryCard, now: number) => Told)(card, now)
  const title = spaced(card.title)
  const excerpt = spaced(card.excerpt)
  const quiet = [speakerWords(card.by), momentWords(card.at, now)].join(' · ')
  const said = [told.unread && '未读', told.tag?.words, title, excerpt, told.fact, quiet, forWhom(card)]
  return {
    ...{ entryId: card.entryId, kind: card.kind, title, excerpt, quiet, photos: card.photos },
    ...told,
    fact: spaced(told.fact),
    label: said.filter(Boolean).join('，'),
  }
}

/** Urgent and unread first, then what is unread, each in the order it came. */
export const pressingFirst = (views: readonly EntryView[]): EntryView[] => [...views].sort((a, b) => rank(a) - rank(b))

const rank = ({ urgent, unread }: EntryView) => (unread && urgent ? 0 : unread ? 1 : 2)
