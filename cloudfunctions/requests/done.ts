import type { RequestDocument } from '../core/request/stored'

/** The same intent has been carried out before: its key stands in the timeline. */
export const isDone = ({ events }: RequestDocument, openid: string, key: string): boolean =>
  events.some((event) => event.key === key && event.actor.role !== 'system' && event.actor.openid === openid)
