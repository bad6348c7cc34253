import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request on its way through a route. */
export interface Visit {
  request: IncomingMessage
  response: ServerResponse
  /** What follows the route's own path. */
  rest: string
  query: URLSearchParams
}

export type Handler = (visit: Visit) => void | Promise<void>
/** Handlers by method and path; a path ending in `/` takes everything below it. */
export type RouteTable = Record<string, Handler>

/** Who says to be asking; not yet checked. */
export const namedOpenid = ({ request }: Visit): string => String(request.headers['x-wx-openid'] ?? '')
