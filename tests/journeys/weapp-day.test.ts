import { visits, work } from './day/walks'
import { walkedInWeapp } from './weapp/walked'

jest.setTimeout(120_000)

walkedInWeapp([...visits, ...work])
