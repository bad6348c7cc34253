import type { routes } from '../contract'
import { Refused } from '../kit/answer'
import { drawnCode } from '../kit/code'
import type { UseCase } from '../kit/serve'
import { servingAt } from './access'

/** Where the code at the door leads; its scene is the centre. */
const PAGE = 'packages/appointments/check-in/index'

/** The code that hangs at the door. Two calls. */
export const code: UseCase<typeof routes.queue.code> = async ({ centreId }, { openid, now }) => {
  const serving = await servingAt(centreId, 'code', openid, now)
  return serving instanceof Refused ? serving : { image: await drawnCode(PAGE, centreId) }
}
