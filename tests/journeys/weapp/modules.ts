import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What a browser or Node has and WeChat has not: code that counts on one of these must fail here as it would on a phone. */
const absent = [
  ...['window', 'document', 'self', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'AbortController', 'AbortSignal', 'EventTarget', 'Event', 'CustomEvent'],
  ...['URL', 'URLSearchParams', 'Blob', 'File', 'FormData', 'TextEncoder', 'TextDecoder', 'crypto', 'performance'],
  ...['MessageChannel', 'structuredClone', 'queueMicrotask', 'setImmediate', 'process', 'Buffer', 'Image', 'Intl'],
]

interface Module {
  exports: unknown
}

export interface Modules {
  /** Runs a file of the mini program, once; what it exports. */
  run(file: string): unknown
}

/** Runs the files of a built mini program as WeChat does: CommonJS, each in a scope of its own, given only what WeChat gives. */
export function createModules(root: string, given: Record<string, unknown>): Modules {
  const loaded = new Map<string, Module>()
  const scope = { ...Object.fromEntries(absent.map((name) => [name, undefined])), ...given }

  function run(file: string): unknown {
    const full = file.endsWith('.js') ? file : `${file}.js`
    const known = loaded.get(full)
    if (known) return known.exports
    if (!existsSync(full)) throw new Error(`module '${path.relative(root, full)}' is not in the package`)
    const module: Module = { exports: {} }
    loaded.set(full, module)
    const names = ['require', 'module', 'exports', ...Object.keys(scope)]
    const code = `${readFileSync(full, 'utf8')}\n//# sourceURL=${full}`
    const require = (wanted: string) => run(path.resolve(path.dirname(full), wanted))
    new Function(...names, code)(require, module, module.exports, ...Object.values(scope))
    return module.exports
  }
  return { run }
}
