import { type Actions, caught, cloud, type Event, perform } from './sdk'

const sleep = (ms: number) => new Promise((wake) => setTimeout(wake, ms))
const heard: unknown[] = []

const callItself = async (action: string, input: unknown) =>
  (await cloud.callFunction({ name: 'behaviour', data: { action, input } })).result

const actions: Actions = {
  whoAmI: (_input, event) => ({ ...cloud.getWXContext(), userInfo: (event as { userInfo?: unknown }).userInfo }),
  echo: (input) => input,
  large: ({ bytes }) => 'x'.repeat(Number(bytes)),
  sleep: ({ ms }) => sleep(Number(ms)),
  spin: () => {
    for (;;);
  },
  throw: () => {
    throw new Error('a secret path /home/somebody')
  },
  exit: () => process.exit(3),
  crashLater: () => {
    setTimeout(() => {
      throw new Error('from nowhere')
    }, 5)
    return sleep(1000)
  },
  nothing: () => undefined,
  refuse: () => ({ ok: false, error: { code: 'slot.taken', message: 'taken' } }),
  print: ({ text }) => console.log('said', text),
  environment: () => ({
    offset: process.env.WEIGE_CLOCK_OFFSET_MS ?? null,
    secret: process.env.SECRET ?? null,
    runEnvironment: process.env.TENCENTCLOUD_RUNENV,
  }),
  heard: () => heard,
  nested: ({ name, action, input }) => caught(cloud.callFunction({ name: String(name), data: { action, input } })),
  forward: ({ bytes }) => caught(callItself('echo', { text: 'x'.repeat(Number(bytes)) })),
  recurse: ({ depth }) => (Number(depth) === 0 ? 'bottom' : callItself('recurse', { depth: Number(depth) - 1 })),
  readThrice: async () => {
    const items = cloud.database().collection('items')
    await items.limit(2).get()
    await items.limit(2).get()
    await items.limit(1).get()
  },
}

/** What has no action was sent by a timer or by WeChat; it is kept for `heard`. */
export const main = async (event: Event & { Type?: string; ms?: number }) => {
  if (event.action) return perform(actions, event)
  const { OPENID, SOURCE } = cloud.getWXContext()
  heard.push({ ...event, OPENID, SOURCE })
  await sleep(20)
  return heard.length
}
