export * from './detail'
export * from './entry'
export * from './kinds'
export type { Envoy } from './meetings'
export type { ReceiptFigures, UnreadDoor } from './notices'
export type { GroupComment } from './topics'
export type { UnitCount } from './votes'

import { routesOf } from '../route'
import { chat } from './chat'
import { meetings } from './meetings'
import { news } from './news'
import { notices } from './notices'
import { topics } from './topics'
import { votes } from './votes'

/** The micro-grid group (单元微网格群): notices, topics, votes, meetings, news, and the WeChat group it lives in. */
export const groups = routesOf('groups', { ...notices, ...topics, ...votes, ...meetings, ...news, ...chat })
