import { routesOf } from '../route'
import { coming } from './coming'
import { answering } from './lows'
import { serving } from './serving'
import { working } from './worklog'

export type { LowRating } from './lows'
export * from './ticket'
export { type WorkKind, type WorkLog, workKind, workKinds, workLog } from './worklog'

/** The day at a centre: checking in, the line, the desks, and what was done at the end of it. */
export const queue = routesOf('queue', { ...coming, ...serving, ...working, ...answering })
