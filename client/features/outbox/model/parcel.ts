import type { RequestMove } from '../../../contract'
import type { Parcel } from '../../../data/outbox/queue'
import { type FailureWords, failureWords } from '../../../language/failures'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import type { PageName } from '../../../platform/navigate'
import type { Draft } from '../../requests/model/draft'
import { emptyDraft } from '../../requests/model/draft'

type Deed = RequestMove | 'supply' | 'submit' | 'emergency' | 'record' | 'publish' | 'publishNews' | 'raise' | 'convene'

/** What was done, as one would tell it. */
const deeds: Record<Deed, string> = {
  submit: '报事',
  emergency: '应急',
  record: '走访',
  accept: '受理',
  return: '请居民补充',
  supplement: '补充情况',
  supply: '补齐材料',
  refuse: '不予受理',
  assign: '派单',
  start: '开始办',
  report: '说进展',
  resolve: '办好了',
  rate: '评价',
  withdraw: '撤回',
  join: '附议',
  merge: '并案',
  split: '分开办',
  transfer: '转办',
  handBack: '退回',
  rule: '裁定',
  shelve: '申请挂账',
  approve: '批挂账',
  object: '提出异议',
  urge: '催办',
  supervise: '督办',
  whistle: '吹哨',
  arrive: '到场报到',
  signOff: '签字',
  followUp: '回访',
  publish: '发公告',
  publishNews: '发要闻',
  raise: '说件事',
  convene: '开议事会',
}
const reporters = new Set<string>(['supplement', 'rate', 'withdraw', 'join', 'object'])

export interface ParcelView {
  key: string
  title: string
  /** What was done, and when. */
  quiet: string
  /** Why it was not taken; null while it waits. */
  refusal: FailureWords | null
  /** Where it can be looked into; null where there is nothing yet. */
  opens: { page: PageName; id: string } | null
  /** It can be written anew from here. */
  rewritten: boolean
  /** The fault was ours: the same again may well do. */
  again: boolean
}

export function parcelView(parcel: Parcel, now: number): ParcelView {
  const { key, action, unsent, title, at, state, why } = parcel
  const deed = (deeds as Record<string, string>)[action] ?? '更新'
  const pictures = unsent.length > 0 && `${unsent.length} 张照片`
  const raises = action === 'submit' || action === 'emergency' || action === 'record'
  return {
    key,
    title: spaced(title) || deed,
    quiet: [deed, pictures, momentWords(at, now)].filter(Boolean).join(' · '),
    refusal: state === 'refused' && why ? failureWords(why) : null,
    opens: opensOf(parcel),
    rewritten: raises && why?.code !== 'server.failed',
    again: why?.code === 'server.failed',
  }
}

function opensOf({ action, input: { requestId, matterId } }: Parcel): ParcelView['opens'] {
  if (typeof matterId === 'string') return { page: 'matter', id: matterId }
  return typeof requestId === 'string' ? { page: reporters.has(action) ? 'request' : 'case', id: requestId } : null
}

/** 2 件待发送, and whether one of them needs a look. */
export function outboxWords(parcels: readonly Pick<Parcel, 'state'>[]): { title: string; note: string } | null {
  if (parcels.length === 0) return null
  const refused = parcels.filter(({ state }) => state === 'refused').length
  const waiting = parcels.length - refused
  return {
    title: [waiting > 0 && `${waiting} 件待发送`, refused > 0 && `${refused} 件没发成`].filter(Boolean).join('，'),
    note: refused > 0 ? '点开看看为什么，可以改了再发' : '存在手机里，有信号就自动发',
  }
}

/** What was written, to be written on. */
export function draftFrom({ action, input }: Parcel): Draft {
  const { words = '', ...where } = (input.place ?? {}) as { words?: string }
  const given = input as Partial<Draft>
  const behalf = input.onBehalf as { called: string; door?: string } | undefined
  return {
    ...emptyDraft,
    text: typeof input.text === 'string' ? input.text : '',
    photos: Array.isArray(input.photos) ? (input.photos as string[]) : [],
    place: {
      where: where as NonNullable<Draft['place']>['where'],
      title: '上次选的位置',
      note: '没发成的那件选的',
      words,
    },
    category: given.category ?? null,
    kind: action === 'emergency' ? 'emergency' : (given.kind ?? 'request'),
    shared: input.visibility !== 'private',
    behalf: behalf ? { called: behalf.called, door: behalf.door ?? '' } : null,
  }
}
