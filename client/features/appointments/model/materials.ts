import type { NoticeSheet, OutputOf, routes } from '../../../contract'

type Check = OutputOf<typeof routes.items.check>

/** A material to bring, and how it stands. */
export interface MaterialLine {
  code: string
  name: string
  note: string
  /** ready: looked at and complete, or a paper kept · short: shown and sent back · open: not shown yet. */
  state: 'ready' | 'waiting' | 'short' | 'open'
  /** Needed by everybody, not only in some case that the note names. */
  always: boolean
}

const forms = { original: '原件', copy: '复印件', both: '原件和复印件' } as const
const suffix = (name: string, form: keyof typeof forms) => (name.includes(forms[form]) ? name : `${name}${forms[form]}`)

/** What to bring for these items; where photos were shown before, with the desk's word on each. */
export function materialLines({ materials }: NoticeSheet, check: Check | undefined): MaterialLine[] {
  return materials.map(({ code, name, form, count, when }) => {
    const title = `${suffix(name, form)}${count > 1 ? ` ${count} 份` : ''}`
    const seen = check?.materials.find((one) => one.code === code)
    return { code, name: title, always: when.length === 0, ...standing(seen, when) }
  })
}

function standing(
  seen: Check['materials'][number] | undefined,
  when: readonly string[],
): Pick<MaterialLine, 'note' | 'state'> {
  const note = when.length > 0 ? `${when.join('、')}才要` : ''
  if (!seen || seen.state === 'none') return { note, state: 'open' }
  if (seen.state === 'waived') return { note: '这次用不到', state: 'ready' }
  if (seen.state === 'waiting') return { note: '照片已传，等窗口看', state: 'waiting' }
  if (seen.state === 'complete')
    return { note: seen.fromPaper ? '上次办事已留存，同意沿用' : '照片已预审 · 齐', state: 'ready' }
  return { note: seen.words ?? (seen.state === 'missing' ? '还缺' : '看不清，请重拍'), state: 'short' }
}

/** 还差 1 样, 都齐了; nothing where nobody has looked yet. */
export function readyWords(lines: readonly MaterialLine[]): { words: string; tone: 'amber' | 'green' } | null {
  if (lines.length === 0 || lines.every(({ state }) => state === 'open')) return null
  const short = lines.filter(({ state, always }) => state === 'short' || (state === 'open' && always)).length
  return short > 0 ? { words: `还差 ${short} 样`, tone: 'amber' } : { words: '都齐了', tone: 'green' }
}
