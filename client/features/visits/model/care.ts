import {
  type CareCard,
  type CareHeld,
  type CareLook,
  type CarePerson,
  careBases,
  careKinds,
  careReasons,
} from '../../../contract'
import { spaced } from '../../../language/spacing'
import { dateWords, momentWords } from '../../../language/time'
import { postWords } from '../../chain/model/posts'

export interface CareCardView {
  careId: string
  title: string
  quiet: string
  /** The entry must be looked through again. */
  review: boolean
  label: string
}

export function careCardView({ careId, areaName, door, since, reviewAt }: CareCard, now: number): CareCardView {
  const title = `${door} 室`
  const review = reviewAt < now
  const quiet = `${spaced(areaName)} · ${dateWords(since, now)}登记`
  return { careId, title, quiet, review, label: [title, review && '该核对了', quiet].filter(Boolean).join('，') }
}

export const kindsWords = ({ kinds }: Pick<CarePerson, 'kinds'>) => kinds.map((kind) => careKinds[kind])

export interface LookView {
  key: string
  /** 网格员小林 看过 */
  title: string
  /** 走访前了解 · 今天 9:00 */
  quiet: string
}

export const lookView = ({ by, at, why }: Pick<CareLook, 'by' | 'at' | 'why'>, now: number, where = ''): LookView => ({
  key: `${at}-${by.name}-${where}`,
  title: `${by.me ? '我' : `${postWords[by.post]} ${by.name}`}${where && ` 看了 ${where}`}`,
  quiet: `${careReasons[why]} · ${momentWords(at, now)}`,
})

/** What the ledger holds of me, in one sentence for each entry. */
export const heldWords = (
  { person, basis, by, since, until }: CareHeld,
  now: number,
): { title: string; quiet: string } => ({
  title: until !== null || !person ? '登记已经结束，内容已删除' : `登记为${kindsWords(person).join('、')}`,
  quiet: `${postWords[by.post]} ${by.name} ${dateWords(since, now)}登记，${careBases[basis]}`,
})
