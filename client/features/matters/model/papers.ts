import { documentWays, type MatterView } from '../../../contract'
import { dayWords, momentWords } from '../../../language/time'

export type PaperName = 'form' | 'materials' | 'authority' | 'originals'

export interface PaperLine {
  name: PaperName
  title: string
  note: string
}

/** What the desk has said of the papers, where it is known. */
type Read = (matter: MatterView, verdicts: string) => PaperLine | null

const rows: readonly Read[] = [
  ({ form, may }) =>
    form && {
      name: 'form',
      title: '我填的表',
      note: form.missing > 0 ? `还差 ${form.missing} 项` : may.includes('fill') ? '填好了，还可以改' : '填好了',
    },
  ({ checkId, may }, verdicts) => {
    if (checkId) return { name: 'materials', title: '我交的材料照片', note: verdicts || '哪样齐、哪样缺' }
    return may.includes('showPapers')
      ? { name: 'materials', title: '拍照交材料', note: '窗口要的，在手机上拍给窗口看' }
      : null
  },
  ({ mode, authority, may }) =>
    mode === 'errand' && (authority || may.includes('authorise'))
      ? { name: 'authority', title: '委托书', note: authority ? `有效到 ${endOf(authority.until)}` : '还没签' }
      : null,
  ({ originals, out, may, mode, state }) => {
    const mayBegin = may.includes('pass') && mode !== 'online' && state !== 'answered'
    if (originals.length === 0) {
      return mayBegin ? { name: 'originals', title: '原件交接单', note: '交出原件时，在这里记一笔' } : null
    }
    return { name: 'originals', title: '原件交接单', note: out > 0 ? `${out} 份还在外面` : '都拿回来了' }
  },
]

const endOf = (date: string) => dayWords(Date.parse(`${date}T12:00:00+08:00`))

/** The papers of a matter: the form filled in, materials shown, the authority signed, the originals and where they are. */
export const papersOf = (matter: MatterView, verdicts = ''): PaperLine[] =>
  rows.flatMap((read) => read(matter, verdicts) ?? [])

/** What came of it on paper, and how it reaches its holder. */
export function documentLine(
  { name, way, words, handedAt, to }: NonNullable<MatterView['document']>,
  centre: MatterView['centre'],
  now: number,
): { title: string; note: string } {
  if (handedAt === null) {
    const where = way === 'pickUp' ? `${centre.name}，${centre.address}` : ''
    return { title: `${name}：${documentWays[way]}`, note: [where, words].filter(Boolean).join('。') }
  }
  const when = momentWords(handedAt, now)
  if (way === 'electronic') return { title: `${name}：电子版已发`, note: [when, words].filter(Boolean).join(' · ') }
  return { title: `${name}：已经交到手上`, note: [to && `领的人 ${to}`, when].filter(Boolean).join(' · ') }
}
