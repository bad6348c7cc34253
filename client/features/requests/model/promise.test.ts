import { categoryOf } from '../../../contract'
import { dangerOf } from './danger'
import { promiseWords } from './promise'

const first = { post: 'unitHead', name: '李秀英', areaName: '2单元' } as const

test('who will see it, and how long it takes, before it is sent', () => {
  expect(promiseWords(categoryOf('housing.light'), first)).toBe(
    '会先到：单元长 李秀英。4 个工作小时内答复，受理后 3 个工作日内办好',
  )
})

test('nothing is promised that is not known', () => {
  expect(promiseWords(null, null)).toBe('会先到：这个位置的网格长。先看是哪一类，再告诉您要多久')
})

test('where life may be in danger, the number comes first', () => {
  expect(dangerOf(categoryOf('utility.gas'))).toMatchObject({ number: '119' })
  expect(dangerOf(categoryOf('housing.light'))).toBeNull()
  expect(dangerOf(null)).toBeNull()
})
