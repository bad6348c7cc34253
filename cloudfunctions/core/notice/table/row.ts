import type { TemplateUse } from '../../../contract'
import type { RequestDocument } from '../../request/stored'

/** Templates that tell of a case; the rest are other capabilities' own. */
export type CaseTemplate = Exclude<TemplateUse, 'notice' | 'booking'>

export interface NoticeRow {
  to: 'reporter' | 'inCharge' | 'handler'
  /** The template it is pushed with; null where the inbox is enough. */
  push: CaseTemplate | null
  /** At most five Chinese characters: WeChat's field `phrase`. */
  phrase: string
  title: (request: RequestDocument) => string
  words: (request: RequestDocument) => string
}

/** Who did the newest step, where a post did. */
export const who = ({ last }: RequestDocument): string => (last.actor.role === 'post' ? last.actor.name : '')
/** What was written with the newest step. */
export const said = ({ last }: RequestDocument, otherwise: string): string => last.words || otherwise
