import type { OwnRatings } from '../../../contract'
import { outcomeWords } from '../../requests/model/sayings'
import type { MatterFigure } from '../ui/figures'

export interface RatingsView {
  /** How many rated, and how many of them are counted in. */
  line: string
  figures: MatterFigure[]
  words: string[]
  /** What the head said to those who were not content. */
  answers: string[]
}

type Answers = ReadonlyArray<{ by: string; words: string }>

const TOGETHER = 5

/** How one's own work was rated, as one reads it: five at a time, so that nobody is known by it. */
export function ratingsView({ count, figures, words, answers = [] }: OwnRatings & { answers?: Answers }): RatingsView {
  if (figures === null)
    return {
      line: count === 0 ? '还没有评价。居民评了，满 5 件一起告诉您' : `评了 ${count} 件，满 5 件一起告诉您`,
      ...{ figures: [], words, answers: [] },
    }
  const waiting = count - figures.of
  return {
    line: `这三个月评的 ${figures.of} 件${waiting > 0 ? `，还有 ${waiting} 件满 ${TOGETHER} 件再一起算` : ''}`,
    figures: [
      { name: '平均', words: `${figures.stars.toFixed(1)} 星` },
      ...(['solved', 'half', 'not'] as const).map((outcome) => ({
        name: outcomeWords[outcome] ?? '',
        words: `${figures[outcome]} 件`,
      })),
    ],
    words,
    answers: answers.map((one) => `${one.by}：${one.words}`),
  }
}
