import type { Why } from '../../../contract'
import { whyWords } from './why'

test('it is sent by place and by words', () => {
  const why: Why[] = [
    { rule: 'boundary', areaId: 'G12', areaName: '12网格' },
    { rule: 'words', category: 'housing.light', words: ['感应灯'] },
    { rule: 'post', post: 'unitHead', name: '李秀英', areaName: '2单元' },
  ]
  expect(whyWords(why, '您')).toBe('按您的定位和“感应灯”这几个字')
  expect(whyWords(why, '居民')).toBe('按居民的定位和“感应灯”这几个字')
})

test('whatever was out of the ordinary is said as well', () => {
  const why: Why[] = [
    { rule: 'nearby', areaId: 'G12', areaName: '12网格', within: 500 },
    { rule: 'uncategorised' },
    { rule: 'vacant', post: 'unitHead', areaName: '2单元' },
    { rule: 'deputy', absent: '王建国', name: '金花' },
  ]
  const words = whyWords(why, '您')
  expect(words).toContain('离 12 网格最近')
  expect(words).toContain('单元长暂时空缺')
  expect(words).toContain('王建国不在岗，由金花代办')
})

test('nothing known, nothing said', () => {
  expect(whyWords([], '您')).toBe('')
})
