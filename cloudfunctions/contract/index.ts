export * from './appointment'
export * from './appointments'
export * from './area'
export * from './categories'
export * from './chain'
export * from './common'
export * from './departments'
export * from './door'
export * from './errors'
export * from './messages'
export * from './post'
export * from './request'
export * from './requests'
export * from './route'
export * from './rules'

import { chain } from './chain'
import { messages } from './messages'
import { requests } from './requests'

/** Every action of every function: what the client may ask. */
export const routes = { chain, messages, requests }
