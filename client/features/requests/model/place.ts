import type { HomeView } from '../../chain/model/home'
import type { ChosenPlace } from './draft'

/** My own stairwell as the place of a matter. */
export const homePlace = ({ unitId, title }: HomeView, words: string): ChosenPlace => ({
  where: { kind: 'area', areaId: unitId },
  title,
  note: '我家的单元',
  mine: true,
  words,
})

export const pointPlace = (point: { longitude: number; latitude: number }, words: string): ChosenPlace => ({
  where: { kind: 'point', ...point },
  title: '现在的位置',
  note: '按定位送到所在的网格',
  words,
})

/** Why there is no position, and what to do instead. */
export const unlocatedWords = {
  refused: { title: '没有用您的位置', words: '不要紧，从列表里选也一样快' },
  unavailable: { title: '没找到您在哪里', words: '可能信号不好。从列表里选也一样快' },
} as const
