import { categoryOf, refusalRules } from '../../../contract'
import type { RequestDocument } from '../../request/stored'
import { type NoticeRow, said, who } from './row'

/** As it was promised: in working days; an emergency's two hours run since it was raised. */
const promise = ({ kind, category }: RequestDocument) =>
  kind === 'emergency' ? '从报上来算两小时' : `${categoryOf(category ?? 'other.else').resolveDays} 个工作日`

/** What the resident hears, and all who stand behind the case with him. */
export const residentHears = {
  received: {
    to: 'reporter',
    push: null,
    phrase: '已收到',
    title: () => '收到您的诉求了',
    words: ({ title, inCharge, areaName }) => `“${title}”已送到${areaName}，${inCharge.name}先核实。`,
  },
  accepted: {
    to: 'reporter',
    push: 'progress',
    phrase: '已受理',
    title: (request) => `${who(request)}已受理`,
    words: (request) => `“${request.title}”已受理，${promise(request)}内办好。`,
  },
  returned: {
    to: 'reporter',
    push: 'progress',
    phrase: '待补充',
    title: () => '想请您补充一句',
    words: (request) => said(request, '请补充说明'),
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
  closed: {
    to: 'reporter',
    push: null,
    phrase: '已办结',
    title: ({ state }) => (state === 'withdrawn' ? '这件事结束了' : '这件事办结了'),
    words: ({ title, state }) =>
      state === 'withdrawn' ? `“${title}”已撤回，没有办理。还有这件事，请再报一次。` : `“${title}”已办结。`,
  },
  shelved: {
    to: 'reporter',
    push: 'progress',
    phrase: '已挂账',
    title: () => '这件事暂时办不了，到日子再看',
    words: ({ shelving, title }) => shelving?.reason ?? title,
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
} as const satisfies Record<string, NoticeRow>
