import { categoryOf, type NoticeKind, refusalRules, type TemplateUse } from '../../contract'
import type { RequestDocument } from '../request/stored'

/** Templates that tell of a case; the rest are other capabilities' own. */
export type CaseTemplate = Exclude<TemplateUse, 'notice'>

interface NoticeRow {
  to: 'reporter' | 'inCharge' | 'handler'
  /** The template it is pushed with; null where the inbox is enough. */
  push: CaseTemplate | null
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
    title: ({ state }) => (state === 'withdrawn' ? '这件事结束了' : '这件事办结了'),
    words: ({ title, state }) =>
      state === 'withdrawn' ? `“${title}”已撤回，没有办理。还有这件事，请再报一次。` : `“${title}”已办结。`,
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
  amber: {
    to: 'handler',
    push: 'task',
    phrase: '快到期',
    title: () => '这件事快到期了',
    words: ({ title, areaName }) => `${areaName}：${title}，时间只剩四分之一。`,
  },
  overdue: {
    to: 'handler',
    push: 'task',
    phrase: '已超时',
    title: () => '这件事超时了，请马上办',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  climbed: {
    to: 'inCharge',
    push: 'task',
    phrase: '已升级',
    title: () => '有一件超时的事升到您这里',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  urged: {
    to: 'handler',
    push: 'task',
    phrase: '请加快',
    title: (request) => `${who(request)}催办`,
    words: (request) => said(request, request.title),
  },
  supervised: {
    to: 'handler',
    push: 'task',
    phrase: '已督办',
    title: (request) => `${who(request)}督办`,
    words: (request) => said(request, request.title),
  },
  handedBack: {
    to: 'inCharge',
    push: 'task',
    phrase: '已退单',
    title: (request) => `${who(request)}退回了一件事`,
    words: (request) => said(request, request.title),
  },
  ruling: {
    to: 'inCharge',
    push: 'task',
    phrase: '请裁定',
    title: () => '一件事退了两次，请裁定由谁办',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  ruled: {
    to: 'inCharge',
    push: 'progress',
    phrase: '已裁定',
    title: () => '已有裁定',
    words: (request) => said(request, request.title),
  },
  shelving: {
    to: 'inCharge',
    push: 'task',
    phrase: '请审批',
    title: () => '有一件事申请挂账，请审批',
    words: ({ title, shelving }) => `${title}：${shelving?.reason ?? ''}`,
  },
  shelved: {
    to: 'reporter',
    push: 'progress',
    phrase: '已挂账',
    title: () => '这件事暂时办不了，到日子再看',
    words: ({ shelving, title }) => shelving?.reason ?? title,
  },
  unshelved: {
    to: 'handler',
    push: 'task',
    phrase: '请接着办',
    title: () => '挂账没有批准，请接着办',
    words: (request) => said(request, request.title),
  },
  review: {
    to: 'handler',
    push: 'task',
    phrase: '请复查',
    title: () => '挂账的事到日子了，请接着办',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  objected: {
    to: 'inCharge',
    push: 'task',
    phrase: '请裁定',
    title: () => '居民不同意不予受理，请裁定',
    words: (request) => said(request, request.title),
  },
  transferred: {
    to: 'reporter',
    push: 'progress',
    phrase: '已转办',
    title: ({ areaName }) => `已转到${areaName}`,
    words: ({ title, inCharge }) => `“${title}”由${inCharge.name}接着办。`,
  },
  merged: {
    to: 'reporter',
    push: 'progress',
    phrase: '已并案',
    title: () => '邻居也报了同一件事，并在一起办',
    words: ({ title }) => `“${title}”和邻居的并在一起，进展照样告诉您。`,
  },
  split: {
    to: 'reporter',
    push: 'progress',
    phrase: '单独办',
    title: () => '您的事单独办了',
    words: ({ title }) => `“${title}”已从合并的事里分出来，单独办理。`,
  },
  joined: {
    to: 'inCharge',
    push: null,
    phrase: '有附议',
    title: ({ joiners }) => `又有邻居附议，共 ${joiners.length + 1} 户`,
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  called: {
    to: 'handler',
    push: 'task',
    phrase: '请报到',
    title: ({ joint }) => `${joint?.by.areaName ?? '街道'}吹哨，请到现场`,
    words: (request) => said(request, request.title),
  },
  arrived: {
    to: 'handler',
    push: null,
    phrase: '已报到',
    title: ({ last }) => `${last.actor.role === 'post' ? last.actor.areaName : ''}已到现场`,
    words: ({ title }) => title,
  },
  signed: {
    to: 'handler',
    push: 'task',
    phrase: '已签收',
    title: ({ last }) => `${last.actor.role === 'post' ? last.actor.areaName : ''}已签字`,
    words: (request) => said(request, request.title),
  },
  emergency: {
    to: 'inCharge',
    push: 'task',
    phrase: '应急',
    title: () => '应急：请马上派人',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  followUp: {
    to: 'handler',
    push: 'task',
    phrase: '请回访',
    title: () => '有一件事请您回访',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  alert: {
    to: 'handler',
    push: null,
    phrase: '请留意',
    title: () => '这件事办得不够规范，请留意',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
} as const satisfies Record<NoticeKind, NoticeRow>
