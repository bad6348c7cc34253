import { departments, type Instant, matterRules, type TemplateUse } from '../../contract'
import { name, phrase, thing, time } from '../notice/fields'
import { quietUntil } from '../notice/quiet'
import type { PendingNotice } from '../notice/stored'
import { shortened } from '../request/title'
import { outOf } from './custody'
import type { MatterDocument } from './stored'

/** The applicant's page of one matter, the worker's, and the department's. */
export const matterPages = {
  applicant: 'packages/matters/matter/index',
  worker: 'packages/counter/matter/index',
  reviewer: 'packages/counter/review/index',
  claim: 'packages/matters/claim/index',
} as const

type Reader = Exclude<keyof typeof matterPages, 'claim'>
interface Row {
  /** Who hears it where nobody is named, and on whose page it opens. */
  to: 'applicant' | 'receiver' | 'named'
  page: Reader
  /** The template it is pushed with; null where the inbox is enough. */
  push: Extract<TemplateUse, 'progress' | 'result' | 'task'> | null
  /** At most five Chinese characters. */
  phrase: string
  title: (matter: MatterDocument) => string
  words: (matter: MatterDocument) => string
}

const toApplicant = { to: 'applicant', page: 'applicant' } as const
const toReceiver = { to: 'receiver', page: 'worker' } as const
const toNamed = { to: 'named', page: 'worker' } as const
const toOfficers = { to: 'named', page: 'reviewer' } as const

const days = ({ clock }: MatterDocument) => Math.ceil(clock.promised / 480)
const said = ({ last }: MatterDocument, otherwise: string) => last.words || otherwise
const who = ({ receiver }: MatterDocument) => receiver.name
const lackedBy = ({ question }: MatterDocument) => question?.materials.map(({ name: one }) => one).join('、') ?? ''
const dateWords = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
const visitors = ({ visit }: MatterDocument) => visit?.people.map(({ name: one }) => one).join('、') ?? ''
const visitDay = ({ visit }: MatterDocument) => (visit ? dateWords(visit.date) : '')
const waitingOriginals = ({ originals }: MatterDocument) =>
  originals
    .filter(({ waits }) => waits !== null)
    .map(({ name: one }) => one)
    .join('、')
const outcomeTitle = ({ result }: MatterDocument) =>
  result?.outcome === 'done' ? '办好了，请您评价' : result?.outcome === 'refused' ? '这件办不了' : '这件归别处办'

/** What people are told of a matter, and in which words: the one table. */
export const matterNotices = {
  received: {
    ...{ ...toApplicant, push: null, phrase: '已收到' },
    title: () => '申请收到了',
    words: (matter) => `${matter.centreName}一个工作日内答复，由${who(matter)}负责。`,
  },
  fresh: {
    ...{ ...toReceiver, push: 'task', phrase: '网上申请' },
    title: () => '网上来了一件申请',
    words: (matter) => `${matter.title}，请一个工作日内受理。`,
  },
  opened: {
    ...{ ...toApplicant, push: 'progress', phrase: '已受理' },
    title: () => '窗口受理了',
    words: (matter) => `${who(matter)}从头负责到底，承诺 ${days(matter)} 个工作日。`,
  },
  accepted: {
    ...{ ...toApplicant, push: 'progress', phrase: '已受理' },
    title: () => '申请受理了',
    words: (matter) => `${who(matter)}从头负责到底，承诺 ${days(matter)} 个工作日。`,
  },
  asked: {
    ...{ ...toApplicant, push: 'progress', phrase: '要补材料' },
    title: () => '还差几样材料',
    words: (matter) => `${lackedBy(matter) || '请看说明'}：${matter.question?.words ?? ''}`,
  },
  askedAgain: {
    ...{ ...toApplicant, push: 'progress', phrase: '要补材料' },
    title: () => '材料还等着您',
    words: (matter) => `${lackedBy(matter) || matter.question?.words}。补齐了接着办，时限不算您的。`,
  },
  unsupplied: {
    ...{ ...toApplicant, push: null, phrase: '已撤回' },
    title: () => '材料一直没补，先撤下了',
    words: () => '想办的时候再申请，填过的表还在。',
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
  reviewing: {
    ...{ ...toApplicant, push: null, phrase: '部门审核' },
    title: () => '送到部门审核了',
    words: ({ reviews }) => `${reviews.map(({ departmentId }) => departments[departmentId]).join('、')}同时审核。`,
  },
  review: {
    ...{ ...toOfficers, push: 'task', phrase: '并联审核' },
    title: () => '有一件请您部门审核',
    words: ({ title, centreName }) => `${centreName}送来：${title}`,
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
  offered: {
    ...{ ...toNamed, push: 'task', phrase: '转接' },
    title: () => '有一件要转给您',
    words: ({ hand, title }) => `${hand?.by.name ?? ''}：${title}。${hand?.words ?? ''}`,
  },
  taken: {
    ...{ ...toNamed, push: null, phrase: '已接手' },
    title: () => '转出去的有人接了',
    words: (matter) => `${who(matter)}接手：${matter.title}`,
  },
  inherited: {
    ...{ ...toReceiver, push: 'task', phrase: '接手' },
    title: () => '接手了一件办件',
    words: ({ title }) => `${title}，由您接着负责。`,
  },
  newReceiver: {
    ...{ ...toApplicant, push: null, phrase: '换人负责' },
    title: (matter) => `改由${who(matter)}负责`,
    words: ({ receiver }) => `${receiver.areaName}，电话 ${receiver.phone}。办到哪一步都记着，不用从头再说。`,
  },
  declined: {
    ...{ ...toNamed, push: 'task', phrase: '没有接' },
    title: () => '转接被退回，还由您负责',
    words: (matter) => said(matter, matter.title),
  },
  handLapsed: {
    ...{ ...toNamed, push: null, phrase: '没有接' },
    title: () => '转接没人接，还由原来的人负责',
    words: ({ title }) => title,
  },
  answered: {
    ...{ ...toApplicant, push: 'result', phrase: '有结果了' },
    title: outcomeTitle,
    words: ({ result }) =>
      `${result?.rule ? `依据：${matterRules[result.rule]}。` : ''}${result?.office ? `${result.office.name} ${result.office.phone}。` : ''}${result?.words ?? ''}`,
  },
  delivered: {
    ...{ ...toApplicant, push: null, phrase: '已交付' },
    title: ({ document }) => `${document?.name ?? '证件'}交给您了`,
    words: ({ document }) => `收件：${document?.to ?? ''}`,
  },
  visit: {
    ...{ ...toApplicant, push: 'progress', phrase: '约好上门' },
    title: (matter) => `${visitDay(matter)}上门`,
    words: (matter) =>
      `${visitors(matter)}到家里来${matter.visit?.note ? `，${matter.visit.note}` : ''}。来人会出示工作证。`,
  },
  visitTask: {
    ...{ ...toNamed, push: 'task', phrase: '上门' },
    title: (matter) => `${visitDay(matter)}要上门`,
    words: (matter) => `${matter.title}。地址当天可看。`,
  },
  visitEve: {
    ...{ ...toApplicant, push: 'progress', phrase: '明天上门' },
    title: () => '明天有人上门',
    words: (matter) => `${visitors(matter)}来办${matter.title}，来人会出示工作证。`,
  },
  visitMissed: {
    ...{ ...toNamed, push: 'task', phrase: '没上门' },
    title: () => '今天的上门还没有记',
    words: (matter) => `${matter.title}：去了请记一笔，没去请改日子。`,
  },
  visited: {
    ...{ ...toApplicant, push: null, phrase: '来过了' },
    title: () => '上门办过了',
    words: (matter) => said(matter, matter.title),
  },
  authorised: {
    ...{ ...toReceiver, push: null, phrase: '已委托' },
    title: () => '委托书签好了',
    words: ({ authority }) => authority?.words ?? '',
  },
  passTaken: {
    ...{ ...toNamed, push: 'progress', phrase: '原件交接' },
    title: () => '请确认交出的原件',
    words: (matter) => `${waitingOriginals(matter)}。对的话请点“对”。`,
  },
  passBack: {
    ...{ ...toNamed, push: 'progress', phrase: '原件交接' },
    title: () => '请确认拿回的原件',
    words: (matter) => `${waitingOriginals(matter)}。对的话请点“对”。`,
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
  passDeniedHead: {
    ...{ ...toNamed, push: 'task', phrase: '原件不对' },
    title: () => '有一份原件交接对不上',
    words: (matter) => `${who(matter)}经手：${matter.title}。请过问。`,
  },
  claimed: {
    ...{ ...toReceiver, push: null, phrase: '上手机了' },
    title: () => '本人在手机上接着看了',
    words: ({ title }) => `${title}：进展会发到他手机上，原件交接也由他自己确认。`,
  },
  yours: {
    ...{ ...toApplicant, push: null, phrase: '办件' },
    title: () => '办件到您手机上了',
    words: (matter) => `${matter.title}，由${who(matter)}负责到底。办到哪一步，都在这里告诉您。`,
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
  followUp: {
    ...{ ...toNamed, push: 'task', phrase: '回访' },
    title: () => '请回访一件办件',
    words: ({ title, centreName }) => `${centreName}：${title}`,
  },
  closed: {
    ...{ ...toApplicant, push: null, phrase: '已办结' },
    title: () => '这件办完了',
    words: ({ title }) => `${title}。有事随时再来。`,
  },
  reopened: {
    ...{ ...toReceiver, push: 'task', phrase: '重新办' },
    title: () => '回访后重新办理',
    words: (matter) => said(matter, matter.title),
  },
  reopenedTold: {
    ...{ ...toApplicant, push: 'progress', phrase: '重新办' },
    title: () => '又接着给您办了',
    words: (matter) => `${who(matter)}接着办，上级盯着。`,
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
  climbed: {
    ...{ ...toNamed, push: 'task', phrase: '超时' },
    title: () => '有一件办件超时',
    words: (matter) => `${matter.centreName}${who(matter)}：${matter.title}`,
  },
  reviewAmber: {
    ...{ ...toOfficers, push: 'task', phrase: '快到期' },
    title: () => '审核快到期了',
    words: ({ title }) => title,
  },
  reviewLate: {
    ...{ ...toOfficers, push: 'task', phrase: '超时' },
    title: () => '审核超时了',
    words: ({ title }) => title,
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
} as const satisfies Record<string, Row>
export type MatterNotice = keyof typeof matterNotices

/** Something to be told; `to` names people where the kind alone does not. */
export interface MatterTelling {
  kind: MatterNotice
  to?: readonly string[]
}

/** Nobody is told of his own act, but that it was received. */
const heardByDoer: readonly MatterNotice[] = ['received', 'yours']

function listeners(matter: MatterDocument, { kind, to }: MatterTelling): readonly string[] {
  if (to) return to
  const part = matterNotices[kind].to
  if (part === 'applicant') return matter.applicant.openid === null ? [] : [matter.applicant.openid]
  return part === 'receiver' ? [matter.receiver.openid] : []
}

/** The notices of one step, by notice id (matter, event number, place in the list); nobody has taken them up yet. */
export function noticesOf(
  matter: MatterDocument,
  tellings: readonly MatterTelling[],
  { now, from }: { now: Instant; from: number },
): Record<string, PendingNotice> {
  const actor = matter.events.find(({ seq }) => seq === from)?.actor
  const doer = actor && actor.role !== 'system' ? actor.openid : null
  const pending: Record<string, PendingNotice> = {}
  for (const [index, telling] of tellings.entries()) {
    const heard = new Set(listeners(matter, telling))
    if (!heardByDoer.includes(telling.kind)) heard.delete(doer ?? '')
    for (const [place, openid] of [...heard].filter((one) => one !== 'gone').entries())
      pending[`${matter._id}-${from}-${index}${place === 0 ? '' : `-${place}`}`] = noticeFor(matter, telling.kind, {
        ...{ openid, now, byItself: doer === null },
      })
  }
  return pending
}

function noticeFor(
  matter: MatterDocument,
  kind: MatterNotice,
  { openid, now, byItself }: { openid: string; now: Instant; byItself: boolean },
): PendingNotice {
  const row: Row = matterNotices[kind]
  // What came of itself can wait until the morning: the inbox has it at once.
  const held = row.push && byItself ? quietUntil(now) : null
  return {
    ...{ openid, kind: 'matter', title: row.title(matter), words: shortened(row.words(matter), 200), at: now },
    page: `${matterPages[row.page]}?id=${matter._id}`,
    push: row.push ? { use: row.push, data: fieldsOf(row.push, row, matter, now) } : null,
    ...(held === null ? {} : { heldUntil: held }),
    ...{ attempts: 0, pushed: false },
  }
}

/** The fields of each template by WeChat's names, as declared in config/cloud.ts. */
function fieldsOf(use: NonNullable<Row['push']>, row: Row, matter: MatterDocument, now: Instant) {
  const tables: Record<NonNullable<Row['push']>, () => Record<string, { value: string }>> = {
    progress: () => ({
      ...{ thing1: thing(matter.title), phrase2: phrase(row.phrase) },
      ...{ thing3: thing(row.words(matter)), time4: time(now) },
    }),
    result: () => ({
      ...{ thing1: thing(matter.title), thing2: thing(matter.result?.words ?? row.title(matter)) },
      ...{ name3: name(matter.receiver.name), time4: time(now) },
    }),
    task: () => ({
      ...{ thing1: thing(matter.title), thing2: thing(matter.centreName) },
      ...{ phrase3: phrase(row.phrase), time4: time(matter.dueAt ?? now) },
    }),
  }
  return tables[use]()
}
