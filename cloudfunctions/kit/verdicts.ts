import type { PhotoVerdict } from '../core/request/stored'
import { update } from './database'

/** Where photos are kept, the likeliest first. */
const holders = ['requests', 'checks', 'visits']

/** Enters a verdict in the case, check of materials or visit that holds its photo; false where none does yet. Beside the version, for no move depends on it. One call, up to three where no case holds it. */
export async function enterVerdict(trace: string, verdict: PhotoVerdict): Promise<boolean> {
  for (const collection of holders)
    if ((await update(collection, { 'photoTraces.trace': trace }, { [`photoVerdicts.${trace}`]: verdict })) > 0)
      return true
  return false
}
