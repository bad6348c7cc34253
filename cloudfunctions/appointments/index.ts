import { routes } from '../contract'
import { serve } from '../kit/serve'
import { appeal, appeals, ruleAppeal } from './appeal'
import { book } from './book'
import { booking, calendarFile } from './booking'
import { cancel, decline, take } from './cancel'
import { centres } from './centres'
import { days, slots } from './days'
import { mine } from './mine'
import { reschedule } from './reschedule'
import { roster } from './roster'
import { addClosure, addLeave, openSession, rules, setRota, setRules, takeBack } from './rules'
import { leaveWait, wait, waits } from './wait'
import { wish } from './wish'

export const main = serve(routes.appointments, {
  ...{ centres, days, slots, book, mine, booking, cancel, reschedule, calendarFile },
  ...{ wait, waits, leaveWait, take, decline, appeal, appeals, ruleAppeal, wish },
  ...{ rules, setRota, setRules, addLeave, addClosure, openSession, takeBack, roster },
})
