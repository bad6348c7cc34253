import { type OutputOf, postWords, type routes } from '../../../contract'
import { spaced } from '../../../language/spacing'
import { dayWords } from '../../../language/time'

export type Selection = OutputOf<typeof routes.chain.selection>
export type Nominee = Selection['nominees'][number]
export type Objection = Selection['objections'][number]

/** How the choice stands, as people say it. */
export function stateView({ state, post, vacant, households, candidate, last }: Selection): {
  title: string
  words: string
} {
  const head = postWords[post]
  if (state === 'notice' && candidate)
    return {
      title: `${candidate.name}拟任${head}`,
      words: `${candidate.households} 户推荐，网格长认可。公示到 ${candidate.noticeUntil ? dayWords(candidate.noticeUntil) : ''}，没有成立的异议就上任`,
    }
  if (state === 'asked')
    return {
      title: '正在征求本人意见',
      words: candidate ? `已经问了 ${spaced(candidate.title)}，等他答复` : '网格长选了一位，等本人答复，愿意就公示七天',
    }
  if (state === 'open')
    return {
      title: vacant ? `${head}空缺，请大家推荐` : `请大家推荐下一任${head}`,
      words:
        households > 0
          ? `已经有 ${households} 户推荐。一户推荐一位，可以推荐自己`
          : '一户推荐一位，可以推荐自己，也可以推荐邻居',
    }
  return {
    title: `现在不收推荐`,
    words: last ? `${last.name}于 ${dayWords(last.at)}上任` : `${head}在任，网格长发起换届时再请大家推荐`,
  }
}

/** 3 号楼 2 单元 302 */
export const doorOfNominee = ({ title, door }: Nominee) => `${spaced(title)} ${door}`

/** 5 户推荐，本人也报了名 */
export const supportWords = ({ households, self }: Nominee) =>
  [`${households} 户推荐`, self && '本人也报了名'].filter(Boolean).join('，')
