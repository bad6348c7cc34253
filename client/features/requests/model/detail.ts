import { categoryOf, type RequestView } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import { postAndName } from '../../chain/model/posts'
import { type ClockView, clockView } from './clock'
import { kindWords } from './kind'
import { dueWords, lampView } from './lamp'
import { type TagView, tagView } from './state'
import { type StepView, stepsOf } from './steps'

export interface HeadView {
  title: string
  tag: TagView
  quiet: string
  steps: StepView[]
  clock: ClockView | null
  /** The answer that is due, before a time is promised. */
  time: string
}

/** The top of a request's page; `asked` where the reader himself has the next word. */
export function headView(request: RequestView, now: number, asked = request.reporter.me): HeadView {
  const lamp = lampView(request.lamp, request.kind === 'emergency')
  return {
    title: request.title,
    tag: tagView(request.state, request.lamp, asked),
    quiet: [`编号 ${request.code}`, momentWords(request.createdAt, now), kindOf(request)].join(' · '),
    steps: stepsOf(request.state),
    clock: clockView(request),
    time: request.reporter.me
      ? answerWords(request, now)
      : [lamp.words, dueWords(request.lamp, now)].filter(Boolean).join(' · '),
  }
}

/** What kind of matter it is, for who looks it up: 应急 · 燃气泄漏. */
function kindOf({ kind, category }: RequestView): string {
  const label = category ? categoryOf(category).label : ''
  if (kind === 'request') return label || '还没分类'
  return [kindWords[kind], label].filter(Boolean).join(' · ')
}

/** When the reporter will hear: 周一 11:26 前答复您. */
function answerWords({ lamp, state, kind }: RequestView, now: number): string {
  if (state === 'returned') return '等您补充，计时先停着'
  if (state === 'shelved') return '挂账期间，计时先停着'
  if (kind === 'emergency' && lamp.dueAt !== null && (lamp.left ?? 0) >= 0)
    return `${momentWords(lamp.dueAt, now)} 前处置`
  if (lamp.clock !== 'respond' || lamp.dueAt === null) return ''
  return (lamp.left ?? 0) < 0 ? `${lampView(lamp).words}，已提醒上一级` : `${momentWords(lamp.dueAt, now)} 前答复您`
}

/** Where it is: 12 网格 · 三层楼道. */
export const whereWords = ({ areaName, place }: RequestView) =>
  [spaced(areaName), place.words].filter(Boolean).join(' · ')

/** Who has it now: the handler, else the head in charge. */
export function whoWords({ handler, inCharge, state }: RequestView): string {
  if (handler && state === 'closed') return `${postAndName(handler)} 办的，${postAndName(inCharge)} 负责`
  if (handler) return `${postAndName(handler)} 在办，${postAndName(inCharge)} 负责`
  return state === 'submitted' ? `${postAndName(inCharge)} 先核实` : `${postAndName(inCharge)} 负责`
}
