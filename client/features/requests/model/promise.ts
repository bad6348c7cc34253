import type { Category, PostKind } from '../../../contract'
import { daysWords, hoursWords } from '../../../language/work'
import { postAndName } from '../../chain/model/posts'

export interface First {
  post: PostKind
  name: string
  areaName: string
}

/** 会先到：单元长 李秀英。4 个工作小时内答复，受理后 3 个工作日内办好 */
export function promiseWords(category: Category | null, first: First | null): string {
  const to = first ? `会先到：${postAndName(first)}。` : '会先到：这个位置的网格长。'
  if (!category) return `${to}先看是哪一类，再告诉您要多久`
  return `${to}${hoursWords(category.respond)}内答复，受理后 ${daysWords(category.resolveDays)}内办好`
}
