import type { RequestMove } from '../../cloudfunctions/contract'

/** Who does what to a case: the small town's people by openid. */
export interface Act {
  by: string
  action: RequestMove
  input?: Record<string, unknown>
}

const head = 'head-G1'
const lane = 'head-L1'
const reviewAt = () => ({ reason: '等材料', reviewAt: 0 })

export const accept: Act = { by: head, action: 'accept', input: { category: 'housing.light' } }
export const refuse: Act = { by: lane, action: 'refuse', input: { rule: 'not-ours', elsewhere: '请找物业' } }
export const ask: Act = { by: head, action: 'return', input: { question: '第几层？' } }
export const answer: Act = { by: 'resident', action: 'supplement', input: { words: '三层' } }
export const withdraw: Act = { by: 'resident', action: 'withdraw', input: {} }
export const toOfficer: Act = { by: head, action: 'assign', input: { to: 'P-property' } }
export const toSelf: Act = { by: lane, action: 'assign', input: { to: 'P-G1' } }
export const start: Act = { by: 'officer', action: 'start', input: {} }
export const handBack: Act = { by: 'officer', action: 'handBack', input: { rule: 'wrong-facts', words: '与现场不符' } }
export const report: Act = { by: 'officer', action: 'report', input: { words: '材料到了' } }
export const resolve: Act = { by: 'officer', action: 'resolve', input: { result: '换好了，亮了' } }
export const shelve: Act = { by: 'officer', action: 'shelve', input: reviewAt() }
export const approve: Act = { by: lane, action: 'approve', input: { approved: true, words: '同意' } }
export const decline: Act = { by: lane, action: 'approve', input: { approved: false, words: '不同意' } }
export const transfer: Act = { by: head, action: 'transfer', input: { areaId: 'G2', words: '在二网格' } }
export const whistle: Act = {
  by: 'head-S1',
  action: 'whistle',
  input: { departments: ['property', 'water'], hours: 8, words: '请到现场' },
}
export const arrive: Act = { by: 'officer', action: 'arrive', input: {} }
export const signOff: Act = { by: 'officer', action: 'signOff', input: { outcome: 'objects', words: '不涉及我方' } }
export const object: Act = { by: 'resident', action: 'object', input: { words: '这是公共部位' } }
export const uphold: Act = { by: 'head-S1', action: 'rule', input: { upheld: true, words: '维持' } }
export const overturn: Act = { by: 'head-S1', action: 'rule', input: { upheld: false, words: '应当受理' } }
export const ruleFor = (to: string): Act => ({ by: 'head-HL', action: 'rule', input: { to, words: '由你办' } })
export const solved: Act = { by: 'resident', action: 'rate', input: { outcome: 'solved', stars: 5 } }
export const half: Act = { by: 'resident', action: 'rate', input: { outcome: 'half', stars: 3 } }
export const urge: Act = { by: lane, action: 'urge', input: { words: '请加快' } }
export const supervise: Act = { by: 'head-S1', action: 'supervise', input: { words: '督办' } }

export interface Pair {
  name: string
  /** How a case gets there. */
  before: Act[]
  /** Fired at the same moment. */
  at: Act[]
  /** How many may win: where they exclude each other, one. */
  wins: [least: number, most: number]
}

const accepted = [accept]
const assigned = [accept, toOfficer]
const handling = [...assigned, start]
const resolved = [...handling, resolve]
const sentRound = [...assigned, handBack, toOfficer, handBack]

/** Legal moves from every state, two or more at once. */
export const pairs: Pair[] = [
  { name: 'accept / refuse', before: [], at: [accept, refuse], wins: [1, 1] },
  { name: 'accept / accept', before: [], at: [accept, { ...accept, by: lane }], wins: [1, 1] },
  { name: 'accept / withdraw', before: [], at: [accept, withdraw], wins: [1, 2] },
  { name: 'refuse / withdraw', before: [], at: [refuse, withdraw], wins: [1, 1] },
  { name: 'return / refuse', before: [], at: [ask, refuse], wins: [1, 1] },
  { name: 'accept / transfer', before: [], at: [accept, transfer], wins: [1, 2] },
  { name: 'supplement / withdraw', before: [ask], at: [answer, withdraw], wins: [1, 2] },
  { name: 'supplement / supplement', before: [ask], at: [answer, answer], wins: [1, 1] },
  { name: 'assign / assign', before: accepted, at: [toOfficer, toSelf], wins: [1, 2] },
  { name: 'assign / return', before: accepted, at: [toOfficer, ask], wins: [1, 1] },
  { name: 'assign / withdraw', before: accepted, at: [toOfficer, withdraw], wins: [1, 2] },
  { name: 'assign / whistle', before: accepted, at: [toOfficer, whistle], wins: [1, 2] },
  { name: 'whistle / whistle', before: accepted, at: [whistle, whistle], wins: [1, 1] },
  { name: 'start / hand back', before: assigned, at: [start, handBack], wins: [1, 2] },
  { name: 'start / start', before: assigned, at: [start, start], wins: [1, 1] },
  { name: 'start / withdraw', before: assigned, at: [start, withdraw], wins: [1, 1] },
  { name: 'resolve / hand back', before: handling, at: [resolve, handBack], wins: [1, 1] },
  { name: 'resolve / resolve', before: handling, at: [resolve, resolve], wins: [1, 1] },
  { name: 'resolve / shelve', before: handling, at: [resolve, shelve], wins: [1, 2] },
  { name: 'report / report / urge', before: handling, at: [report, report, urge], wins: [3, 3] },
  { name: 'shelve / shelve', before: handling, at: [shelve, shelve], wins: [1, 1] },
  { name: 'approve / decline', before: [...handling, shelve], at: [approve, decline], wins: [1, 1] },
  { name: 'approve / resolve', before: [...handling, shelve], at: [approve, resolve], wins: [1, 1] },
  { name: 'rate / rate', before: resolved, at: [solved, half], wins: [1, 1] },
  { name: 'object / object', before: [refuse], at: [object, object], wins: [1, 1] },
  { name: 'uphold / overturn', before: [refuse, object], at: [uphold, overturn], wins: [1, 1] },
  { name: 'rule / rule', before: sentRound, at: [ruleFor('P-G1'), ruleFor('P-water')], wins: [1, 1] },
  { name: 'rule / withdraw', before: sentRound, at: [ruleFor('P-G1'), withdraw], wins: [1, 2] },
  { name: 'rule / assign', before: sentRound, at: [ruleFor('P-G1'), toSelf], wins: [1, 2] },
  { name: 'arrive / arrive', before: [...accepted, whistle], at: [arrive, arrive], wins: [1, 1] },
  { name: 'sign / sign', before: [...accepted, whistle], at: [signOff, signOff], wins: [1, 1] },
  { name: 'urge / supervise / start', before: assigned, at: [urge, supervise, start], wins: [3, 3] },
]
