import { bookOf, emptyDraft, itemsOf, missingIn, waitOf, whomWords, withChange } from './draft'

const draft = { ...emptyDraft, items: ['gaoling'], date: '2026-11-23', minute: 570, postNo: 2, note: ' 走得慢 ' }

test('the address names at most five items, each once', () => {
  expect(itemsOf('a,b,a,,c,d,e,f')).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(itemsOf('')).toEqual([])
})

test('another day or other items lose the time, never what was typed', () => {
  for (const part of [{ date: '2026-11-24' }, { items: ['juzhu'] }, { centreId: 'C-2' }, { mode: 'home' as const }])
    expect(withChange(draft, part)).toMatchObject({ minute: null, postNo: null, note: ' 走得慢 ' })
  expect(withChange(draft, { elder: true })).toMatchObject({ minute: 570, postNo: 2 })
})

test('the nearest time offered brings day and time together', () => {
  expect(withChange(draft, { date: '2026-11-24', minute: 600 })).toMatchObject({ date: '2026-11-24', minute: 600 })
})

test('it says the one thing that is missing', () => {
  expect(missingIn(emptyDraft)).toBe('先选要办的事')
  expect(missingIn({ ...draft, minute: null })).toBe('选一个时间')
  expect(missingIn({ ...draft, mode: 'home' })).toBe('写上您家地址')
  expect(missingIn(draft)).toBeNull()
})

test('who waits for a visit at home says where to come, and nobody else does', () => {
  const at = { ...draft, address: ' 3 号楼 302 ' }
  expect(waitOf({ ...draft, mode: 'home' }, 'C-1', '2026-11-23')).toBeNull()
  expect(waitOf({ ...at, mode: 'home' }, 'C-1', '2026-11-23')).toMatchObject({ mode: 'home', address: '3 号楼 302' })
  expect(waitOf(at, 'C-1', '2026-11-23')).not.toHaveProperty('address')
})

test('what is sent has no empty words in it, and says for whom', () => {
  const plain = { centreId: 'C-1', items: ['gaoling'], mode: 'desk', date: '2026-11-23', minute: 570, elder: false }
  expect(bookOf(draft, 'C-1', '2026-11-23')).toEqual({ ...plain, postNo: 2, note: '走得慢' })
  const family = { kind: 'family', called: '老金', relation: '父母' } as const
  expect(bookOf({ ...draft, postNo: null, note: '', whom: family }, 'C-1', '2026-11-23')).toEqual({
    ...plain,
    for: family,
  })
  const household = { kind: 'household', unitId: 'U1', door: '302', called: '金奶奶' } as const
  expect(bookOf({ ...draft, whom: household }, 'C-1', '2026-11-23')?.for).toEqual({
    ...{ kind: 'household', called: '金奶奶' },
    household: { unitId: 'U1', door: '302' },
  })
  expect(bookOf({ ...draft, minute: null }, 'C-1', '2026-11-23')).toBeNull()
  expect([whomWords(emptyDraft.whom), whomWords(family), whomWords(household)]).toEqual([
    '本人',
    '父母 老金',
    '302 室 金奶奶',
  ])
})
