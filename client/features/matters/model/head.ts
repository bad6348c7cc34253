import { itemModes, type MatterView } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import type { ClockView } from '../../requests/model/clock'
import type { StepView } from '../../requests/model/steps'
import { matterClock, type TimeLeft, timeLeft } from './clock'
import { matterSteps } from './steps'
import { type MatterTag, matterTag, outcomeWords } from './words'

export interface MatterHeadView {
  title: string
  tag: MatterTag
  quiet: string
  /** For whom, and who acted for him; empty where it is the reader's own. */
  whom: string
  steps: StepView[]
  clock: ClockView | null
  left: TimeLeft | null
}

/** The top of a matter's page. */
export function matterHead(matter: MatterView, now: number, applicant: boolean): MatterHeadView {
  const { title, code, mode, createdAt, result, state, called, by } = matter
  const over = result && (state === 'closed' || (state === 'answered' && !matter.myMove))
  return {
    title: spaced(title),
    tag: over ? { words: outcomeWords[result.outcome], tone: 'plain' } : matterTag(matter, applicant),
    quiet: [`编号 ${code}`, itemModes[mode], momentWords(createdAt, now)].join(' · '),
    whom: [called && `${applicant ? '给' : ''}${called}${applicant ? '办' : ''}`, by].filter(Boolean).join(' · '),
    steps: matterSteps(matter),
    clock: matterClock(matter),
    left: timeLeft(matter, now),
  }
}
