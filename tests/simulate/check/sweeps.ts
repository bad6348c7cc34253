import type { SweepRun } from '../world'

/** How long two calls of one moment may overlap. */
const BESIDE = 2_000

/**
 * Whether something that fell due was left lying: an unharmed sweep has begun after it was due and ended before `until`, and
 * nobody moved the case at that moment, so that the sweep had no rival to lose to.
 */
export function leftLying(sweeps: readonly SweepRun[], due: number, until: number, moved: readonly number[]): boolean {
  let [low, high] = [0, sweeps.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sweeps[middle] as SweepRun).from >= due) high = middle
    else low = middle + 1
  }
  for (let index = low; index < sweeps.length; index++) {
    const sweep = sweeps[index] as SweepRun
    if (sweep.from >= until) return false
    const rival = moved.some((at) => at >= sweep.from - BESIDE && at <= sweep.until + BESIDE)
    if (!sweep.harmed && !rival && sweep.until < until) return true
  }
  return false
}
