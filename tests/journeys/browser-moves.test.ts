import { walkedInBrowser } from './browser/walked'
import { walks } from './moves/walks'

jest.setTimeout(120_000)

walkedInBrowser(walks)
