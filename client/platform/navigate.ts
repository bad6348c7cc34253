import Taro from '@tarojs/taro'

export const pages = {
  home: '/pages/home/index',
  messages: '/pages/messages/index',
  me: '/pages/me/index',
  unit: '/pages/unit/index',
  raise: '/pages/raise/index',
  requests: '/pages/requests/index',
  request: '/pages/request/index',
  outbox: '/pages/outbox/index',
  board: '/packages/board/board/index',
  inbox: '/packages/chain/inbox/index',
  case: '/packages/chain/case/index',
  visitPlan: '/packages/visits/plan/index',
  visitRecord: '/packages/visits/record/index',
  visitList: '/packages/visits/list/index',
  visitCoverage: '/packages/visits/coverage/index',
  visitMine: '/packages/visits/mine/index',
  care: '/packages/visits/care/index',
  careEntry: '/packages/visits/entry/index',
  areas: '/packages/admin/areas/index',
  desk: '/packages/chain/desk/index',
  door: '/packages/chain/door/index',
  posts: '/packages/posts/list/index',
  post: '/packages/posts/post/index',
  invitation: '/packages/posts/invitation/index',
  selection: '/packages/posts/selection/index',
  mychain: '/packages/posts/mine/index',
  card: '/packages/posts/card/index',
  household: '/packages/homes/home/index',
  looks: '/packages/homes/looks/index',
  guide: '/packages/items/guide/index',
  item: '/packages/items/item/index',
  itemNotice: '/packages/items/notice/index',
  editItem: '/packages/items/edit/index',
  materials: '/packages/items/check/index',
  checks: '/packages/items/checks/index',
  papers: '/packages/items/papers/index',
  directory: '/packages/items/directory/index',
  popups: '/packages/items/popups/index',
  popup: '/packages/items/popup/index',
  announce: '/packages/items/announce/index',
  book: '/packages/appointments/book/index',
  bookings: '/packages/appointments/mine/index',
  booking: '/packages/appointments/booking/index',
  apply: '/packages/matters/apply/index',
  matters: '/packages/matters/mine/index',
  matter: '/packages/matters/matter/index',
  matterForm: '/packages/matters/form/index',
  sign: '/packages/matters/sign/index',
  custody: '/packages/matters/custody/index',
  claimMatter: '/packages/matters/claim/index',
  matterBoard: '/packages/matters/board/index',
  ticket: '/packages/appointments/ticket/index',
  checkIn: '/packages/appointments/check-in/index',
  centre: '/packages/centre/index/index',
  tv: '/packages/centre/tv/index',
  roster: '/packages/centre/roster/index',
  appeals: '/packages/centre/appeals/index',
  lows: '/packages/centre/lows/index',
  workLog: '/packages/centre/log/index',
  teamLogs: '/packages/centre/team-logs/index',
  serviceDesk: '/packages/centre/desk/index',
  counter: '/packages/counter/desk/index',
  counterMatter: '/packages/counter/matter/index',
  review: '/packages/counter/review/index',
  group: '/packages/group/feed/index',
  entry: '/packages/group/entry/index',
  receipts: '/packages/group/receipts/index',
  publish: '/packages/group/notice/index',
  topic: '/packages/group/topic/index',
  vote: '/packages/group/vote/index',
  turnout: '/packages/group/turnout/index',
  meeting: '/packages/group/meeting/index',
  moderation: '/packages/group/moderation/index',
  chat: '/packages/group/chat/index',
} as const
export type PageName = keyof typeof pages

const tabs = new Set<string>([pages.home, pages.messages, pages.me])
/** WeChat keeps ten pages at most. */
const deepest = 9

/** The address of a page with its query. */
export function addressOf(page: PageName, query: Record<string, string> = {}): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return asked.length > 0 ? `${pages[page]}?${asked.join('&')}` : pages[page]
}

/** Opens an address as a message gives it; a tab is switched to, a page is put on top. */
export function open(address: string) {
  const url = address.startsWith('/') ? address : `/${address}`
  if (tabs.has(url.split('?')[0] ?? '')) return Taro.switchTab({ url })
  return Taro.getCurrentPages().length > deepest ? Taro.redirectTo({ url }) : Taro.navigateTo({ url })
}

export const go = (page: PageName, query?: Record<string, string>) => open(addressOf(page, query))

/** Puts a page in the place of this one: after submitting, back must not lead to the form again. */
export const replace = (page: PageName, query?: Record<string, string>) =>
  Taro.redirectTo({ url: addressOf(page, query) })

/** From the start, with nothing behind it. */
export const restart = () => Taro.reLaunch({ url: pages.home })

/** One page back, or home where there is none: a message may have opened this page first. */
export const back = () =>
  Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: pages.home })
