import { walkedInBrowser } from './browser/walked'
import { work } from './day/walks'

jest.setTimeout(120_000)

walkedInBrowser(work)
