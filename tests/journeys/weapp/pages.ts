import { document } from './glass'
import { pagesOf, readApp, tabsOf } from './manifest'
import type { Program } from './program'
import type { Rendered } from './renderer'
import type { Moves } from './wechat'

interface Open {
  route: string
  address: string
  drawn: Rendered
  call(lifetime: string, ...given: unknown[]): void
}

export interface Pages {
  moves: Moves
  launch(address: string): void
  top(): Rendered
  /** Where the person is: route and query. */
  address(): string
  routes(): string[]
  stack(): unknown[]
  /** The person leaves the mini program, and comes back to it. */
  hidden(): void
  shownAgain(): void
  close(): void
}

const DEEPEST = 10

/** The pages that are open, one over another, and WeChat's rules about moving between them. */
export function openPages(root: string, program: Program): Pages {
  const app = readApp(root)
  const known = new Set(pagesOf(app))
  const tabs = new Set(tabsOf(app))
  const open: Open[] = []
  const top = () => {
    const last = open.at(-1)
    if (!last) throw new Error('no page is open')
    return last
  }

  function push(url: string) {
    const { route, query } = partsOf(url)
    if (!known.has(route)) throw new Error(`page "${route}" is not found`)
    const drawn = program.make(route)
    const call = (lifetime: string, ...given: unknown[]) => {
      const work = drawn.instance[lifetime]
      if (typeof work === 'function') work.apply(drawn.instance, given)
    }
    Object.assign(drawn.instance, { route, __route__: route, options: query })
    const address = url.replace(/^\//, '')
    open.push({ route, address, drawn, call })
    drawn.attach(document.body)
    call('onLoad', query)
    call('onShow')
    call('onReady')
  }
  function pop() {
    const last = open.pop()
    last?.call('onUnload')
    last?.drawn.detach()
  }
  function hide() {
    open.at(-1)?.call('onHide')
  }
  function mustBe(tab: boolean, url: string, because: string) {
    if (tabs.has(partsOf(url).route) !== tab) throw new Error(`${because}: ${url}`)
  }
  function clear() {
    while (open.length > 0) pop()
  }

  const moves: Moves = {
    navigateTo(url) {
      mustBe(false, url, 'can not navigateTo a tabbar page')
      if (open.length >= DEEPEST) throw new Error('webview count limit exceed')
      hide()
      push(url)
    },
    redirectTo(url) {
      mustBe(false, url, 'can not redirectTo a tabbar page')
      pop()
      push(url)
    },
    switchTab(url) {
      mustBe(true, url, 'can not switch to no-tabBar page')
      if (url.includes('?')) throw new Error('switchTab takes no query')
      clear()
      push(url)
    },
    reLaunch(url) {
      clear()
      push(url)
    },
    navigateBack(delta) {
      for (let left = Math.min(delta, open.length - 1); left > 0; left--) pop()
      top().call('onShow')
    },
  }
  return {
    moves,
    launch(address) {
      const { route, query } = partsOf(address)
      const options = { path: route, query, scene: 1001, referrerInfo: {} }
      for (const lifetime of ['onLaunch', 'onShow']) {
        const work = program.app[lifetime]
        if (typeof work === 'function') work.call(program.app, options)
      }
      push(address)
    },
    top: () => top().drawn,
    address: () => top().address,
    routes: () => open.map(({ route }) => route),
    stack: () => open.map(({ drawn }) => drawn.instance),
    close: clear,
    hidden: hide,
    shownAgain: () => top().call('onShow'),
  }
}

function partsOf(url: string): { route: string; query: Record<string, string> } {
  const [route = '', search = ''] = url.replace(/^\//, '').split('?')
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('='))
  return { route, query: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])) }
}
