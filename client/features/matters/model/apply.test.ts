import type { MergedField } from '../../../contract'
import {
  type ApplyDraft,
  applyOf,
  emptyApply,
  missingIn,
  modeIn,
  placed,
  remoteModes,
  withAnswer,
  withKnown,
  withoutKnown,
} from './apply'

const field = (code: string, part: Partial<MergedField> = {}): MergedField => ({
  ...{ code, label: code, kind: 'text', needed: true, choices: [], neededBy: ['高龄津贴申领'] },
  ...part,
})
const form = { fields: [field('name', { label: '姓名' }), field('remark', { needed: false })] }
const draft = (part: Partial<ApplyDraft> = {}): ApplyDraft => ({
  ...emptyApply,
  ...{ answers: { name: '朴顺姬' }, agreed: true },
  ...part,
})
const send = (part: Partial<ApplyDraft> = {}, mode: 'online' | 'home' = 'online', checkId: string | null = null) =>
  applyOf(draft(part), ['gaoling'], form, { mode, checkId })

test('nothing is sent before every needed question is answered and it is agreed who may read it', () => {
  expect(missingIn(draft({ answers: { name: '  ' } }), form, 'online')).toBe('还没填“姓名”')
  expect(missingIn(draft({ agreed: false }), form, 'online')).toBe('勾上“同意给经办的人看”')
  expect(missingIn(draft(), form, 'home')).toBe('写上您家地址')
  expect(missingIn(draft(), form, null)).toBe('先选怎么办')
  expect(missingIn(draft(), form, 'online')).toBeNull()
  expect(send({ agreed: false })).toBeNull()
})

test('empty answers, and answers to questions that nobody asks any more, stay at home', () => {
  expect(send({ answers: { name: ' 朴顺姬 ', remark: ' ', old: 'x' } })).toEqual({
    ...{ codes: ['gaoling'], mode: 'online', consent: true, answers: { name: '朴顺姬' } },
  })
})

test('an address goes along only where somebody comes to the home; a household is named by its door', () => {
  expect(send({ address: '锦绣小区' })).not.toHaveProperty('address')
  expect(send({ address: ' 锦绣小区 ' }, 'home', 'C1')).toMatchObject({ address: '锦绣小区', checkId: 'C1' })
  const whom = { kind: 'household', unitId: 'U1', door: '302', called: '金奶奶' } as const
  expect(send({ whom })?.for).toEqual({ kind: 'household', household: { unitId: 'U1', door: '302' }, called: '金奶奶' })
})

test('a way that one of the items does not allow is not kept', () => {
  const ways = remoteModes(['desk', 'home', 'online'])
  expect(ways).toEqual(['online', 'home'])
  expect(modeIn(draft({ mode: 'home' }), ways)).toBe('home')
  expect(modeIn(draft({ mode: 'errand' }), ways)).toBe('online')
  expect(modeIn(draft(), remoteModes(['desk']))).toBeNull()
})

test('what is known never takes the place of what was written, and leaves with the one it is about', () => {
  const known = { name: '朴顺姬', phone: '13800000000' }
  const filled = withKnown({ name: '朴女士', phone: ' ' }, known)
  expect(filled).toEqual({ name: '朴女士', phone: '13800000000' })
  expect(withoutKnown(filled, known)).toEqual({ name: '朴女士' })
})

test('a failure stands beside the field it is about', () => {
  const fields = [field('id', { label: '身份证号', kind: 'identity' })]
  const wrong = placed({ code: 'form.field', field: 'id' }, fields)
  expect(wrong.fields.id).toContain('18 位')
  expect(wrong.foot?.title).toBe('“身份证号”填得不对')
  expect(placed({ code: 'form.unfilled', fields: ['id'] }, fields).fields).toEqual({ id: '这一项要填' })
  expect(placed({ code: 'item.mode', item: 'gaoling' }, fields).mode).not.toBeNull()
  expect(placed({ code: 'check.absent' }, fields).materials).not.toBeNull()
  expect(placed({ code: 'matter.tooMany', most: 5 }, fields).foot?.title).toContain('5')
  expect(placed(null, fields).foot).toBeNull()
})

test('a day of birth that stands in the identity number is not asked for again, nor written over', () => {
  const fields = [field('identity', { kind: 'identity' }), field('birth', { kind: 'date' })]
  const identity = '222406195001011234'
  expect(withAnswer({}, fields, 'identity', identity)).toEqual({ identity, birth: '1950-01-01' })
  expect(withAnswer({ birth: '1951-02-03' }, fields, 'identity', identity).birth).toBe('1951-02-03')
  expect(withAnswer({}, fields, 'identity', '2224')).toEqual({ identity: '2224' })
})
