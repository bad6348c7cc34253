import type { ClientFailure, Result } from '../../platform/call'
import type { Lease } from './lease'
import { type Parcel, put, type Queue, takeOut, tryAgain } from './queue'
import { type Ports, run, waitAfter } from './runner'

const parcel = (key: string, part: Partial<Parcel> = {}): Parcel => ({
  key,
  function: 'requests',
  action: 'submit',
  input: { text: key },
  unsent: [],
  title: key,
  at: 0,
  state: 'waiting',
  tries: 0,
  why: null,
  ...part,
})

/** A phone: what it stores outlives a restart, and is the same for all its tabs. */
function phone(queue: Queue = []) {
  const shelf: { queue: Queue; lease: Lease | null } = { queue, lease: null }
  const sent: Parcel[] = []
  const time = { now: 1_000 }
  const answers: Record<string, Array<Result<unknown>>> = {}
  const tab = (me: string, part: Partial<Ports> = {}): Ports => ({
    load: () => shelf.queue,
    save: (next) => {
      shelf.queue = next
    },
    lease: {
      read: () => shelf.lease,
      write: (lease) => {
        shelf.lease = lease
      },
    },
    send: async (given) => {
      sent.push(given)
      return answers[given.key]?.shift() ?? { ok: true, data: {} }
    },
    upload: async (path) => `cloud://e/${path}`,
    now: () => time.now,
    me,
    ...part,
  })
  return { shelf, sent, answers, tab, time, keys: () => sent.map(({ key }) => key) }
}

const no = (code: ClientFailure['code']): Result<unknown> => ({ ok: false, error: { code } as ClientFailure })

test('what was done first is sent first', async () => {
  const { tab, keys, shelf } = phone([parcel('a'), parcel('b'), parcel('c')])
  expect(await run(tab('one'))).toBe('empty')
  expect(keys()).toEqual(['a', 'b', 'c'])
  expect(shelf.queue).toEqual([])
})

test('a line that breaks in the middle keeps the rest in order, each under its own key', async () => {
  const { tab, keys, answers, shelf } = phone([parcel('a'), parcel('b'), parcel('c')])
  answers.b = [no('network')]
  expect(await run(tab('one'))).toBe('noLine')
  expect(shelf.queue.map(({ key, tries }) => [key, tries])).toEqual([
    ['b', 1],
    ['c', 0],
  ])
  expect(await run(tab('one'))).toBe('empty')
  expect(keys()).toEqual(['a', 'b', 'b', 'c'])
})

test('what became illegal is kept with its reason and lets the others pass', async () => {
  const { tab, answers, keys, shelf } = phone([parcel('a'), parcel('b')])
  answers.a = [no('move.illegal')]
  expect(await run(tab('one'))).toBe('empty')
  expect(keys()).toEqual(['a', 'b'])
  expect(shelf.queue).toMatchObject([{ key: 'a', state: 'refused', why: { code: 'move.illegal' } }])
})

test('what was refused goes only when the person says so, and leaves only when he says so', async () => {
  const { tab, keys, shelf } = phone([parcel('a', { state: 'refused', why: { code: 'request.absent' } })])
  await run(tab('one'))
  expect(keys()).toEqual([])
  shelf.queue = tryAgain(shelf.queue, 'a')
  await run(tab('one'))
  expect(keys()).toEqual(['a'])
  expect(takeOut([parcel('a'), parcel('b')], 'a').map(({ key }) => key)).toEqual(['b'])
})

test('a phone switched off while sending sends again under the same key', async () => {
  const { tab, keys, shelf, time } = phone([parcel('a')])
  const switchedOff = tab('before', { send: () => new Promise(() => undefined) })
  void run(switchedOff)
  await Promise.resolve()
  expect(shelf.queue).toHaveLength(1)
  time.now += 120_000
  await run(tab('after'))
  expect(keys()).toEqual(['a'])
  expect(shelf.queue).toEqual([])
})

test('two tabs do not send the same thing twice', async () => {
  const { tab, keys } = phone([parcel('a'), parcel('b')])
  expect(await Promise.all([run(tab('one')), run(tab('two'))])).toEqual(['empty', 'elsewhere'])
  expect(keys()).toEqual(['a', 'b'])
})

test('pictures go first, and one that is there is not sent again after a break', async () => {
  const uploaded: string[] = []
  const { tab, sent, shelf } = phone([parcel('a', { unsent: ['1.jpg', '2.jpg'], input: { photos: ['cloud://e/0'] } })])
  const breaks = async (path: string) => {
    if (path === '2.jpg' && uploaded.length === 1) {
      uploaded.push('broken')
      throw new Error('no line')
    }
    uploaded.push(path)
    return `cloud://e/${path}`
  }
  expect(await run(tab('one', { upload: breaks }))).toBe('noLine')
  expect(sent).toEqual([])
  await run(tab('one', { upload: breaks }))
  expect(uploaded).toEqual(['1.jpg', 'broken', '2.jpg'])
  expect(sent[0]?.input.photos).toEqual(['cloud://e/0', 'cloud://e/1.jpg', 'cloud://e/2.jpg'])
  expect(shelf.queue).toEqual([])
})

test('a picture that the phone has lost does not hold up the words', async () => {
  const { tab, sent } = phone([parcel('a', { unsent: ['gone.jpg'], input: {} })])
  await run(tab('one', { upload: async () => null }))
  expect(sent).toMatchObject([{ key: 'a', unsent: [] }])
})

test('one’s own earlier step is not somebody who was faster', async () => {
  const step = (key: string, version: number) => parcel(key, { action: key, input: { requestId: 'r1', version } })
  const other = parcel('x', { action: 'start', input: { requestId: 'r2', version: 4 } })
  const { tab, sent, answers } = phone([step('start', 4), step('report', 4), other])
  answers.start = [{ ok: true, data: { version: 5 } }]
  await run(tab('one'))
  expect(sent.map(({ input }) => input.version)).toEqual([4, 5, 4])
})

test('the same deed done twice without signal is put once', () => {
  const queue = put([parcel('a')], parcel('b', { input: { text: 'a' } }))
  expect(queue.map(({ key }) => key)).toEqual(['a'])
  expect(put(queue, parcel('c'))).toHaveLength(2)
})

test('a fault of the cloud’s own is shown in the end, and the rest goes on', async () => {
  const { tab, answers, shelf, keys } = phone([parcel('a'), parcel('b')])
  answers.a = Array.from({ length: 5 }, () => no('server.failed'))
  for (let at = 0; at < 5; at++) await run(tab('one'))
  expect(shelf.queue).toMatchObject([{ key: 'a', state: 'refused' }])
  expect(keys().at(-1)).toBe('b')
})

test('the line is tried again ever more seldom, but at least every five minutes', () => {
  expect([1, 2, 3, 20].map(waitAfter)).toEqual([5_000, 10_000, 20_000, 300_000])
})
