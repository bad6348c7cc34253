import { categoryOf } from '../../../contract'
import { type NoticeRow, said, who } from './row'

/** What whoever works on it hears, the head in charge where nobody does; departments and followers are named. */
export const handsHear = {
  task: {
    to: 'handler',
    push: 'task',
    phrase: '待办理',
    title: () => '派给您一件事，请办理',
    words: ({ title, areaName }) => `${areaName}：${title}`,
  },
  rated: {
    to: 'handler',
    push: null,
    phrase: '已办结',
    title: () => '居民说解决了，已办结',
    words: ({ title, category }) => `${category ? categoryOf(category).label : '诉求'}：${title}`,
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
} as const satisfies Record<string, NoticeRow>
