import { askWords, contactView } from './contact'

const known = { onBehalf: false, called: '朴女士', name: '朴英子', phone: '13812345678', door: null, version: 4 }

test('a full name, how she is called, and a number to ring', () => {
  expect(contactView(known)).toMatchObject({
    name: '朴英子',
    lines: ['平时叫 朴女士'],
    phone: { number: '13812345678', words: '138 1234 5678' },
  })
})

test('who gave neither is still somebody, and there is another way', () => {
  const view = contactView({ ...known, name: null, phone: null })
  expect(view).toMatchObject({ name: '朴女士', lines: [], phone: null })
  expect(view.instead).toContain('上门')
  expect(contactView({ ...known, name: null, called: '' }).name).toBe('居民')
})

test('on behalf, the person recorded with the door', () => {
  const recorded = { ...known, onBehalf: true, called: '朴奶奶', name: '朴奶奶', phone: null, door: '501' }
  expect(contactView(recorded)).toMatchObject({ name: '朴奶奶', lines: ['门牌 501', '由别人代报'], phone: null })
  expect(askWords({ onBehalf: { called: '朴奶奶' } })).toContain('代')
})
