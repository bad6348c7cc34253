import { until } from '../until'
import { counted, houseOf } from './house'
import { openPages, type Pages } from './pages'
import { attributesOf, find, look, readOn, type Seen } from './paper'
import { startProgram } from './program'
import { type Habits, wechatOf } from './wechat'

export interface Phone {
  habits: Habits
  pages: Pages
  /** All the words on the page before the eyes. */
  text(): string
  /** Waits until the page shows these words, or an element of this `#id`. */
  sees(wanted: string): Promise<Seen>
  /** Waits until it shows them no longer. */
  seesNoMore(wanted: string): Promise<void>
  /** Waits for it, and taps it as a finger does. */
  tap(wanted: string): Promise<void>
  /** Waits for it, and writes into it as the keyboard does. */
  write(wanted: string, words: string): Promise<void>
  /** What the mini program asked of WeChat under this name. */
  asked(name: string): unknown[]
  attributesOf(seen: Seen): Record<string, unknown>
  /** Something else than a tap happens to it, as WeChat tells it: `markertap`, with its detail. */
  happens(wanted: string, event: string, detail: object): Promise<void>
  /** The line is lost, or there again, and WeChat says so. */
  signal(there: boolean): void
  /** Waits until every answer asked for has come. */
  rests(): Promise<void>
  /** The phone goes back into the pocket: nothing in it runs on. */
  putAway(): void
}

/** So many looks in a row find nothing under way. */
const LOOKS_AT_REST = 4

interface Person {
  root: string
  url: string
  openid: string
  now(): number
  habits?: Partial<Habits>
  /** What an earlier visit left behind. */
  shelf?: Map<string, unknown>
}

/** A phone in somebody's hand with the built mini program just opened at this address. */
export async function takePhone(
  { root, url, openid, now, habits, shelf = new Map() }: Person,
  address: string,
): Promise<Phone> {
  const own: Habits = {
    place: null,
    allows: true,
    photos: [],
    fontScale: 1,
    lost: null,
    group: null,
    signal: true,
    ...habits,
  }
  const heard: Array<[string, unknown]> = []
  const line = new Set<(state: { isConnected: boolean }) => void>()
  let tapping = false
  const moves = { navigateTo: late, redirectTo: late, switchTab: late, reLaunch: late, navigateBack: late }
  const house = counted(houseOf(url, openid))
  const wx = wechatOf({
    house,
    habits: own,
    line,
    moves,
    shelf,
    tapping: () => tapping,
    heard: (name, given) => void heard.push([name, given]),
  })
  const open: { pages?: Pages } = {}
  const program = startProgram({ root, wx, now, pages: () => open.pages?.stack() ?? [] })
  const pages = openPages(root, program)
  open.pages = pages
  Object.assign(moves, pages.moves)
  pages.launch(address)

  const page = () => pages.top().dom
  const sees = (wanted: string): Promise<Seen> =>
    until(
      () => look(page(), wanted),
      () => `${openid} does not see ${wanted} on ${pages.address()}:\n${readOn(page())}`,
    )
  const control = (wanted: string): Promise<Seen> =>
    until(
      () => {
        const seen = find(page(), wanted)
        return seen && !seen.disabled ? seen : undefined
      },
      () => `${openid} finds no ${wanted} to touch on ${pages.address()}:\n${readOn(page())}`,
    )
  return {
    habits: own,
    pages,
    text: () => readOn(page()),
    sees,
    seesNoMore: async (wanted) => {
      await until(
        () => (look(page(), wanted) ? undefined : true),
        () => `${openid} still sees ${wanted} on ${pages.address()}`,
      )
    },
    async tap(wanted) {
      const { element } = await control(wanted)
      tapping = true
      pages.top().dispatchEvent.call({ dom: element }, 'tap', { detail: { x: 0, y: 0 } })
      // The event is handed over in the microtask queued just now; this one comes right after it, before anything awaited there goes on.
      queueMicrotask(() => {
        tapping = false
      })
      await Promise.resolve()
    },
    async write(wanted, words) {
      const { element } = await control(wanted)
      pages.top().dispatchEvent.call({ dom: element }, 'input', { detail: { value: words, cursor: words.length } })
    },
    async happens(wanted, event, detail) {
      const { element } = await control(wanted)
      pages.top().dispatchEvent.call({ dom: element }, event, { detail })
    },
    signal(there) {
      own.signal = there
      for (const hear of line) hear({ isConnected: there })
    },
    asked: (name) => heard.filter(([each]) => each === name).map(([, given]) => given),
    attributesOf: ({ element }) => attributesOf(element),
    rests: async () => {
      // An answer is drawn a moment after it came, and what is drawn may ask again.
      let still = 0
      await until(
        () => {
          still = house.underWay() === 0 ? still + 1 : 0
          return still >= LOOKS_AT_REST ? true : undefined
        },
        () => `${openid} waits for ${house.underWay()} answers`,
      )
    },
    putAway() {
      program.stop()
      pages.close()
    },
  }
}

const late = () => {
  throw new Error('the mini program moved before it was started')
}
