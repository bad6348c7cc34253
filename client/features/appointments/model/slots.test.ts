import type { Slot } from '../../../contract'
import { hasEvening, postsAt, postWords, slotParts } from './slots'

const slot = (minute: number, kind: Slot['kind'], left = 1, posts = [1]): Slot => ({ minute, kind, left, posts })
const post = (no: number, worker: string) => ({ no, name: `${no}号全能岗`, worker, cover: null })

test('a day has its parts, and no part without a time', () => {
  const parts = slotParts([
    slot(510, 'morning', 0, []),
    slot(540, 'morning', 2),
    slot(1060, 'evening'),
    slot(730, 'noon'),
  ])
  expect(parts.map(({ title }) => title)).toEqual(['上午', '延时服务'])
  expect(parts[0]?.tiles).toMatchObject([
    { clock: '8:30', note: '约满', full: true },
    { clock: '9:00', note: '余 2', full: false },
  ])
  expect(parts[1]?.tiles.map(({ note }) => note)).toEqual(['晚间余 1', '午间余 1'])
  expect(slotParts([])).toEqual([])
})

test('only who is free at that time can be wished for, by name', () => {
  const posts = [post(1, '王敏'), post(2, '金花')]
  expect(postsAt(slot(540, 'morning', 1, [2]), posts).map(postWords)).toEqual(['2 号全能岗 金花'])
  expect(postsAt(undefined, posts)).toEqual([])
})

test('an evening is wished for only where there is none', () => {
  expect([hasEvening([slot(1060, 'evening')]), hasEvening([slot(540, 'morning')])]).toEqual([true, false])
})
