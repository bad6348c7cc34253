import { points } from '../../support/town'
import type { Walk } from '../moves/person'
import type { Size } from './measures'
import { setStage } from './stage'
import { walkerOf } from './walker'

const { longitude, latitude } = points.inGrid1
/** Every walk at one size, in turn: what fits at both is measured page by page elsewhere. */
const sizes: readonly Size[] = ['normal', 'elder']

/** Tests: each walk in Chromium with the built web page, in a town of its own, and nothing to stumble over on the way. */
export function walkedInBrowser(walks: ReadonlyArray<readonly [policy: string, walk: Walk]>): void {
  const stage = setStage()

  test.each(walks.map(([policy, walk], at) => [policy, sizes[at % 2] ?? 'normal', walk] as const))(
    '%s (%s size)',
    async (_policy, size, walk) => {
      await walk({
        town: stage.town,
        person: async (openid) => walkerOf(await stage.hands(openid, size, { longitude, latitude })),
        hoursGoBy: stage.hoursGoBy,
      })
      expect(stage.complaints()).toEqual([])
    },
  )
}
