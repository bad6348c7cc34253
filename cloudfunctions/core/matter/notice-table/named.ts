import { type NoticeRow, said, visitDay, waitingOriginals, who } from './row'

const toNamed = { to: 'named', page: 'worker' } as const
/** Whose originals they are says on his own page that it is right. */
const toSigner = { to: 'named', page: 'applicant' } as const
const toOfficers = { to: 'named', page: 'reviewer' } as const

/** What those hear who are named with it: departments, heads, visitors, whoever hands an original over. */
export const othersHear = {
  review: {
    ...{ ...toOfficers, push: 'task', phrase: '并联审核' },
    title: () => '有一件请您部门审核',
    words: ({ title, centreName }) => `${centreName}送来：${title}`,
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
  visitTask: {
    ...{ ...toNamed, push: 'task', phrase: '上门' },
    title: (matter) => `${visitDay(matter)}要上门`,
    words: (matter) => `${matter.title}。地址当天可看。`,
  },
  visitMissed: {
    ...{ ...toNamed, push: 'task', phrase: '没上门' },
    title: () => '今天的上门还没有记',
    words: (matter) => `${matter.title}：去了请记一笔，没去请改日子。`,
  },
  passTaken: {
    ...{ ...toSigner, push: 'progress', phrase: '原件交接' },
    title: () => '请确认交出的原件',
    words: (matter) => `${waitingOriginals(matter)}。对的话请点“对”。`,
  },
  passBack: {
    ...{ ...toSigner, push: 'progress', phrase: '原件交接' },
    title: () => '请确认拿回的原件',
    words: (matter) => `${waitingOriginals(matter)}。对的话请点“对”。`,
  },
  passDeniedHead: {
    ...{ ...toNamed, push: 'task', phrase: '原件不对' },
    title: () => '有一份原件交接对不上',
    words: (matter) => `${who(matter)}经手：${matter.title}。请过问。`,
  },
  followUp: {
    ...{ ...toNamed, push: 'task', phrase: '回访' },
    title: () => '请回访一件办件',
    words: ({ title, centreName }) => `${centreName}：${title}`,
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
} as const satisfies Record<string, NoticeRow>
