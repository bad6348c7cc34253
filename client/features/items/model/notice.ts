import type { CentreCard, DirectoryPlace, NoticeSheet } from '../../../contract'
import { promiseWords } from './card'
import { type MaterialLine, materialLine } from './material'

export interface NoticeView {
  title: string
  names: string[]
  always: MaterialLine[]
  sometimes: MaterialLine[]
  /** 窗口约 20 分钟 · 最长 15 个工作日 · 不收费 */
  facts: Array<{ name: string; words: string }>
  items: NoticeSheet['items']
  where: { name: string; words: string; phone: string | null } | null
}

type Where = NonNullable<NoticeView['where']>

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** A service centre as one finds it. */
const atCentre = ({ name, address, phone, hours }: CentreCard): Where => ({
  ...{ name, phone },
  words: [address, `工作日 ${hours.map(({ 0: from, 1: to }) => `${clock(from)}–${clock(to)}`).join('、')}`, phone].join(
    '，',
  ),
})

/** The desk of the street, as the directory knows it. */
function inDirectory(places: readonly DirectoryPlace[]): Where | null {
  const desk = places.find(({ kind, name }) => kind === 'centre' && name === '便民服务中心')
  if (!desk) return null
  const words = [desk.address, desk.hours, desk.phone].filter(Boolean).join('，')
  return { name: `${desk.areaName}${desk.name}`, words, phone: desk.phone }
}

/** The one-time notice as it is read and printed. */
export function noticeView(
  sheet: NoticeSheet,
  centre: CentreCard | undefined,
  places: readonly DirectoryPlace[],
): NoticeView {
  const several = sheet.items.length > 1
  const lines = sheet.materials.map((material) => materialLine(material, several))
  const names = sheet.items.map(({ name }) => name)
  const fees = [...new Set(sheet.items.map(({ fee }) => fee))]
  return {
    title: several ? `${names[0]}等 ${names.length} 件` : (names[0] ?? ''),
    names,
    always: lines.filter(({ when }) => when === ''),
    sometimes: lines.filter(({ when }) => when !== ''),
    facts: [
      { name: '窗口用时', words: `约 ${sheet.minutes} 分钟` },
      { name: '办结时限', words: promiseWords(sheet.promisedDays) },
      { name: '收费', words: fees.join('；') },
    ],
    items: sheet.items,
    where: centre ? atCentre(centre) : inDirectory(places),
  }
}

/** The same in plain words, to be pasted into a chat. */
export function noticeText({ names, always, sometimes, facts, where }: NoticeView): string {
  const line = ({ name, form, samples, when }: MaterialLine) =>
    `□ ${name}（${form}）${when ? `：${when}` : ''}${samples ? `。${samples}` : ''}`
  return [
    `【一次性告知单】${names.join('、')}`,
    ...(always.length > 0 ? ['要带的材料：', ...always.map(line)] : []),
    ...(sometimes.length > 0 ? ['看情况带：', ...sometimes.map(line)] : []),
    ...facts.map(({ name, words }) => `${name}：${words}`),
    ...(where ? [`去哪办：${where.name}，${where.words}`] : []),
  ].join('\n')
}
