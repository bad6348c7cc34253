import type { Random } from '../random'
import type { Spot } from './plane'

/** A gentle wave over the whole plane. Its slopes stay well below one, so it never folds: what tiled before tiles after. */
export function bendingOf(random: Random): (spot: Spot) => Spot {
  const waves = [2600, 1500, 1050].map((length) => ({
    length,
    height: length * random.between(0.025, 0.034),
    towards: random.between(0, 2 * Math.PI),
    pushes: random.between(0, 2 * Math.PI),
    starts: random.between(0, 2 * Math.PI),
  }))
  return ([east, north]) => {
    let [x, y] = [east, north]
    for (const { length, height, towards, pushes, starts } of waves) {
      const way = east * Math.cos(towards) + north * Math.sin(towards)
      const shift = height * Math.sin((2 * Math.PI * way) / length + starts)
      x += shift * Math.cos(pushes)
      y += shift * Math.sin(pushes)
    }
    return [x, y]
  }
}
