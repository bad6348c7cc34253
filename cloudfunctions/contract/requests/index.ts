import { routesOf } from '../route'
import { looking } from './looking'
import { moving } from './moving'
import { raising } from './raising'

export const requests = routesOf('requests', { ...raising, ...looking, ...moving })
