import { routes } from '../contract'
import { serve } from '../kit/serve'
import { areas } from './areas'
import { desk } from './desk'
import { door } from './desk/door'
import { erase } from './erase'
import { everything } from './export'
import { heads } from './heads'
import { bind, unbind } from './homes'
import { home } from './homes/home'
import { looks } from './homes/looks'
import { endHousehold, keepHousehold } from './homes/phoneless'
import { ring } from './homes/ring'
import { confirmHome, refuseHome, releaseHome } from './homes/settle'
import { unit, unitCode } from './homes/unit'
import { me } from './me'
import { posts } from './posts'
import { held, name, phone } from './private'

export const main = serve(routes.chain, {
  me,
  heads,
  areas,
  bind,
  unbind,
  unit,
  unitCode,
  home,
  confirmHome,
  refuseHome,
  releaseHome,
  keepHousehold,
  endHousehold,
  ring,
  looks,
  desk,
  door,
  private: held,
  phone,
  name,
  export: everything,
  erase,
  ...posts,
})
