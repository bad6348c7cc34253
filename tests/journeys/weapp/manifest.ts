import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface AppJson {
  pages: string[]
  subPackages?: Array<{ root: string; pages: string[] }>
  subpackages?: Array<{ root: string; pages: string[] }>
  tabBar?: { custom?: boolean; list: Array<{ pagePath: string }> }
  lazyCodeLoading?: string
  __usePrivacyCheck__?: boolean
  requiredPrivateInfos?: string[]
  permission?: Record<string, { desc: string }>
}

export const readApp = (root: string): AppJson =>
  JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as AppJson

/** Every page of the mini program, those of its packages too. */
export const pagesOf = ({ pages, subPackages = [], subpackages = [] }: AppJson): string[] => [
  ...pages,
  ...[...subPackages, ...subpackages].flatMap((one) => one.pages.map((page) => `${one.root}/${page}`)),
]

export const tabsOf = ({ tabBar }: AppJson): string[] => tabBar?.list.map(({ pagePath }) => pagePath) ?? []
