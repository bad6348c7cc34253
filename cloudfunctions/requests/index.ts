import { routes } from '../contract'
import { serve } from '../kit/serve'
import { detail } from './detail'
import { inbox } from './inbox'
import { locate } from './locate'
import { mine } from './mine'
import { move } from './move'
import { submit } from './submit'
import { suggest } from './suggest'

export const main = serve(routes.requests, {
  submit,
  locate,
  suggest,
  mine,
  detail,
  inbox,
  accept: move('accept'),
  return: move('return'),
  supplement: move('supplement'),
  refuse: move('refuse'),
  assign: move('assign'),
  start: move('start'),
  report: move('report'),
  resolve: move('resolve'),
  rate: move('rate'),
  withdraw: move('withdraw'),
})
