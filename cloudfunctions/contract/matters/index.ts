import { routesOf } from '../route'
import { looking } from './looking'
import { moving } from './moving'

export * from './looking'

export const matters = routesOf('matters', { ...looking, ...moving })
