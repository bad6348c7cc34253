import { matterMoves, routes } from '../contract'
import { serve } from '../kit/serve'
import { apply } from './apply'
import { board, ratings } from './board'
import { claim, coded, showCode } from './claim'
import { hands, matter } from './detail'
import { form } from './form'
import { desk, mine, reviews, visits } from './lists'
import { readAddress, readContact, readForm, readPapers } from './look'
import { lows } from './lows'
import { move } from './move'
import { open } from './open'

const moves = Object.fromEntries(matterMoves.map((name) => [name, move(name)])) as {
  [M in (typeof matterMoves)[number]]: ReturnType<typeof move<M>>
}

export const main = serve(routes.matters, {
  ...{ form, matter, mine, desk, reviews, visits, hands, board, ratings, lows },
  ...{ readForm, readPapers, readAddress, readContact, apply, open },
  ...{ showCode, coded, claim },
  ...moves,
})
