import { categoryOf, type Why } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { dutyOf, postWords } from '../../chain/model/posts'

type Rule = Why['rule']
/** How the reader names the reporter: 您 to himself, 居民 to all others. */
export type Whose = '您' | '居民'
type Saying = { [R in Rule]: (step: Extract<Why, { rule: R }>, whose: Whose) => string | null }

/** How the place was found. */
const placed: Partial<Saying> = {
  boundary: (_step, whose) => `${whose}的定位`,
  nearby: ({ areaName }, whose) => `${whose}的定位（不在网格里，离${areaName}最近）`,
  nowhere: (_step, whose) => `${whose}的定位（附近没有网格，先由区县值班台接）`,
  picked: (_step, whose) => `${whose}选的位置`,
}

/** How the kind of matter was known. */
const sorted: Partial<Saying> = {
  chosen: ({ category }, whose) => `${whose}选的“${categoryOf(category).label}”`,
  words: ({ words }) => `“${words.join('”“')}”这几个字`,
}

/** What else happened on the way, each a sentence of its own. */
const aside: Partial<Saying> = {
  edge: () => '这里在两个网格交界，先由编号小的接',
  uncategorised: () => '还不知道是哪一类，请网格长看',
  deputy: ({ absent, name }) => `${absent}不在岗，由${name}代办`,
  vacant: ({ post, areaName }) => `${areaName}${postWords[post]}暂时空缺，往上送一级`,
}

const sayings = (table: Partial<Saying>, why: readonly Why[], whose: Whose): string[] =>
  why.flatMap((step) => {
    const saying = table[step.rule] as ((step: Why, whose: Whose) => string | null) | undefined
    return saying?.(step, whose) ?? []
  })

/** Why it came here: 按您选的位置和“感应灯”这几个字, then whatever was out of the ordinary. */
export function whyWords(why: readonly Why[], whose: Whose): string {
  const by = [...sayings(placed, why, whose), ...sayings(sorted, why, whose)]
  const first = by.length > 0 ? [`按${by.join('和')}`] : []
  return spaced([...first, ...new Set(sayings(aside, why, whose))].join('。'))
}

/** Where it was sent: the area of the head it reached, or of the place. */
export function sentTo(why: readonly Why[]): string | null {
  const post = why.find((step) => step.rule === 'post')
  if (post?.rule === 'post') return `${dutyOf(post)}${post.name}`
  const area = why.find((step) => 'areaName' in step)
  return area && 'areaName' in area ? area.areaName : null
}
