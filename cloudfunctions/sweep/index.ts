import { failed } from '../kit/answer'
import { now } from '../kit/clock'
import { cloud } from '../kit/cloud'
import { beginSweep } from './batches'
import { steps } from './steps'
import { warn } from './warn'

/** A step that broke: found something, did nothing. */
const broken = { found: 1, done: 0, failed: 1 }

/** Runs every minute by its timer, one step after another; what breaks one holds up no other. A phone that calls it is refused. */
export const main = async () => {
  if ((cloud.getWXContext() as { OPENID?: string }).OPENID)
    return failed({ code: 'permission.denied', action: 'sweep' })
  beginSweep()
  const swept: Record<string, unknown> = {}
  for (const [name, step] of Object.entries(steps)) swept[name] = await step(now).catch((error) => said(name, error))
  if (Object.values(swept).some(foundIn)) console.log(JSON.stringify(swept))
  return swept
}

function said(sweep: string, error: unknown) {
  warn(sweep, error)
  return broken
}

/** Whether a step, or any part of it, found something to do. */
const foundIn = (part: unknown): boolean => {
  if (typeof part === 'number') return part > 0
  if (typeof part !== 'object' || part === null) return false
  const { found } = part as { found?: unknown }
  return typeof found === 'number' ? found > 0 : Object.values(part).some(foundIn)
}
