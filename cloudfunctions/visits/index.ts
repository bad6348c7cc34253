import { routes } from '../contract'
import { serve } from '../kit/serve'
import { ahead } from './ahead'
import { care, careHousemates } from './care'
import { careLook, careLooks } from './care-look'
import { careAdd, careChange, careEnd } from './care-write'
import { coverage } from './coverage'
import { door } from './door'
import { list } from './list'
import { mine } from './mine'
import { plan } from './plan'
import { record } from './record'
import { settle } from './settle'
import { tasks } from './tasks'

export const main = serve(routes.visits, {
  ...{ ahead, tasks, door, record, settle, list, plan, coverage, mine },
  ...{ care, careHousemates, careLook, careLooks, careAdd, careChange, careEnd },
})
