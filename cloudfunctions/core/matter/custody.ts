import type { MatterDocument, OriginalRecord } from './stored'

export const isOut = ({ state }: Pick<OriginalRecord, 'state'>): boolean => state !== 'back' && state !== 'denied'

/** Originals still out of the house. */
export const outOf = ({ originals }: Pick<MatterDocument, 'originals'>): number => originals.filter(isOut).length

/** What is left to do once the result is told: a document to be handed over, originals to be given back. */
export const outstanding = (matter: Pick<MatterDocument, 'document' | 'originals'>): boolean =>
  outOf(matter) > 0 || (matter.document !== null && matter.document.handedAt === null)
