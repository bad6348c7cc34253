import { type RequestMove, routes } from '../contract'
import { moves, type SingleMove } from '../core/request/moves'
import { serve, type UseCase } from '../kit/serve'
import { board } from './board'
import { detail } from './detail'
import { emergency } from './emergency'
import { find } from './find'
import { inbox } from './inbox'
import { locate } from './locate'
import { mine } from './mine'
import { move } from './move'
import { merge, split } from './pair'
import { learned, unlearn } from './recognition'
import { reveal } from './reveal'
import { similar } from './similar'
import { submit } from './submit'
import { suggest } from './suggest'

/** A use case for every move that the core can decide. */
const singleMoves = Object.fromEntries((Object.keys(moves) as SingleMove[]).map((name) => [name, move(name)])) as {
  [M in SingleMove]: UseCase<(typeof routes.requests)[M & RequestMove]>
}

export const main = serve(routes.requests, {
  ...singleMoves,
  ...{
    submit,
    emergency,
    similar,
    locate,
    suggest,
    mine,
    detail,
    inbox,
    find,
    board,
    reveal,
    merge,
    split,
    learned,
    unlearn,
  },
})
