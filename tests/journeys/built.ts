import { existsSync } from 'node:fs'
import { folders } from '../../config/build'

/** The folder of a build that a journey walks; `npm test` makes what is missing, `npm run build` does so by hand. */
export function built(target: 'weapp' | 'h5'): string {
  const folder = folders[target]
  if (!existsSync(folder)) throw new Error(`${folder} is not built yet: npm run build`)
  return folder
}
