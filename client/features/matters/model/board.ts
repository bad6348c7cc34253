import type { MatterBoardRow } from '../../../contract'
import { dateWords } from '../../../language/time'

export interface BoardView {
  centreId: string
  title: string
  /** Large figures side by side, each over its quiet name. */
  figures: Array<{ name: string; words: string; note?: string }>
  refused: string[]
  counted: string
}

const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`)

/** What a centre did in a month, as everybody may read it. */
export function matterBoard(row: MatterBoardRow, now: number): BoardView {
  const { centreId, centreName, received, answered, onTime, open, withdrawn, rated, stars, refused, notOurs } = row
  return {
    ...{ centreId, title: centreName, counted: `统计到 ${dateWords(row.countedAt, now)}` },
    figures: [
      { name: '收到', words: `${received}`, note: withdrawn > 0 ? `撤回 ${withdrawn} 件` : '件' },
      { name: '答复', words: `${answered}`, note: open > 0 ? `${open} 件正在办` : '件件有回音' },
      { name: '按时', words: share(onTime, answered), note: `${onTime} 件` },
      {
        name: '评价',
        words: stars === null ? '—' : `${stars.toFixed(1)} 星`,
        note: stars === null ? `${rated} 人评，满 5 人公布` : `${rated} 人评`,
      },
    ],
    refused: [
      ...refused.map(({ words, count }) => `${words}：${count} 件`),
      ...(notOurs > 0 ? [`不归我们办，告诉了该找谁：${notOurs} 件`] : []),
    ],
  }
}

/** 2026 年 11 月 */
export const monthWords = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`

/** The month so many after this one: 2026-12 after 2026-11 is 2027-01 by two. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, at = 1] = month.split('-').map(Number)
  const index = year * 12 + (at - 1) + by
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}
