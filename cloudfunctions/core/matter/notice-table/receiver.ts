import { outOf } from '../custody'
import { type NoticeRow, said, waitingOriginals } from './row'

const toReceiver = { to: 'receiver', page: 'worker' } as const

/** What whoever answers for the matter hears. */
export const receiverHears = {
  fresh: {
    ...{ ...toReceiver, push: 'task', phrase: '网上申请' },
    title: () => '网上来了一件申请',
    words: (matter) => `${matter.title}，请一个工作日内受理。`,
  },
  supplied: {
    ...{ ...toReceiver, push: 'task', phrase: '材料补了' },
    title: () => '材料补来了，请接着办',
    words: (matter) => said(matter, matter.title),
  },
  filled: {
    ...{ ...toReceiver, push: null, phrase: '表格改了' },
    title: () => '表格填好了',
    words: (matter) => matter.title,
  },
  reviewed: {
    ...{ ...toReceiver, push: 'task', phrase: '审核通过' },
    title: () => '部门都同意了',
    words: ({ title }) => `${title}，可以办结了。`,
  },
  agreed: {
    ...{ ...toReceiver, push: null, phrase: '一家同意' },
    title: () => '一个部门同意了',
    words: ({ title }) => title,
  },
  sentBack: {
    ...{ ...toReceiver, push: 'task', phrase: '部门退回' },
    title: () => '有部门退回',
    words: (matter) => said(matter, matter.title),
  },
  inherited: {
    ...{ ...toReceiver, push: 'task', phrase: '接手' },
    title: () => '接手了一件办件',
    words: ({ title }) => `${title}，由您接着负责。`,
  },
  authorised: {
    ...{ ...toReceiver, push: null, phrase: '已委托' },
    title: () => '委托书签好了',
    words: ({ authority }) => authority?.words ?? '',
  },
  passTold: {
    ...{ ...toReceiver, push: 'task', phrase: '原件交接' },
    title: () => '请确认原件交接',
    words: (matter) => `${waitingOriginals(matter)}`,
  },
  passDenied: {
    ...{ ...toReceiver, push: 'task', phrase: '原件不对' },
    title: () => '原件交接没有对上',
    words: (matter) => said(matter, '请尽快当面核对清单。'),
  },
  claimed: {
    ...{ ...toReceiver, push: null, phrase: '上手机了' },
    title: () => '本人在手机上接着看了',
    words: ({ title }) => `${title}：进展会发到他手机上，原件交接也由他自己确认。`,
  },
  urged: {
    ...{ ...toReceiver, push: 'task', phrase: '催一催' },
    title: () => '居民催了一下',
    words: (matter) => said(matter, matter.title),
  },
  withdrawn: {
    ...{ ...toReceiver, push: null, phrase: '已撤回' },
    title: () => '这件撤回了',
    words: ({ title }) => title,
  },
  reopened: {
    ...{ ...toReceiver, push: 'task', phrase: '重新办' },
    title: () => '回访后重新办理',
    words: (matter) => said(matter, matter.title),
  },
  amber: {
    ...{ ...toReceiver, push: 'task', phrase: '快到期' },
    title: () => '承诺的时间快到了',
    words: ({ title }) => title,
  },
  overdue: {
    ...{ ...toReceiver, push: 'task', phrase: '超时' },
    title: () => '超过承诺时间了',
    words: ({ title }) => `${title}，已报上一级。`,
  },
  reviewOverdue: {
    ...{ ...toReceiver, push: null, phrase: '部门超时' },
    title: () => '有部门审核超时',
    words: ({ title }) => `${title}，请催一催。`,
  },
  outstanding: {
    ...{ ...toReceiver, push: 'task', phrase: '还没交清' },
    title: () => '办结了，还有东西没交清',
    words: (matter) =>
      outOf(matter) > 0
        ? `还有 ${outOf(matter)} 份原件没还：${matter.title}`
        : `${matter.document?.name ?? ''}还没交给本人`,
  },
} as const satisfies Record<string, NoticeRow>
