import { departments, matterRules } from '../../../contract'
import { promisedDays } from '../clock'
import type { MatterDocument } from '../stored'
import { type NoticeRow, said, visitDay, who } from './row'

const toApplicant = { to: 'applicant', page: 'applicant' } as const
const lackedBy = ({ question }: MatterDocument) => question?.materials.map(({ name: one }) => one).join('、') ?? ''
const visitors = ({ visit }: MatterDocument) => visit?.people.map(({ name: one }) => one).join('、') ?? ''
const outcomeTitle = ({ result }: MatterDocument) =>
  result?.outcome === 'done' ? '办好了，请您评价' : result?.outcome === 'refused' ? '这件办不了' : '这件归别处办'

/** What the applicant hears. */
export const applicantHears = {
  received: {
    ...{ ...toApplicant, push: null, phrase: '已收到' },
    title: () => '申请收到了',
    words: (matter) => `${matter.centreName}一个工作日内答复，由${who(matter)}负责。`,
  },
  opened: {
    ...{ ...toApplicant, push: 'progress', phrase: '已受理' },
    title: () => '窗口受理了',
    words: (matter) => `${who(matter)}从头负责到底，承诺 ${promisedDays(matter.items)} 个工作日。`,
  },
  accepted: {
    ...{ ...toApplicant, push: 'progress', phrase: '已受理' },
    title: () => '申请受理了',
    words: (matter) => `${who(matter)}从头负责到底，承诺 ${promisedDays(matter.items)} 个工作日。`,
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
  reviewing: {
    ...{ ...toApplicant, push: null, phrase: '部门审核' },
    title: () => '送到部门审核了',
    words: ({ reviews }) => `${reviews.map(({ departmentId }) => departments[departmentId]).join('、')}同时审核。`,
  },
  newReceiver: {
    ...{ ...toApplicant, push: null, phrase: '换人负责' },
    title: (matter) => `改由${who(matter)}负责`,
    words: ({ receiver }) => `${receiver.areaName}，电话 ${receiver.phone}。办到哪一步都记着，不用从头再说。`,
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
  visitEve: {
    ...{ ...toApplicant, push: 'progress', phrase: '明天上门' },
    title: () => '明天有人上门',
    words: (matter) => `${visitors(matter)}来办${matter.title}，来人会出示工作证。`,
  },
  visited: {
    ...{ ...toApplicant, push: null, phrase: '来过了' },
    title: () => '上门办过了',
    words: (matter) => said(matter, matter.title),
  },
  yours: {
    ...{ ...toApplicant, push: null, phrase: '办件' },
    title: () => '办件到您手机上了',
    words: (matter) => `${matter.title}，由${who(matter)}负责到底。办到哪一步，都在这里告诉您。`,
  },
  closed: {
    ...{ ...toApplicant, push: null, phrase: '已办结' },
    title: () => '这件办完了',
    words: ({ title }) => `${title}。有事随时再来。`,
  },
  reopenedTold: {
    ...{ ...toApplicant, push: 'progress', phrase: '重新办' },
    title: () => '又接着给您办了',
    words: (matter) => `${who(matter)}接着办，上级盯着。`,
  },
} as const satisfies Record<string, NoticeRow>
