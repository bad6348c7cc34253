import { walkedInBrowser } from './browser/walked'
import { walks } from './morning/walks'

jest.setTimeout(120_000)

walkedInBrowser(walks)
