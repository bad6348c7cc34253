import path from 'node:path'
import { componentOf, type Definition } from './definition'
import { createModules } from './modules'
import { prepare, type Rendered } from './renderer'
import { createTimers } from './timers'

export interface Program {
  /** What app.js gave to `App`. */
  app: Record<string, unknown>
  /** Makes a page, or a component, ready to be drawn; a file is compiled once. */
  make(page: string): Rendered
  /** Runs a page's file without drawing it; what it gave to `Page`. */
  define(page: string): Definition
  stop(): void
}

interface Given {
  root: string
  wx: object
  now(): number
  pages(): unknown[]
}

/** The built mini program, started: its files run in this phone's own scope, so that two phones share nothing. */
export function startProgram({ root, wx, now, pages }: Given): Program {
  const makers = new Map<string, () => Rendered>()
  const known = new Map<string, Definition>()
  const told: { app: Record<string, unknown>; last: Definition | null } = { app: {}, last: null }
  const takeApp = (config: Record<string, unknown>) => Object.assign(told, { app: config })
  const takePage = (config: Definition) => Object.assign(told, { last: componentOf(config) })
  const takeComponent = (config: Definition) => Object.assign(told, { last: config })
  const timers = createTimers()
  const modules = createModules(root, {
    ...timers.given,
    wx,
    Date: clockOf(now),
    App: takeApp,
    Page: takePage,
    Component: takeComponent,
    getApp: () => told.app,
    getCurrentPages: pages,
  })

  function definitionOf(file: string): Definition {
    const kept = known.get(file)
    if (kept) return kept
    told.last = null
    modules.run(file)
    const { last } = told as { last: Definition | null }
    if (!last) throw new Error(`${path.relative(root, file)} defines neither a page nor a component`)
    known.set(file, last)
    return last
  }
  modules.run(path.join(root, 'app'))
  return {
    app: told.app,
    stop: timers.stop,
    define: (page) => definitionOf(path.join(root, page)),
    make(page) {
      const maker = makers.get(page) ?? prepare(path.join(root, page), root, definitionOf)
      makers.set(page, maker)
      return maker()
    },
  }
}

/** The town's own present: nothing here knows the day on which the test runs. */
const clockOf = (now: () => number) =>
  class extends Date {
    constructor(...parts: unknown[]) {
      super(...((parts.length > 0 ? parts : [now()]) as [number]))
    }
    static override now() {
      return now()
    }
  }
