import type { MatterBoardRow, MatterCard, MatterView } from '../../../contract'
import { matterBoard, monthAfter } from './board'
import { nearestMatter } from './near'
import { documentLine, papersOf } from './papers'
import { turnOf } from './turn'

const now = Date.parse('2026-09-01T10:00:00+08:00')
const DAY = 86_400_000
const all = ['confirmPass', 'fill', 'supply', 'authorise', 'rate', 'pass'] as const

const matter = (part: Partial<MatterView> = {}) =>
  ({
    ...{ parts: ['applicant'], may: [...all], state: 'handling', mode: 'online', originals: [], out: 0 },
    ...{ form: null, question: null, authority: null, result: null, rateUntil: null, checkId: null },
    ...part,
  }) as unknown as MatterView
const waits = { originalId: 'O1', name: '户口本', count: 1, state: 'taking', waits: 'applicant', photos: [] }
const question = { words: '首页不清楚', materials: [{ code: 'hukou', name: '户口本' }], at: now, until: now + 20 * DAY }
const kindOf = (part: Partial<MatterView>) => turnOf(matter(part), now)?.kind ?? null

test('of all that is asked at once, the most pressing is asked first: one button, not five', () => {
  const everything = {
    ...{ originals: [waits], form: { filledAt: null, missing: 2 }, question, mode: 'errand', rateUntil: now + DAY },
    result: {},
  } as unknown as Partial<MatterView>
  expect(kindOf(everything)).toBe('confirm')
  expect(kindOf({ ...everything, originals: [] })).toBe('fill')
  expect(kindOf({ ...everything, originals: [], form: null })).toBe('supply')
  expect(kindOf({ ...everything, originals: [], form: null, question: null })).toBe('authorise')
  expect(kindOf({ ...everything, originals: [], form: null, question: null, mode: 'online' })).toBe('rate')
})

test('nothing is asked that may not be answered, nor of anybody but the applicant', () => {
  expect(kindOf({ question, may: [] })).toBeNull()
  expect(kindOf({ question, parts: ['receiver'] })).toBeNull()
  expect(kindOf({})).toBeNull()
})

test('an authority that has run out must be signed anew', () => {
  const authority = { words: '', until: '2026-08-31', at: 0, photo: null }
  expect(kindOf({ mode: 'errand', authority })).toBe('authorise')
  expect(kindOf({ mode: 'errand', authority: { ...authority, until: '2026-09-01' } })).toBeNull()
})

test('the papers of a matter are those it has', () => {
  expect(papersOf(matter()).map(({ name }) => name)).toEqual([])
  const papers = papersOf(
    matter({ mode: 'errand', checkId: 'K1', form: { filledAt: now, missing: 0 }, originals: [waits as never], out: 1 }),
  )
  expect(papers.map(({ name, note }) => `${name} ${note}`)).toEqual([
    'form 填好了，还可以改',
    'materials 哪样齐、哪样缺',
    'authority 还没签',
    'originals 1 份还在外面',
  ])
})

test('a document says where it lies until it is in somebody’s hands, then in whose', () => {
  const centre = { centreId: 'C1', name: '文化巷服务中心', address: '文化路 8 号', phone: '' }
  const blank = { words: null, photos: [], handedAt: null, to: null }
  const document = { ...blank, name: '居住证', way: 'pickUp' as const }
  expect(documentLine(document, centre, now)).toEqual({
    title: '居住证：到窗口取',
    note: '文化巷服务中心，文化路 8 号',
  })
  expect(documentLine({ ...document, handedAt: now, to: '本人' }, centre, now)).toEqual({
    title: '居住证：已经交到手上',
    note: '领的人 本人 · 今天 10:00',
  })
})

test('at home stands what waits for me the longest, else what moved last', () => {
  const card = (matterId: string, updatedAt: number, myMove = false) => ({ matterId, updatedAt, myMove }) as MatterCard
  expect(nearestMatter([])).toBeNull()
  expect(nearestMatter([card('a', 1), card('b', 3)])?.matterId).toBe('b')
  expect(nearestMatter([card('a', 1), card('b', 3), card('c', 2, true), card('d', 4, true)])?.matterId).toBe('c')
})

test('the board has no share of nothing, and no stars of a few', () => {
  const row = {
    ...{
      centreId: 'C1',
      centreName: '中心',
      month: '2026-08',
      received: 0,
      answered: 0,
      onTime: 0,
      withdrawn: 0,
      open: 0,
    },
    ...{ rated: 2, stars: null, refused: [], notOurs: 1, countedAt: now },
  } as MatterBoardRow
  const view = matterBoard(row, now)
  expect(view.figures.map(({ words }) => words)).toEqual(['0', '0', '—', '—'])
  expect(view.refused).toEqual(['不归我们办，告诉了该找谁：1 件'])
  expect(matterBoard({ ...row, answered: 4, onTime: 3, stars: 4.5 }, now).figures.map(({ words }) => words)).toEqual([
    '0',
    '4',
    '75%',
    '4.5 星',
  ])
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
})
