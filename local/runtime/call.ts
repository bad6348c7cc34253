/** One call of a function, however it came about. */
export interface Call {
  /** Unguessable; the SDK's requests carry it in their path, so that each is counted to its call. */
  id: string
  name: string
  /** JSON text of the event. */
  event: string
  /** Absent for a timer and for WeChat's own pushes. */
  openid?: string
  /** `wx_client` from a phone; `wx_client,scf` when that function called another, and so on. */
  source: string
  timer?: boolean
}

/** What a call came to. `text` is the returned value as JSON; `refusal` the code of a returned `{ ok: false, error }`. */
export type Outcome =
  | { ok: true; text: string; refusal?: string }
  | { ok: false; code: 'server.busy' | 'server.timeout' | 'server.failed' | 'function.unknown'; message: string }

export const busy = (name: string): Outcome => ({
  ok: false,
  code: 'server.busy',
  message: `${name} has more calls than it can take, try again shortly`,
})

export const failed = (message: string): Outcome => ({ ok: false, code: 'server.failed', message })
