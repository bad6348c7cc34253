import { type GroupMessageKind, groupPages } from '../../contract'
import { shortened } from '../request/title'
import type { EntryDocument } from './stored'

interface Row {
  title: (entry: EntryDocument, words: string) => string
  words: (entry: EntryDocument, words: string) => string
  page: 'entry' | 'moderation'
}

const named = ({ title }: EntryDocument) => `“${title}”`
const told = (entry: EntryDocument) => shortened(entry.text.replace(/\s+/g, ' '), 80)

/** What people hear of a group; `words` is what somebody said on the occasion. */
export const groupMessages: Record<GroupMessageKind, Row> = {
  groupUrgent: { page: 'entry', title: ({ title }) => `急：${title}`, words: told },
  groupNudge: { page: 'entry', title: ({ title }) => `请看一眼：${title}`, words: told },
  groupResult: { page: 'entry', title: () => '表决有结果了', words: (entry, words) => `${named(entry)}：${words}` },
  groupClosed: { page: 'entry', title: () => '您说的事有结果了', words: (entry, words) => `${named(entry)}：${words}` },
  groupHidden: {
    page: 'entry',
    title: () => '您发的内容暂时不公开',
    words: (entry, words) => `${named(entry)}里的内容：${words}。不同意可以申诉，由上一级来看。`,
  },
  groupRestored: {
    page: 'entry',
    title: () => '您发的内容又能看到了',
    words: (entry, words) => `${named(entry)}里的内容已经恢复。${words}`,
  },
  groupObjection: {
    page: 'moderation',
    title: () => '有一条申诉请您看',
    words: (entry, words) => `${named(entry)}：${words}`,
  },
  groupReported: {
    page: 'moderation',
    title: () => '有内容被多人举报，请看一眼',
    words: (entry, words) => `${named(entry)}：${words}`,
  },
  groupInvited: {
    page: 'entry',
    title: () => '请您来议一件事',
    words: (entry, words) => `${named(entry)}，请代表${words}表个态。`,
  },
  groupConcluded: {
    page: 'entry',
    title: () => '议事有结论了',
    words: (entry, words) => `${named(entry)}：${shortened(words, 80)}`,
  },
}

/** One message as its row says it. */
export function groupMessage(kind: GroupMessageKind, entry: EntryDocument, words = '') {
  const row = groupMessages[kind]
  const page =
    row.page === 'entry' ? `${groupPages.entry}?id=${entry._id}` : `${groupPages.moderation}?area=${entry.areaId}`
  return { kind, title: row.title(entry, words), words: row.words(entry, words), page }
}
