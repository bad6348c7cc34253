import type { TemplateUse } from '../../../contract'
import type { MatterDocument } from '../stored'

/** The applicant's page of one matter, the worker's, and the department's. */
export const matterPages = {
  applicant: 'packages/matters/matter/index',
  worker: 'packages/counter/matter/index',
  reviewer: 'packages/counter/review/index',
  claim: 'packages/matters/claim/index',
} as const

export interface NoticeRow {
  /** Who hears it where nobody is named, and on whose page it opens. */
  to: 'applicant' | 'receiver' | 'named'
  page: Exclude<keyof typeof matterPages, 'claim'>
  /** The template it is pushed with; null where the inbox is enough. */
  push: Extract<TemplateUse, 'progress' | 'result' | 'task'> | null
  /** At most five Chinese characters. */
  phrase: string
  title: (matter: MatterDocument) => string
  words: (matter: MatterDocument) => string
}

export const said = ({ last }: MatterDocument, otherwise: string) => last.words || otherwise
export const who = ({ receiver }: MatterDocument) => receiver.name
const dateWords = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
export const visitDay = ({ visit }: MatterDocument) => (visit ? dateWords(visit.date) : '')
export const waitingOriginals = ({ originals }: MatterDocument) =>
  originals
    .filter(({ waits }) => waits !== null)
    .map(({ name: one }) => one)
    .join('、')
