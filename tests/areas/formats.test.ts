import { routes, startTown, type TownCloud } from '../support/cloud'
import { ADMINISTRATOR, csvOf, foundDistrict, goodCity, type Rows, upload } from './city'
import { workbookOf } from './workbook'

let town: TownCloud
beforeAll(async () => {
  town = await startTown({ workersPerFunction: 1 }, false)
  foundDistrict(town)
})
afterAll(() => town.stop())

const { rows } = goodCity()
const english: Rows = [
  ['ID', 'Kind', 'Name', 'Parent', 'households', 'floors', 'doors', 'head name', 'head_phone'],
  ...rows.slice(1),
]

test.each([
  ['a workbook', 'xlsx', workbookOf(rows)],
  ['a CSV with a mark of order', 'csv', `\uFEFF${csvOf(rows)}`],
  ['a CSV with the line ends of Windows', 'csv', csvOf(rows).replaceAll('\n', '\r\n')],
  ['a table with tabs', 'csv', rows.map((row) => row.join('\t')).join('\n')],
  ['a table with semicolons', 'csv', rows.map((row) => row.join(';')).join('\n')],
  ['English headings', 'csv', csvOf(english)],
  [
    'headings with remarks',
    'csv',
    csvOf([(rows[0] as string[]).map((heading) => `${heading}（必填）`), ...rows.slice(1)]),
  ],
])('%s says the same city', async (_what, extension, content) => {
  const tree = await upload(town, extension, content)
  const { report } = await town.get(ADMINISTRATOR, routes.areas.check, { tree })
  expect(report.faults).toBe(0)
  expect(report.kinds.map(({ added }) => added)).toEqual([1, 1, 2, 4, 4, 8])
  expect(report.households.after).toBe(96)
})

test('a row of a workbook is counted as the sheet counts it', async () => {
  const tree = await upload(town, 'xlsx', workbookOf([...rows, ['g9', '网格', '九网格', 'l9', '', '', '', '', '']]))
  const { report } = await town.get(ADMINISTRATOR, routes.areas.check, { tree })
  expect(report.findings).toMatchObject([
    { code: 'parent.unknown', first: [{ row: rows.length + 1, column: 'parent' }] },
  ])
})
