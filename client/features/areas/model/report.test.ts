import type { AreaReport } from '../../../contract'
import { findingGroups, kindLines, placeWords, shareWords, verdictWords } from './report'

const none = { inForce: 0, added: 0, changed: 0, closed: 0, unchanged: 0 }
const report: AreaReport = {
  kinds: [
    { kind: 'grid', ...none, inForce: 69, added: 2, closed: 1, carried: 3 },
    { kind: 'lane', ...none, carried: 0 },
  ],
  boundaries: { ...none, inForce: 69, changed: 2 },
  households: { inForce: 0, after: 0 },
  faults: 1,
  warnings: 25,
  findings: [
    {
      code: 'parent.kind',
      level: 'fault',
      count: 1,
      first: [
        { file: 'tree', row: 9, column: 'parent', facts: { kind: 'grid', parentKind: 'building', parent: 'b1' } },
      ],
    },
    {
      code: 'head.none',
      level: 'warning',
      count: 25,
      first: [{ file: null, row: null, column: null, facts: { name: '3号楼2单元' } }],
    },
  ],
  replay: null,
}

test('kinds say what there will be and what is new; those that there are none of say nothing', () => {
  expect(kindLines(report)).toEqual([
    { title: '网格', note: '新增 2，停用 1，随上级变动 3', after: 70 },
    { title: '边界', note: '改动 2', after: 69 },
  ])
})

test('a finding names its file, row and column, and the reason in Chinese throughout', () => {
  const [first, second] = findingGroups(report)
  expect(first).toMatchObject({
    fault: true,
    title: '上级级别不对',
    lines: ['名册第 9 行“上级”：网格不能放在楼栋 b1 下面'],
  })
  expect(second).toMatchObject({ fault: false, more: 24, lines: ['3号楼2单元 还没有单元长'] })
  expect(placeWords({ file: 'boundaries', row: 2, column: null, facts: {} })).toBe('边界第 2 个图形')
})

test('the verdict says what to do, and no share is rounded up to all', () => {
  expect(verdictWords(report)).toMatchObject({ good: false, title: '有 1 处错误' })
  expect(verdictWords({ faults: 0, warnings: 0 })).toMatchObject({ good: true, words: '可以发布' })
  expect(shareWords(2999, 3000)).toBe('99.9%')
  expect(shareWords(3000, 3000)).toBe('100%')
})
