import type { PhotoVerdict } from '../core/request/stored'
import { now } from '../kit/clock'
import { cloud } from '../kit/cloud'
import { insertOnce } from '../kit/database'
import { isTrace } from '../kit/photos'
import { enterVerdict } from '../kit/verdicts'

interface Verdict {
  trace_id: string
  result: { suggest: PhotoVerdict }
}

const verdicts: readonly unknown[] = ['pass', 'review', 'risky'] satisfies PhotoVerdict[]

/** Where a phone calls from; WeChat's own push comes from none of these. */
const PHONE = /^wx_(client|devtools|http)/

/** Whether WeChat says what became of a photo's check (`wxa_media_check`). A phone that says so is not believed. */
export function isVerdict(event: unknown): boolean {
  const { MsgType, Event } = (event ?? {}) as Record<string, unknown>
  const { SOURCE } = cloud.getWXContext() as { SOURCE?: string }
  return MsgType === 'event' && Event === 'wxa_media_check' && !PHONE.test(SOURCE ?? '')
}

const TRIES = 6
const PAUSE = 400

/** Enters a verdict in its case; where it was faster than the case, it waits for the sweep. WeChat wants `success`. */
export async function hear(event: unknown): Promise<'success'> {
  const { trace_id: trace, result } = event as Verdict
  const verdict = result?.suggest
  if (!isTrace(trace) || !verdicts.includes(verdict)) return 'success'
  for (let tries = 0; tries < TRIES; tries++) {
    if (await enterVerdict(trace, verdict)) return 'success'
    await new Promise((wait) => setTimeout(wait, PAUSE))
  }
  await insertOnce('photoChecks', { _id: trace, verdict, at: now() })
  return 'success'
}
