import { walks } from './day/walks'
import { walkedInWeapp } from './weapp/walked'

jest.setTimeout(120_000)

walkedInWeapp(walks)
