import type { MatterDocument, OriginalRecord } from './stored'

/** Nobody on a phone could confirm for this applicant: he signs on the worker's screen. */
export const hasNoPhone = ({ applicant }: Pick<MatterDocument, 'applicant'>): boolean =>
  applicant.openid === null || applicant.household !== null

export const isOut = ({ state }: Pick<OriginalRecord, 'state'>): boolean => state !== 'back' && state !== 'denied'

/** Originals still out of the house. */
export const outOf = ({ originals }: Pick<MatterDocument, 'originals'>): number =>
  originals.filter(isOut).reduce((sheets, { count }) => sheets + count, 0)

/** What is left to do once the result is told: a document to be handed over, originals to be given back. */
export const outstanding = (matter: Pick<MatterDocument, 'document' | 'originals'>): boolean =>
  outOf(matter) > 0 || (matter.document !== null && matter.document.handedAt === null)
