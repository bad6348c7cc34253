import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { post, somebody, startTestCloud, type TestCloud, testFunction } from './cloud'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({
    workersPerFunction: 2,
    queueLimit: 4,
    virtualClock: true,
    environment: { SECRET: 'kept' },
    manifest: {
      functions: [
        testFunction('behaviour', { timer: { name: 'sometimes', cron: '0 0 3 1 1 * *' } }),
        testFunction('database'),
      ],
      collections: [{ name: 'items', indexes: [] }],
    },
  })
  cloud.engine.insert('items', [{ n: 1 }, { n: 2 }, { n: 3 }])
})
afterAll(() => cloud.close())

const ask = <T = Record<string, unknown>>(action: string, input: object = {}) =>
  cloud.ask<T>('behaviour', action, input)
const call = (path: string, body: unknown, openid: string | null = somebody) =>
  post(`${cloud.url}/call/${path}`, body, openid === null ? {} : { 'x-wx-openid': openid })
const codeOf = async (answer: ReturnType<typeof call>) => {
  const { status, body } = await answer
  expect(status).toBe(200)
  return body.error?.code
}

describe('who calls', () => {
  test('a phone’s call carries openid, appid and where it came from', async () => {
    expect(await ask('whoAmI')).toMatchObject({
      OPENID: somebody,
      ENV: 'local',
      SOURCE: 'wx_client',
      userInfo: { openId: somebody },
    })
  })
  test('from function to function the openid goes along and the way grows', async () => {
    expect(await ask('nested', { name: 'behaviour', action: 'whoAmI' })).toMatchObject({
      value: { result: { OPENID: somebody, SOURCE: 'wx_client,scf' } },
    })
  })
  test('two people at once are never mixed up', async () => {
    const names = Array.from({ length: 6 }, (_, i) => `o-person-${i}`)
    const answers = await Promise.all(names.map((name) => call('behaviour', { action: 'whoAmI' }, name)))
    expect(answers.map(({ body }) => body.OPENID)).toEqual(names)
  })
  test.each([
    ['none', null],
    ['an empty one', ''],
    ['one of 65 characters', 'o'.repeat(65)],
    ['a control character', 'o\u0001'],
    ['a name every object answers to', '__proto__'],
    ['another of those', 'constructor'],
    ['digits, which the SDK would read as a number', '12345'],
  ])('an openid that is %s is nobody', async (_what, openid) => {
    // fetch refuses to send a control character at all, as a browser does.
    if (openid?.includes('\u0001'))
      expect(await cloud.call('behaviour', openid, {})).toMatchObject({ error: { code: 'caller.unknown' } })
    else expect(await codeOf(call('behaviour', { action: 'echo' }, openid))).toBe('caller.unknown')
  })
})

describe('a call that cannot be served', () => {
  test.each(['{', '[]', '"text"', 'null', ''])('%j is no event', async (body) =>
    expect(await codeOf(call('behaviour', body))).toBe('input.invalid'),
  )
  test.each(['nobody', 'constructor', '__proto__', '..%2f..%2fetc', '%E0%A4%A', ''])(
    '%j is no function',
    async (name) => expect(await codeOf(call(name, {}))).toBe('function.unknown'),
  )
  test('what a function throws stays inside', async () => {
    const { body } = await call('behaviour', { action: 'throw' })
    expect(body.error?.code).toBe('server.failed')
    expect(JSON.stringify(body)).not.toContain('secret path')
    expect(cloud.log.lines('behaviour').some(({ text }) => text.includes('secret path'))).toBe(true)
  })
  test('nested, it is an error the caller can catch', async () => {
    expect(await ask('nested', { name: 'behaviour', action: 'throw' })).toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
    })
    expect(await ask('nested', { name: 'nobody', action: 'x' })).toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  })
})

describe('an instance that is lost', () => {
  test('a call that overruns is ended after the function’s timeout', async () => {
    const short = await startTestCloud({ manifest: { functions: [testFunction('behaviour', { timeout: 3 })] } })
    const startedAt = Date.now()
    const spun = await post(`${short.url}/call/behaviour`, { action: 'spin' }, { 'x-wx-openid': somebody })
    expect(spun.body.error?.code).toBe('server.timeout')
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(3000)
    expect(await short.ask('behaviour', 'echo', { n: 1 })).toEqual({ n: 1 })
    await short.close()
  })
  test.each(['exit', 'crashLater'])('%s fails its call; the next gets a fresh one', async (action) => {
    expect(await codeOf(call('behaviour', { action }))).toBe('server.failed')
    expect(await ask('echo', { n: 1 })).toEqual({ n: 1 })
  })
})

describe('more calls than instances', () => {
  test('those beyond the queue are told to come back, the others are served', async () => {
    const calls = Array.from({ length: 12 }, () => call('behaviour', { action: 'sleep', input: { ms: 150 } }))
    const answers = await Promise.all(calls)
    const refused = answers.filter(({ body }) => body?.error?.code === 'server.busy')
    expect(refused.length).toBeGreaterThanOrEqual(6)
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(4)
    expect(cloud.meter.figures().busy).toBe(refused.length)
  })
  test('functions that call one another do not wait for themselves', async () => {
    expect(await ask<string>('recurse', { depth: 5 })).toBe('bottom')
    const many = Array.from({ length: 4 }, () => ask<string>('recurse', { depth: 3 }))
    expect(await Promise.all(many)).toEqual(Array(4).fill('bottom'))
  })
  test('a function that calls itself for ever is stopped', async () => {
    expect(await ask('recurse', { depth: 50 })).toMatchObject({ error: { code: 'server.failed' } })
  })
})

describe('what a function has', () => {
  test('its own variables, the cloud’s, and the clock’s offset', async () => {
    expect(await ask('environment')).toEqual({ offset: null, secret: 'kept', runEnvironment: 'SCF' })
    expect((await post(`${cloud.url}/clock`, { offsetMs: 3_600_000 })).body).toMatchObject({ ok: true })
    expect(await ask('environment')).toMatchObject({ offset: '3600000' })
    await post(`${cloud.url}/clock`, { offsetMs: 0 })
  })
  test('what it prints is kept by its name', async () => {
    await ask('print', { text: 'hello' })
    const lines = (await (await fetch(`${cloud.url}/logs?function=behaviour`)).json()) as Array<{ text: string }>
    expect(lines.at(-1)?.text).toBe('said hello')
  })
  test('nothing returned is null', async () => expect(await ask('nothing')).toBeNull())
})

describe('the meter', () => {
  test('counts calls, errors and the database calls each action makes', async () => {
    await post(`${cloud.url}/meter/reset`, {})
    await ask('readThrice')
    await ask('readThrice')
    await ask('refuse')
    const figures = (await (await fetch(`${cloud.url}/meter`)).json()) as ReturnType<TestCloud['meter']['figures']>
    const read = figures.actions.find(({ action }) => action === 'readThrice')
    expect(read).toMatchObject({ calls: 2, databaseCalls: { min: 3, median: 3, max: 3 }, documents: { max: 5 } })
    expect(figures.actions.find(({ action }) => action === 'refuse')?.errors).toEqual({ 'slot.taken': 1 })
    expect(figures.strays.database).toBe(0)
  })
  test('a nested call is counted to the function that ran', async () => {
    await post(`${cloud.url}/meter/reset`, {})
    await ask('nested', { name: 'database', action: 'find', input: {} })
    const { actions } = cloud.meter.figures()
    expect(actions.find((each) => each.function === 'database')).toMatchObject({
      action: 'find',
      databaseCalls: { max: 1 },
    })
    expect(actions.find(({ action }) => action === 'nested')).toMatchObject({ databaseCalls: { max: 0 } })
  })
})
