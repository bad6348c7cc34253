import { routes } from '../contract'
import { serve } from '../kit/serve'
import { check } from './check'
import { discard } from './discard'
import { publish } from './publish'
import { versions } from './versions'

export const main = serve(routes.areas, { check, publish, discard, versions })
