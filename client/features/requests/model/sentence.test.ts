import { type Actor, requestMoves } from '../../../../cloudfunctions/contract'
import { oversight } from './oversight'
import { sentenceOf } from './sentence'

const head: Actor = { role: 'post', me: false, name: '王建国', post: 'gridHead', areaName: '12网格' }
const me: Actor = { role: 'reporter', me: true, name: '我' }
const neighbour: Actor = { role: 'reporter', me: false, name: '朴女士' }
const system: Actor = { role: 'system', me: false, name: '微格' }
const told = (kind: string, actor: Actor, facts: Record<string, unknown> = {}) => ({ kind, actor, facts })

test('people before functions: who did what', () => {
  expect(sentenceOf(told('accepted', head, { category: 'housing.light', promised: 1440 }), '您')).toEqual({
    title: '王建国已受理',
    line: '楼道照明，答应 3 个工作日内办好',
  })
  expect(sentenceOf(told('accepted', head, { promised: 120, day: null }), '您').line).toBe('答应 2 小时内办好')
  const to = { name: '周德海', post: 'officer', areaName: '红心物业服务中心' }
  expect(sentenceOf(told('assigned', head, { to, note: '老人多，请尽快换' }), '您')).toEqual({
    title: '王建国派给红心物业服务中心 周德海',
    quote: '老人多，请尽快换',
  })
})

test('the reader is 您 to himself and has a polite name to all others', () => {
  expect(sentenceOf(told('submitted', me), '您').title).toBe('您报了这件事')
  expect(sentenceOf(told('submitted', neighbour), '居民').title).toBe('朴女士报了这件事')
  expect(sentenceOf(told('returned', head, { question: '第几层？' }), '您')).toEqual({
    title: '王建国想请您补充一下',
    quote: '第几层？',
  })
})

test('it says by itself where it went, and why', () => {
  const facts = {
    to: { name: '李秀英', post: 'unitHead', areaName: '锦绣小区3号楼2单元' },
    why: [
      { rule: 'picked', areaId: 'U1', areaName: '3号楼2单元' },
      { rule: 'words', category: 'housing.light', words: ['感应灯', '不亮'] },
    ],
  }
  expect(sentenceOf(told('routed', system, facts), '您')).toEqual({
    title: '自动送到单元长 李秀英',
    line: '按您选的位置和“感应灯”“不亮”这几个字',
  })
})

test('a refusal names its rule and where to go instead', () => {
  expect(sentenceOf(told('refused', head, { rule: 'in-court', elsewhere: '请等法院的判决' }), '您')).toEqual({
    title: '王建国说明：不予受理',
    line: '已进入诉讼、仲裁或复议程序',
    quote: '可以这样办：请等法院的判决',
  })
})

test('the handler hears what came of it, not who said so', () => {
  expect(sentenceOf(told('rated', system, { outcome: 'half' }), '居民').title).toBe('居民评价：解决一半')
  expect(sentenceOf(told('rated', system, { outcome: 'half', behalf: true }), '居民').title).toBe('代为评价：解决一半')
  expect(sentenceOf(told('rated', me, { outcome: 'solved', stars: 5, words: '谢谢' }), '您')).toEqual({
    title: '您评价：解决了',
    line: '5 颗星',
    quote: '谢谢',
  })
})

test('not solved rises one level, half goes back to the same hands', () => {
  const facts = { how: 'not', to: { name: '金明姬', post: 'laneHead', areaName: '文化巷' }, first: { name: '王建国' } }
  expect(sentenceOf(told('reopened', system, facts), '您')).toEqual({
    title: '没解决，升一级重新办，由路巷长 金明姬负责',
    line: '原来由王建国负责',
  })
  expect(sentenceOf(told('reopened', system, { how: 'half' }), '您').title).toBe('还差一点，退回接着办')
})

const kinds = ['submitted', 'routed', 'closed', 'reopened', 'somethingNew', ...Object.keys(oversight), ...requestMoves]

test.each(kinds)('%s without any facts is still a sentence', (kind) => {
  for (const actor of [head, me, neighbour, system]) {
    const { title, ...rest } = sentenceOf(told(kind, actor), '您')
    expect(title).toMatch(/[\u4e00-\u9fff]{2}/)
    expect(Object.values(rest).every(Boolean)).toBe(true)
  }
})

test('a look at name and number is told to whom it was about', () => {
  expect(sentenceOf(told('revealed', head), '您')).toEqual({ title: '王建国看了您的联系方式' })
  expect(sentenceOf(told('revealed', head), '居民').title).toBe('王建国看了报事人的联系方式')
})

test('facts of another shape than expected break nothing', () => {
  const odd = { to: 'nobody', why: 7, photos: [1, null], promised: 'soon', stars: {} }
  for (const kind of ['routed', 'assigned', 'accepted', 'resolved', 'rated', 'reopened']) {
    expect(sentenceOf(told(kind, head, odd), '您').title).toBeTruthy()
  }
})

test('what is done from above is told as plainly', () => {
  const to = { name: '金明姬', post: 'laneHead', areaName: '文化巷' }
  expect(sentenceOf(told('climbed', system, { to }), '您').title).toBe('超时了，升到路巷长 金明姬督促')
  expect(sentenceOf(told('handedBack', head, { rule: 'other-area', words: '在隔壁街道' }), '居民')).toEqual({
    title: '王建国退回了这件事',
    line: '不在本辖区',
    quote: '在隔壁街道',
  })
  expect(sentenceOf(told('whistled', head, { departments: ['water', 'power'] }), '您').title).toBe(
    '王建国吹哨，请供排水公司、供电公司到场',
  )
})
