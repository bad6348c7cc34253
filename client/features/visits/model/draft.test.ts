import { actionWords, emptyVisit, missingIn, passUpOf, recordOf } from './draft'

const NINE = Date.parse('2026-11-20T09:00:00+08:00')
const draft = (change: object = {}) => ({ ...emptyVisit('a-ref-of-mine', ['302']), ...change })

test('all well is a door, a purpose, and nothing else', () => {
  expect(recordOf(draft(), 'U1', NINE)).toEqual({
    ...{ ref: 'a-ref-of-mine', unitId: 'U1', doors: ['302'], at: NINE, purposes: ['greet'], met: 'somebody' },
    photos: [],
  })
  expect(missingIn(draft())).toBeNull()
})

test('what was found goes along with how; where nobody was met there were no people', () => {
  const found = { found: 'solved', problem: ' 灯不亮 ', result: '换了灯泡', people: '金奶奶', mood: 'well' }
  expect(recordOf(draft(found), 'U1', NINE)).toMatchObject({
    problem: { list: 'solved', words: '灯不亮', result: '换了灯泡' },
    people: '金奶奶',
  })
  const nobody = recordOf(draft({ ...found, met: 'nobody', found: 'none' }), 'U1', NINE)
  expect(nobody).not.toHaveProperty('people')
  expect(nobody).not.toHaveProperty('mood')
  expect(nobody).not.toHaveProperty('problem')
})

test('a day named for the next visit is nine in its morning', () => {
  expect(recordOf(draft({ next: 'days' }), 'U1', NINE + 7_200_000).nextAt).toBe(NINE + 3 * 86_400_000)
})

test('a problem becomes a request for the household; for one on record by its place', () => {
  const about = { words: '漏水', photos: [], door: '302', unitId: 'U1', visit: { ref: 'a-ref-of-mine' } }
  expect(passUpOf(about, { called: '朴女士', phoneless: false }).onBehalf).toEqual({ called: '朴女士', door: '302' })
  expect(passUpOf(about, { called: '金奶奶', phoneless: true }).onBehalf).toEqual({
    ...{ called: '金奶奶', door: '302', unitId: 'U1' },
  })
  expect(passUpOf({ ...about, door: null }, null)).not.toHaveProperty('onBehalf')
})

test('the button says what is missing, or what happens', () => {
  expect(missingIn(draft({ doors: [] }))).toBe('先选走了哪几户')
  expect(missingIn(draft({ doors: [], found: 'passedUp', problem: '楼道灯不亮' }))).toBeNull()
  expect(missingIn(draft({ found: 'collected' }))).toBe('写一句是什么问题')
  expect(actionWords(draft({ doors: ['101', '102'] }))).toBe('2 户都好，记下走访')
  expect(actionWords(draft({ met: 'nobody' }))).toBe('没人在家，记下来过')
})
