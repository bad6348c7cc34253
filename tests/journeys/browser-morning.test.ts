import { walkedInBrowser } from './browser/walked'
import { walks } from './morning/walks'

jest.setTimeout(240_000)

walkedInBrowser(walks)
