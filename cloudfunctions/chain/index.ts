import { routes } from '../contract'
import { serve } from '../kit/serve'
import { areas } from './areas'
import { erase } from './erase'
import { everything } from './export'
import { heads } from './heads'
import { bind, unbind } from './homes'
import { me } from './me'
import { held, name, phone } from './private'

export const main = serve(routes.chain, {
  me,
  heads,
  areas,
  bind,
  unbind,
  private: held,
  phone,
  name,
  export: everything,
  erase,
})
