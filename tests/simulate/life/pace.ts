import type { RequestDocument } from '../../../cloudfunctions/core/request/stored'
import { officeTime } from '../working-days'
import type { Plan } from './plan'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Working people come to it in office hours, with a few who do it in the evening. */
function byOffice(now: number, { pace, random }: Plan): number {
  const minutes = { prompt: [5, 150], late: [300, 2600], asleep: [4000, 13_000] } as const
  const [least, most] = minutes[pace]
  const at = now + random.int(least, most) * MINUTE
  return random.chance(0.1) ? at : officeTime(at) + (officeTime(at) > at ? random.int(0, 60) * MINUTE : 0)
}

const urgently = (now: number, { pace, random }: Plan): number =>
  now + (pace === 'prompt' ? random.int(3, 50) : random.int(60, 600)) * MINUTE

/** When somebody next comes to the case as it stands; null where nobody needs to any more. */
export function nextAt(request: RequestDocument, now: number, plan: Plan): number | null {
  const { random } = plan
  switch (request.state) {
    case 'returned':
      return plan.answers ? now + random.int(20, 4000) * MINUTE : now + 10 * DAY + random.int(60, 300) * MINUTE
    case 'shelved':
      return (request.shelving?.reviewAt ?? now) + random.int(2, 900) * MINUTE
    case 'resolved':
      return (request.result?.at ?? now) + 7 * DAY + random.int(5, 300) * MINUTE
    case 'refused':
    case 'merged':
      return now + random.int(30, 2500) * MINUTE
    case 'closed':
      return now + random.int(60, 4000) * MINUTE
    case 'withdrawn':
      return null
    default:
      return request.kind === 'emergency' ? urgently(now, plan) : byOffice(now, plan)
  }
}
