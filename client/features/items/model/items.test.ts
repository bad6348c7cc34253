import type { CheckedMaterial, ItemCard, MaterialCheck, NoticeSheet } from '../../../contract'
import { itemCardView } from './card'
import { checkedMaterial, checkStanding, isHandedIn, onwardView, verdictsLine } from './check'
import { aliasesOf, blankItem, missingInItem, withMaterial, withoutMaterial } from './draft'
import { shelvesOf } from './guide'
import { noticeText, noticeView } from './notice'
import { blankPlan, missingIn, plannedInput } from './plan'

const NOW = Date.parse('2026-09-01T09:00:00+08:00')
const card = (change: Partial<ItemCard> = {}): ItemCard => ({
  ...{ code: 'gaoling', name: '高龄津贴', list: 'assist', who: '八十岁以上', skill: 'elder', events: ['elder'] },
  ...{ minutes: 15, promisedDays: 15, materials: 4, modes: ['desk'], office: null },
  ...change,
})

test('a card says how long, how much to bring, or whose it is', () => {
  expect(itemCardView(card()).quiet).toBe('15 个工作日 · 约 15 分钟 · 4 样材料')
  expect(itemCardView(card({ promisedDays: 0, materials: 0 })).quiet).toBe('当场办好 · 约 15 分钟 · 不用带材料')
  const other = itemCardView(card({ list: 'other-office', office: '公证处' }))
  expect([other.ours, other.quiet]).toEqual([false, '请找 公证处'])
})

test('the guide shows ten that are usual, all list by list, or those of one time of life', () => {
  const all = Array.from({ length: 14 }, (_, at) =>
    card({ code: `i${at}`, list: at < 3 ? 'duty' : 'assist', events: at < 5 ? ['birth'] : [] }),
  )
  expect(shelvesOf(all, null, false).map(({ items }) => items.length)).toEqual([10])
  expect(shelvesOf(all, null, true).map(({ items }) => items.length)).toEqual([3, 11, 0, 0])
  expect(shelvesOf(all, 'birth', false).map(({ title, items }) => [title, items.length])).toEqual([['生孩子常办的', 5]])
})

test('what was said of the papers stands in one line, and nothing of what was not shown', () => {
  const states = ['complete', 'waiting', 'missing', 'complete', 'none', 'waived'] as const
  expect(verdictsLine(states.map((state) => ({ state })))).toBe('齐 2 样 · 缺 1 样 · 等窗口看 1 样')
  expect(verdictsLine([{ state: 'none' }])).toBe('')
})

const sheet: NoticeSheet = {
  ...{ version: 1, minutes: 20, promisedDays: 15, yuan: 0 },
  items: [
    {
      ...{ code: 'gaoling', name: '高龄津贴', list: 'assist', steps: [], statutoryDays: 30, promisedDays: 15 },
      ...{ fee: '不收费', basis: '老年人权益保障法', modes: ['desk'], office: null },
    },
  ],
  materials: [
    {
      code: 'id',
      name: '身份证',
      form: 'both',
      count: 1,
      samples: ['正反面'],
      paper: 'idCard',
      when: [],
      neededBy: ['高龄津贴'],
    },
    {
      code: 'mandate',
      name: '委托书',
      form: 'original',
      count: 2,
      samples: [],
      paper: null,
      when: ['代办时'],
      neededBy: ['高龄津贴'],
    },
  ],
}

test('a notice in plain words names what to bring, in which case, how long and what it costs', () => {
  expect(noticeText(noticeView(sheet, undefined, []))).toBe(
    [
      '【一次性告知单】高龄津贴',
      '要带的材料：',
      '□ 身份证（原件和复印件）。正反面',
      '看情况带：',
      '□ 委托书（原件 2 份）：代办时',
      '窗口用时：约 20 分钟',
      '办结时限：15 个工作日办好',
      '收费：不收费',
    ].join('\n'),
  )
})

const material = (change: Partial<CheckedMaterial>): CheckedMaterial => ({
  ...{ code: 'id', name: '身份证', form: 'both', count: 1, samples: [], when: [], paper: 'idCard', state: 'none' },
  ...{ words: null, photos: [], hidden: 0, fromPaper: false, keepable: false, kept: false, rounds: 0 },
  ...change,
})
const check = (materials: CheckedMaterial[], change: Partial<MaterialCheck> = {}): MaterialCheck => ({
  ...{ checkId: 'c', version: 1, state: 'open', items: [], areaId: 'S1', areaName: '光明街道', called: '朴女士' },
  ...{
    mine: true,
    mayJudge: false,
    bookingId: null,
    matterId: null,
    onward: 'desk',
    waiting: 0,
    updatedAt: NOW,
    closedAt: null,
    purgeAt: NOW,
    looks: [],
  },
  offers: [{ paperId: 'p', kind: 'idCard', name: '身份证', keptAt: NOW, expiresAt: null }],
  materials,
  ...change,
})

test('what was kept is offered for what is not settled, once asked about, and never to the desk', () => {
  const one = check([material({})])
  expect(checkedMaterial(one, material({})).offer?.paperId).toBe('p')
  for (const state of ['complete', 'waived'] as const)
    expect(checkedMaterial(one, material({ state })).offer).toBeNull()
  expect(checkedMaterial(check([], { mine: false }), material({})).offer).toBeNull()
  expect(checkedMaterial(check([], { state: 'closed' }), material({}))).toMatchObject({ mayShow: false, offer: null })
})

test('only what is needed in some case can be waived', () => {
  expect(checkedMaterial(check([]), material({})).mayWaive).toBe(false)
  expect(checkedMaterial(check([]), material({ when: ['代办时'] })).mayWaive).toBe(true)
})

test('a check says what is to be done next', () => {
  expect(checkStanding(check([material({}), material({ when: ['代办时'] })])).title).toBe('还有 1 样没拍')
  expect(checkStanding(check([material({ state: 'unclear' }), material({})])).title).toBe('还有 1 样要补')
  expect(checkStanding(check([material({ state: 'waiting' })], { waiting: 1 })).title).toBe('1 样等窗口看')
  expect(checkStanding(check([], { state: 'ready' })).tone).toBe('good')
})

test('a ready check leads where its items can be done: originals are asked for only where somebody comes', () => {
  const words = (onward: MaterialCheck['onward'], applying = false) =>
    checkStanding(check([], { state: 'ready', onward }), applying).words
  const leads = (onward: MaterialCheck['onward']) => onwardView({ onward }).steps.map(({ to }) => to)
  expect(words('desk')).toBe('带上原件来窗口就行，一趟办好')
  expect(words('online')).toBe('可以直接网上申请，不用跑一趟')
  expect(words('errand')).toBe('带上原件来窗口就行，走不开也能申请代办')
  expect(words('matter')).not.toContain('窗口')
  expect(words('online', true)).toBe('回到申请，接着填就行')
  expect([leads('desk'), leads('online'), leads('away'), leads('matter'), leads('booking')]).toEqual([
    ['book'],
    ['apply', 'book'],
    ['book', 'apply'],
    ['matter'],
    [],
  ])
})

test('of a matter, what was asked for is handed in once it is shown; nothing is waived, nothing is closed by itself', () => {
  const asked = (state: 'none' | 'waiting' | 'missing', waiting: number) =>
    check([material({ state }), material({ when: ['窗口提出时'] })], { onward: 'matter', waiting })
  expect(isHandedIn(asked('none', 0))).toBe(false)
  expect(isHandedIn(asked('missing', 0))).toBe(false)
  expect(isHandedIn(asked('waiting', 1))).toBe(true)
  expect(isHandedIn(check([material({ state: 'waiting' })], { waiting: 1 }))).toBe(false)
  expect(checkStanding(asked('waiting', 1)).words).toBe('回到办件，接着往下办')
  expect(checkedMaterial(asked('none', 0), material({ when: ['窗口提出时'] })).mayWaive).toBe(false)
})

test('an item is published with a name, for whom, on what ground, and why', () => {
  const whole = { ...blankItem(NOW), name: '新事项', who: '居民', basis: '办法' }
  expect([missingInItem(blankItem(NOW), ''), missingInItem(whole, ''), missingInItem(whole, '试行')]).toEqual([
    '写上名称',
    '说说为什么改',
    null,
  ])
  expect(missingInItem({ ...whole, statutoryDays: 5, promisedDays: 6 }, '试行')).toBe('承诺不能比法定长')
  const two = withMaterial(withMaterial(whole))
  expect(new Set(two.materials.map(({ code }) => code)).size).toBe(2)
  expect(new Set(withMaterial(withoutMaterial(two, 0)).materials.map(({ code }) => code)).size).toBe(2)
  expect(missingInItem(two, '试行')).toBe('材料还没写名字')
  expect(aliasesOf('老人补贴、高龄补贴，老人补贴 ')).toEqual(['老人补贴', '高龄补贴'])
})

test('a plan is for a time to come and goes out in instants of this place', () => {
  const plan = {
    ...blankPlan(NOW, 'S1'),
    title: '晨摊',
    words: '现场办',
    place: '东门',
    departments: ['civil' as const],
  }
  expect([missingIn(blankPlan(NOW, 'S1'), NOW), missingIn(plan, NOW)]).toEqual(['写个名字', null])
  expect(missingIn({ ...plan, until: '07:00' }, NOW)).toBe('结束要晚于开始')
  expect(missingIn({ ...plan, day: '2026-08-01' }, NOW)).toBe('时间已经过了')
  expect(plannedInput({ ...plan, capacity: '999' })).toMatchObject({
    from: Date.parse('2026-09-04T08:00:00+08:00'),
    until: Date.parse('2026-09-04T11:00:00+08:00'),
    capacity: 300,
  })
})
