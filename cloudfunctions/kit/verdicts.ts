import type { PhotoVerdict } from '../core/request/stored'
import { update } from './database'

/** Enters a verdict in the case that holds its photo; false where none does yet. Beside the case's version, for no move depends on it. One call. */
export const enterVerdict = async (trace: string, verdict: PhotoVerdict): Promise<boolean> =>
  (await update('requests', { 'photoTraces.trace': trace }, { [`photoVerdicts.${trace}`]: verdict })) > 0
