import type { Item, Material } from '../../../contract'

/** A new item, most of it as most are. */
export const blankItem = (now: number): Item => ({
  code: `item-${now.toString(36)}`,
  ...{
    name: '',
    aliases: [],
    list: 'assist',
    who: '',
    materials: [],
    statutoryDays: null,
    promisedDays: 0,
    minutes: 10,
  },
  steps: [
    { by: 'resident', title: '带材料到窗口', words: '可以先在手机上拍照给窗口看。' },
    { by: 'desk', title: '当场核对', words: '缺什么一次说清。' },
    { by: 'desk', title: '当场办好', words: '办好告诉您。' },
  ],
  ...{
    fee: { yuan: 0, words: null },
    forms: [],
    modes: ['desk'],
    reviews: [],
    pair: false,
    basis: '',
    skill: 'civil',
    events: [],
  },
  ...{ asked: 20, office: null },
})

const blankMaterial = (number: number): Material => ({
  code: `extra-${number}`,
  ...{ name: '', form: 'original', count: 1, sample: null, paper: null, when: null },
})

/** One more material, under a code that none of the others has. */
export function withMaterial(item: Item): Item {
  let number = item.materials.length + 1
  while (item.materials.some(({ code }) => code === `extra-${number}`)) number += 1
  return { ...item, materials: [...item.materials, blankMaterial(number)] }
}

const replaced = <T>(all: readonly T[], at: number, part: Partial<T>): T[] =>
  all.map((one, index) => (index === at ? { ...one, ...part } : one))

export const withMaterialChanged = (item: Item, at: number, part: Partial<Material>): Item => ({
  ...item,
  materials: replaced(item.materials, at, part),
})
export const withoutMaterial = (item: Item, at: number): Item => ({
  ...item,
  materials: item.materials.filter((_, index) => index !== at),
})
export const withStepChanged = (item: Item, at: number, part: Partial<Item['steps'][number]>): Item => ({
  ...item,
  steps: replaced(item.steps, at, part),
})

const trimmed = (text: string) => text.trim()
export const numberOf = (text: string, most: number) => Math.min(most, Math.max(0, Number.parseInt(text, 10) || 0))
export const aliasesOf = (text: string) =>
  [
    ...new Set(
      text
        .split(/[\s，、,；;]+/)
        .map(trimmed)
        .filter(Boolean),
    ),
  ].slice(0, 20)

/** What is still missing, in words for the button; null when it may be published. */
export function missingInItem(item: Item, reason: string): string | null {
  if (trimmed(item.name) === '') return '写上名称'
  if (trimmed(item.who) === '') return '写清给谁办'
  if (trimmed(item.basis) === '') return '写上依据'
  if (item.materials.some(({ name }) => trimmed(name) === '')) return '材料还没写名字'
  if (item.statutoryDays !== null && item.promisedDays > item.statutoryDays) return '承诺不能比法定长'
  return trimmed(reason) === '' ? '说说为什么改' : null
}
