import type { RequestView } from '../../../contract'
import { dayWords } from '../../../language/time'
import { postAndName } from '../../chain/model/posts'

export interface ShelvingView {
  title: string
  reason: string
  /** Who has approved, or is to. */
  note: string
  photos: string[]
}

/** Put aside, or asked to be; null once it is in hand again. */
export function shelvingView({ shelving, state }: RequestView): ShelvingView | null {
  if (!shelving || (shelving.approved && state !== 'shelved')) return null
  const { approved, approver, reason, reviewAt, photos } = shelving
  const who = postAndName(approver)
  return {
    title: approved ? `先挂账，${dayWords(reviewAt)} 再来看` : `申请先挂账，到 ${dayWords(reviewAt)} 再来看`,
    reason,
    note: approved ? `${who}批的，到日子自动接着办` : `等${who}批，批之前计时不停`,
    photos,
  }
}
