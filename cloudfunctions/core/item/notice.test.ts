import fc from 'fast-check'
import type { Item, Material } from '../../contract'
import { mergeMaterials } from './merge'
import { minutesOf } from './minutes'

const material = fc.record<Material>({
  code: fc.constantFrom('id-card', 'book', 'photo', 'lease', 'form-a'),
  name: fc.constant('材料'),
  form: fc.constantFrom('original', 'copy', 'both'),
  count: fc.integer({ min: 1, max: 9 }),
  sample: fc.option(fc.constantFrom('正反面', '近半年')),
  paper: fc.constant(null),
  when: fc.option(fc.constantFrom('委托他人办理时', '租房居住时')),
})
const oneEach = fc.uniqueArray(material, { selector: ({ code }) => code, maxLength: 5 })
const items = fc
  .array(oneEach, { maxLength: 6 })
  .map((lists) => lists.map((materials, at) => ({ name: `事项${at}`, materials })))

const asking = (all: Array<Pick<Item, 'name' | 'materials'>>, code: string) =>
  all.flatMap(({ name, materials }) =>
    materials.filter((one) => one.code === code).map((one) => ({ ...one, item: name })),
  )

describe('the materials of several items', () => {
  test('are asked for once each, enough for every item, and name whoever needs them', () =>
    fc.assert(
      fc.property(items, (all) => {
        const merged = mergeMaterials(all)
        const codes = merged.map(({ code }) => code)
        expect(new Set(codes).size).toBe(codes.length)
        expect(new Set(codes)).toEqual(new Set(all.flatMap(({ materials }) => materials.map(({ code }) => code))))
        for (const one of merged) {
          const asked = asking(all, one.code)
          expect(one.count).toBe(Math.max(...asked.map(({ count }) => count)))
          expect(one.neededBy).toEqual(asked.map(({ item }) => item))
          expect(one.when.length === 0).toBe(asked.some(({ when }) => when === null))
          const forms = new Set(asked.map(({ form }) => form))
          expect(one.form).toBe(forms.size === 1 ? [...forms][0] : 'both')
        }
      }),
    ))

  test('come with what is always needed first, and the order of items changes nothing but the order', () =>
    fc.assert(
      fc.property(items, (all) => {
        const merged = mergeMaterials(all)
        const always = merged.map(({ when }) => (when.length === 0 ? 0 : 1))
        expect(always).toEqual([...always].sort())
        const essence = (list: typeof merged) =>
          list
            .map(({ code, count, form, when }) => ({ code, count, form, when: [...when].sort() }))
            .sort((a, b) => (a.code < b.code ? -1 : 1))
        expect(essence(mergeMaterials([...all].reverse()))).toEqual(essence(merged))
      }),
    ))
})

describe('how long a visit takes', () => {
  const minutes = fc.array(
    fc.integer({ min: 0, max: 240 }).map((minutes) => ({ minutes })),
    { minLength: 1, maxLength: 10 },
  )

  test('at least as long as its longest item, never longer than all one after the other, in steps of five', () =>
    fc.assert(
      fc.property(minutes, (all) => {
        const most = all.reduce((sum, one) => sum + Math.max(5, one.minutes), 0)
        const longest = Math.max(...all.map((one) => one.minutes))
        expect(minutesOf(all)).toBeGreaterThanOrEqual(longest)
        expect(minutesOf(all)).toBeLessThan(most + 5)
        expect(minutesOf(all) % 5).toBe(0)
        expect(minutesOf([...all, { minutes: 0 }])).toBeGreaterThan(minutesOf(all))
      }),
    ))

  test('of nothing is nothing', () => expect(minutesOf([])).toBe(0))
  test('15 and 10 minutes together are 20: one shows one’s card once', () =>
    expect(minutesOf([{ minutes: 10 }, { minutes: 15 }])).toBe(20))
})
