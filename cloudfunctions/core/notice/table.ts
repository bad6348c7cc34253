import { categoryOf, type NoticeKind, refusalRules, type TemplateUse } from '../../contract'
import type { RequestDocument } from '../request/stored'

interface NoticeRow {
  to: 'reporter' | 'inCharge' | 'handler'
  /** The template it is pushed with; null where the inbox is enough. */
  push: TemplateUse | null
  /** At most five Chinese characters: WeChat's field `phrase`. */
  phrase: string
  title: (request: RequestDocument) => string
  words: (request: RequestDocument) => string
}

const who = ({ last }: RequestDocument) => (last.actor.role === 'post' ? last.actor.name : '')
const said = ({ last }: RequestDocument, otherwise: string) => last.words || otherwise
const days = (minutes: number) => `${Math.ceil(minutes / 480)} 个工作日`

/** What each notice says and to whom: facts in, warm plain words out. */
export const noticeTable = {
  received: {
    to: 'reporter',
    push: null,
    phrase: '已收到',
    title: () => '收到您的诉求了',
    words: ({ title, inCharge, areaName }) => `“${title}”已送到${areaName}，${inCharge.name}先核实。`,
  },
  new: {
    to: 'inCharge',
    push: 'task',
    phrase: '待核实',
    title: () => '有一件新诉求，请核实',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  accepted: {
    to: 'reporter',
    push: 'progress',
    phrase: '已受理',
    title: (request) => `${who(request)}已受理`,
    words: ({ title, clock }) => `“${title}”已受理，${days(clock.promised ?? 0)}内办好。`,
  },
  returned: {
    to: 'reporter',
    push: 'progress',
    phrase: '待补充',
    title: () => '想请您补充一句',
    words: (request) => said(request, '请补充说明'),
  },
  supplemented: {
    to: 'inCharge',
    push: 'task',
    phrase: '已补充',
    title: () => '居民已补充，请接着核实',
    words: (request) => said(request, request.title),
  },
  refused: {
    to: 'reporter',
    push: 'progress',
    phrase: '不予受理',
    title: () => '这件事我们办不了，请看去哪里办',
    words: ({ refusal }) => (refusal ? `${refusalRules[refusal.rule]}。${refusal.elsewhere}` : '不予受理'),
  },
  assigned: {
    to: 'reporter',
    push: 'progress',
    phrase: '已派单',
    title: ({ handler }) => `已派给${handler?.name ?? '办理人'}`,
    words: ({ title, handler }) => `“${title}”由${handler?.areaName ?? ''}${handler?.name ?? ''}办理。`,
  },
  task: {
    to: 'handler',
    push: 'task',
    phrase: '待办理',
    title: () => '派给您一件事，请办理',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  started: {
    to: 'reporter',
    push: 'progress',
    phrase: '办理中',
    title: (request) => `${who(request)}开始办理了`,
    words: (request) => said(request, `“${request.title}”开始办理。`),
  },
  progress: {
    to: 'reporter',
    push: 'progress',
    phrase: '有进展',
    title: () => '有新进展',
    words: (request) => said(request, request.title),
  },
  resolved: {
    to: 'reporter',
    push: 'result',
    phrase: '请评价',
    title: () => '办好了，请您评价',
    words: ({ result, title }) => result?.words ?? title,
  },
  rated: {
    to: 'handler',
    push: null,
    phrase: '已办结',
    title: () => '居民说解决了，已办结',
    words: ({ title, category }) => `${category ? categoryOf(category).label : '诉求'}：${title}`,
  },
  closed: {
    to: 'reporter',
    push: null,
    phrase: '已办结',
    title: () => '这件事办结了',
    words: ({ title }) => `“${title}”已办结。`,
  },
  reopened: {
    to: 'inCharge',
    push: 'task',
    phrase: '请重办',
    title: () => '居民说还没解决，请接着办',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  withdrawn: {
    to: 'inCharge',
    push: null,
    phrase: '已撤回',
    title: () => '居民撤回了一件诉求',
    words: ({ title }) => title,
  },
} as const satisfies Record<NoticeKind, NoticeRow>
