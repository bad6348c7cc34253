/**
 * The part of the web's AbortController that react-query needs; WeChat's script engine has none. A plain script in old words:
 * webpack hands it to the libraries by itself, and has been seen to do so past every loader.
 */
export class AbortController {
  constructor() {
    const listeners = new Set()
    this.signal = {
      aborted: false,
      addEventListener: (_kind, listener) => listeners.add(listener),
      removeEventListener: (_kind, listener) => listeners.delete(listener),
    }
    this.abort = () => {
      if (this.signal.aborted) return
      this.signal.aborted = true
      for (const listener of listeners) listener()
    }
  }
}
