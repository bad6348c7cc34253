import { categoryOf, type Why } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { dutyOf, postWords } from '../../chain/model/posts'

type Rule = Why['rule']
type Saying = { [R in Rule]: (step: Extract<Why, { rule: R }>) => string | null }

/** How the place was found. */
const placed: Partial<Saying> = {
  boundary: () => '您的定位',
  nearby: ({ areaName }) => `您的定位（不在网格里，离${spaced(areaName)}最近）`,
  nowhere: () => '您的定位（附近没有网格，先由区县值班台接）',
  picked: () => '您选的位置',
}

/** How the kind of matter was known. */
const sorted: Partial<Saying> = {
  chosen: ({ category }) => `您选的“${categoryOf(category).label}”`,
  words: ({ words }) => `“${words.join('”“')}”这几个字`,
}

/** What else happened on the way, each a sentence of its own. */
const aside: Partial<Saying> = {
  edge: () => '这里在两个网格交界，先由编号小的接',
  uncategorised: () => '还不知道是哪一类，请网格长看',
  deputy: ({ absent, name }) => `${absent}不在岗，由${name}代办`,
  vacant: ({ post, areaName }) => `${areaName}${postWords[post]}暂时空缺，往上送一级`,
}

const sayings = (table: Partial<Saying>, why: readonly Why[]): string[] =>
  why.flatMap((step) => {
    const saying = table[step.rule] as ((step: Why) => string | null) | undefined
    return saying?.(step) ?? []
  })

/** Why it came here: 按您选的位置和“感应灯”这几个字, then whatever was out of the ordinary. */
export function whyWords(why: readonly Why[]): string {
  const by = [...sayings(placed, why), ...sayings(sorted, why)]
  const first = by.length > 0 ? [`按${by.join('和')}`] : []
  return [...first, ...new Set(sayings(aside, why))].join('。')
}

/** Where it was sent: the area of the head it reached, or of the place. */
export function sentTo(why: readonly Why[]): string | null {
  const post = why.find((step) => step.rule === 'post')
  if (post?.rule === 'post') return spaced(`${dutyOf(post)}${post.name}`)
  const area = why.find((step) => 'areaName' in step)
  return area && 'areaName' in area ? spaced(area.areaName) : null
}
