import { walks } from './morning/walks'
import { walkedInWeapp } from './weapp/walked'

jest.setTimeout(240_000)

walkedInWeapp(walks)
