import type { PhotoVerdict } from '../core/request/stored'
import { update } from './database'

/** Where photos are kept, the likeliest first. */
const holders = ['requests', 'entries', 'checks', 'visits', 'matters', 'posts']

/** Enters a verdict in what holds its photo; false where nothing does yet. Beside the version, for no move depends on it. One call for a case, at most one for each collection. */
export async function enterVerdict(trace: string, verdict: PhotoVerdict): Promise<boolean> {
  for (const collection of holders)
    if ((await update(collection, { 'photoTraces.trace': trace }, { [`photoVerdicts.${trace}`]: verdict })) > 0)
      return true
  return false
}
