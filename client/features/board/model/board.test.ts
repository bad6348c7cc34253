import type { BoardItem, District } from './board'
import { asksDistrict, boardCard, levelsOf } from './board'
import { frameOf, gridLines, marksOf, placesOf, stepOf } from './map'

const now = Date.parse('2025-11-20T11:00:00+08:00')
const item = (requestId: string, part: Partial<BoardItem> = {}): BoardItem => ({
  requestId,
  title: '3号楼感应灯不亮',
  category: 'housing.light',
  state: 'handling',
  kind: 'request',
  areaName: '12网格',
  lamp: { colour: 'green', clock: 'resolve', dueAt: now + 3_600_000, left: 60, day: 480, provisional: false },
  createdAt: now - 86_400_000,
  updatedAt: now - 3_600_000,
  joined: 0,
  at: { longitude: 129.01, latitude: 42.54 },
  result: null,
  outcome: null,
  ...part,
})
const red = { colour: 'red', clock: 'resolve', dueAt: now - 1, left: -60, day: 480, provisional: false } as const

test('a board card says what, where, when and how many, never who', () => {
  expect(boardCard(item('a', { joined: 2 }), now)).toMatchObject({
    title: '3 号楼感应灯不亮',
    quiet: '12 网格 · 昨天 11:00 · 楼道照明 · 3 户反映',
    tag: { words: '办理中', tone: 'green' },
  })
})

test('what has ended says what came of it', () => {
  const view = boardCard(item('a', { state: 'closed', result: '换了新灯', outcome: 'solved' }), now)
  expect(view).toMatchObject({ result: '换了新灯', outcome: '居民说：解决了' })
  expect(view.quiet).toContain('今天 10:00 办结')
})

test('a private matter shows its kind once', () => {
  expect(boardCard(item('a', { title: '楼道照明', at: null }), now).quiet).toBe('12 网格 · 昨天 11:00')
})

const area = (id: string, kind: 'district' | 'street', name: string) => ({
  ...{ id, kind, name, code: id, areaPath: kind === 'district' ? [id] : ['HL', id], names: [name], households: 0 },
})

test('who works for the whole district reads its board and those of its streets; a street’s desk reads both', () => {
  const district = {
    parent: area('HL', 'district', '和龙市'),
    items: [area('S1', 'street', '光明街道'), area('S2', 'street', '民惠街道')],
  } as unknown as District
  const officer = {
    postId: 'p',
    post: 'officer',
    areaName: '供排水公司',
    departmentId: 'water',
    name: '管工',
    deputy: false,
  }
  const posted = (post: object) => levelsOf({ homes: [], posts: [post as never] }, district).map(({ words }) => words)
  expect(posted(officer)).toEqual(['和龙市', '光明街道', '民惠街道'])
  const desk = {
    ...officer,
    post: 'deskWorker',
    departmentId: undefined,
    areaId: 'S1',
    areaName: '光明街道',
    areaKind: 'street',
  }
  expect(posted(desk)).toEqual(['光明街道', '和龙市'])
  expect(asksDistrict({ posts: [officer as never] })).toBe(true)
  expect(asksDistrict({ posts: [{ ...desk, areaKind: 'grid' } as never] })).toBe(false)
})

test('the boards around my home come nearest first; without a home, those of my posts', () => {
  const home = {
    ...{ unitId: 'U1', door: null, title: '', confirmed: true },
    ...{ where: ['光明街道', '文化巷', '12网格'], areaPath: ['HL', 'S1', 'L1', 'G12', 'B1', 'U1'] },
  }
  expect(levelsOf({ homes: [home], posts: [] })).toEqual([
    { areaId: 'G12', words: '12 网格' },
    { areaId: 'L1', words: '文化巷' },
    { areaId: 'S1', words: '光明街道' },
  ])
  const post = { postId: 'p', post: 'gridHead', areaId: 'G12', areaName: '12网格', name: '王', deputy: false } as const
  expect(levelsOf({ homes: [], posts: [post, post] })).toEqual([{ areaId: 'G12', words: '12 网格' }])
})

test('matters at one spot share a mark under the most pressing lamp; private ones have none', () => {
  const places = placesOf([item('a'), item('b', { lamp: red }), item('c', { at: null })])
  expect(places).toMatchObject([{ id: 'a', colour: 'red' }])
  expect(places[0]?.items).toHaveLength(2)
})

test('every place lies on the card, north above south and east right of west', () => {
  const south = item('s', { at: { longitude: 129.0, latitude: 42.53 } })
  const north = item('n', { at: { longitude: 129.02, latitude: 42.55 } })
  const places = placesOf([south, north])
  const [a, b] = marksOf(places, frameOf(places))
  if (!a || !b) throw new Error('two marks')
  for (const { x, y } of [a, b]) expect(x > 0.05 && x < 0.95 && y > 0.05 && y < 0.95).toBe(true)
  expect(b.x).toBeGreaterThan(a.x)
  expect(b.y).toBeLessThan(a.y)
})

test('a single place stands in the middle', () => {
  const places = placesOf([item('a')])
  expect(marksOf(places, frameOf(places))[0]).toMatchObject({ x: expect.closeTo(0.5), y: expect.closeTo(0.5) })
})

test('marks too close for a finger become one, and nothing is lost', () => {
  const at = (id: string, longitude: number) => item(id, { at: { longitude, latitude: 42.54 } })
  const places = placesOf([at('a', 129.01), at('b', 129.0101), at('c', 129.05)])
  const marks = marksOf(places, frameOf(places))
  expect(marks).toHaveLength(2)
  expect(marks.flatMap(({ items }) => items)).toHaveLength(3)
})

test('a few lines hint at the streets, never a thicket', () => {
  for (const spread of [0.0001, 0.01, 0.1]) {
    const places = placesOf([item('a'), item('b', { at: { longitude: 129.01 + spread, latitude: 42.54 + spread } })])
    const frame = frameOf(places)
    const { x, y } = gridLines(frame, stepOf(frame).degrees)
    expect(y.length).toBeGreaterThan(1)
    expect(Math.max(x.length, y.length)).toBeLessThan(12)
    for (const share of [...x, ...y]) expect(share >= -0.001 && share <= 1.001).toBe(true)
  }
})
