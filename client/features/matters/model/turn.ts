import type { MatterView } from '../../../contract'
import { dayWords } from '../../../language/time'
import { originalView } from './originals'

/** What is asked of the applicant now, the most pressing first. */
export type TurnKind = 'confirm' | 'fill' | 'supply' | 'authorise' | 'rate'

export interface Turn {
  kind: TurnKind
  /** What is asked, in a sentence. */
  title: string
  words: string
  /** One by one: the materials that are missing, the originals that changed hands. */
  points: string[]
  /** What the one big button says. */
  action: string
}

/** 办事的表格还差 2 项 and its sisters: in their order, the first that applies. */
const rows: ReadonlyArray<(matter: MatterView, now: number) => Turn | null> = [
  (matter, now) => {
    const asked = matter.originals.filter(({ waits }) => waits === 'applicant')
    if (asked.length === 0 || !matter.may.includes('confirmPass')) return null
    return {
      kind: 'confirm',
      title: '原件交接，请您确认',
      words: '您不确认，就不算交接过',
      points: asked.map(
        (one) => `${originalView(one, 'applicant', now).title}：${originalView(one, 'applicant', now).asks}`,
      ),
      action: '去确认交接',
    }
  },
  ({ form, may }) =>
    form && form.missing > 0 && may.includes('fill')
      ? {
          kind: 'fill',
          title: `表还差 ${form.missing} 项没填`,
          words: '填齐了才能送部门审核',
          points: [],
          action: '接着填表',
        }
      : null,
  ({ question, may }) =>
    question && may.includes('supply')
      ? {
          kind: 'supply',
          title: '请您补齐',
          words: question.words,
          points: question.materials.map(({ name }) => name),
          action: '补齐了，接着办',
        }
      : null,
  ({ mode, authority, may }, now) =>
    mode === 'errand' && may.includes('authorise') && (!authority || isOver(authority.until, now))
      ? {
          kind: 'authorise',
          title: authority ? '委托书过期了，请再签一份' : '请签一份委托书',
          words: '写明委托我们办什么、到哪天为止，签了字才能替您跑',
          points: [],
          action: '签委托书',
        }
      : null,
  ({ result, rateUntil, may }) =>
    result && rateUntil !== null && may.includes('rate')
      ? {
          kind: 'rate',
          title: '有结果了，请您评价',
          words: `${dayWords(rateUntil)}前都可以评。经办的人看不到是谁评的`,
          points: [],
          action: '评价：办得怎么样',
        }
      : null,
]

const isOver = (until: string, now: number) => Date.parse(`${until}T23:59:59+08:00`) < now

/** The one thing that is asked of the applicant now; null where it is somebody else's move. */
export function turnOf(matter: MatterView, now: number): Turn | null {
  if (!matter.parts.includes('applicant')) return null
  for (const row of rows) {
    const turn = row(matter, now)
    if (turn) return turn
  }
  return null
}

/** Until when it waits for him, before it ends of itself. */
export const untilWords = ({ question }: Pick<MatterView, 'question'>): string =>
  question ? `${dayWords(question.until)}前没有补，就先撤下，以后可以再申请` : ''
