type Listener = () => void

/** The part of the web's AbortController that react-query needs; WeChat's script engine has none. */
export class AbortController {
  private readonly listeners = new Set<Listener>()

  readonly signal = {
    aborted: false,
    addEventListener: (_kind: 'abort', listener: Listener) => void this.listeners.add(listener),
    removeEventListener: (_kind: 'abort', listener: Listener) => void this.listeners.delete(listener),
  }

  abort() {
    if (this.signal.aborted) return
    this.signal.aborted = true
    for (const listener of this.listeners) listener()
  }
}
