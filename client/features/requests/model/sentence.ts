import type { Actor } from '../../../contract'
import { spaced } from '../../../language/spacing'
import type { Facts } from './facts'
import { oversight } from './oversight'
import { type Sentence, sayings } from './sayings'
import type { Whose } from './why'

export interface Told {
  kind: string
  actor: Actor
  facts: Facts
}

export type { Sentence } from './sayings'

const all = { ...oversight, ...sayings }

/** A move's own name is as good as its event's. */
const otherNames: Record<string, string> = {
  submit: 'submitted',
  accept: 'accepted',
  return: 'returned',
  supplement: 'supplemented',
  refuse: 'refused',
  assign: 'assigned',
  start: 'started',
  report: 'reported',
  resolve: 'resolved',
  rate: 'rated',
  withdraw: 'withdrawn',
}

/** How a sentence begins: 您, 王建国, 居民; the system does things by itself. */
export function subjectOf({ role, me, name }: Actor): string {
  if (me) return '您'
  if (role === 'reporter') return name || '居民'
  return role === 'post' ? name : ''
}

/** A person's sentence for an event; a kind from a newer server still gets a sensible line. */
export function sentenceOf({ kind, actor, facts }: Told, whose: Whose): Sentence {
  const who = subjectOf(actor)
  const saying = all[kind] ?? all[otherNames[kind] ?? '']
  return tidy(saying ? saying(who, facts, whose, actor) : { title: who ? `${who}更新了进展` : '有新的进展' })
}

/** Nothing empty reaches the page; figures get their air. */
const tidy = ({ title, line, quote, photos }: Sentence): Sentence => ({
  title: spaced(title),
  ...(line ? { line: spaced(line) } : {}),
  ...(quote ? { quote } : {}),
  ...(photos && photos.length > 0 ? { photos } : {}),
})
