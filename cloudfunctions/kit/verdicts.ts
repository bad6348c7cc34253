import type { PhotoVerdict } from '../core/request/stored'
import { update } from './database'

/** Where photos are kept, the likeliest first. */
const holders = ['requests', 'entries', 'visits']

/** Enters a verdict in the case, entry or visit that holds its photo; false where none does yet. Beside the version, for no move depends on it. One call, at most three where no case holds it. */
export async function enterVerdict(trace: string, verdict: PhotoVerdict): Promise<boolean> {
  for (const collection of holders)
    if ((await update(collection, { 'photoTraces.trace': trace }, { [`photoVerdicts.${trace}`]: verdict })) > 0)
      return true
  return false
}
