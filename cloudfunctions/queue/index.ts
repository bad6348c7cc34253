import { routes } from '../contract'
import { serve as answering } from '../kit/serve'
import { checkIn, checkInFor } from './check-in'
import { code } from './code'
import { desk, open, pause } from './desk'
import { find } from './find'
import { call, finish, park, pass, recall, restore, serve, transfer } from './hand'
import { confirmLog, log, logs, teamLogs } from './log'
import { board, mine, past, ticket } from './look'
import { answerLow, lows, ratings } from './lows'
import { issue, takeNumber } from './numbers'
import { back, leave, rejoin } from './own'
import { rate } from './rate'

export const main = answering(routes.queue, {
  ...{ checkIn, takeNumber, ticket, mine, past, rejoin, back, leave, rate, board },
  ...{ desk, open, pause, call, recall, pass, serve, finish, park, transfer, restore },
  ...{ find, checkInFor, issue, code, log, confirmLog, logs, teamLogs, lows, answerLow, ratings },
})
