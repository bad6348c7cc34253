import { afterEach, describe, expect, test } from '@jest/globals'
import { nextTick, parseCron } from '../../local/runtime/cron'
import { bundle, post, startTestCloud, type TestCloud, testFunction } from './cloud'

const at = (text: string) => new Date(`${text}+08:00`).getTime()
const tickAfter = (line: string, from: string) => {
  const next = nextTick(parseCron(line), at(from))
  return next === null ? null : new Date(next + 8 * 3600_000).toISOString().slice(0, 19)
}

describe('a timer line', () => {
  test.each([
    ['0 * * * * * *', '2026-11-20T08:00:00', '2026-11-20T08:01:00'],
    ['*/15 * * * * * *', '2026-11-20T08:00:01', '2026-11-20T08:00:15'],
    ['0 30 8 * * * *', '2026-11-20T08:30:00', '2026-11-21T08:30:00'],
    ['0 0 2 1 * * *', '2026-12-31T23:59:59', '2027-01-01T02:00:00'],
    ['0 0 9 * * MON-FRI *', '2026-11-20T09:00:00', '2026-11-23T09:00:00'],
    ['0 0,30 9-17 * * * *', '2026-11-20T17:30:00', '2026-11-21T09:00:00'],
    ['0 0 0 29 2 * *', '2026-03-01T00:00:00', '2028-02-29T00:00:00'],
  ])('%s after %s comes at %s in UTC+8', (line, from, due) => expect(tickAfter(line, from)).toBe(due))
  test('day and weekday together mean either', () =>
    expect(tickAfter('0 0 9 25 * MON *', '2026-11-20T09:00:00')).toBe('2026-11-23T09:00:00'))
  test('a year that is over never comes', () => expect(tickAfter('0 0 0 1 1 * 2020', '2026-11-20T00:00:00')).toBeNull())
  test.each(['* * * * *', '60 * * * * * *', 'x * * * * * *', '*/0 * * * * * *'])('%s is refused', (line) =>
    expect(() => parseCron(line)).toThrow(),
  )
})

describe('ticks', () => {
  let cloud: TestCloud
  afterEach(() => cloud.close())
  const start = (cron: string, more: object = {}) =>
    startTestCloud({
      workersPerFunction: 1,
      manifest: { functions: [testFunction('behaviour', { timer: { name: 'tick', cron } })] },
      ...more,
    })
  const heard = () => cloud.ask<Array<Record<string, unknown>>>('behaviour', 'heard')

  test('come by the clock, as Timer events without an openid', async () => {
    cloud = await start('* * * * * * *')
    await new Promise((wake) => setTimeout(wake, 1600))
    const [first] = await heard()
    expect(first).toMatchObject({ Type: 'Timer', TriggerName: 'tick', Time: expect.stringMatching(/Z$/) })
    expect(first).not.toHaveProperty('OPENID')
  })
  test('come by hand where the clock is a test’s', async () => {
    cloud = await start('* * * * * * *', { virtualClock: true, clock: { offsetMs: 86_400_000 } })
    expect(await heard()).toEqual([])
    expect((await post(`${cloud.url}/timers/run`, { function: 'behaviour' })).body).toEqual({ ok: true, data: 1 })
    const [tick] = await heard()
    expect(Date.parse(String(tick?.Time))).toBeGreaterThan(Date.now() + 86_000_000)
  })
  test('never overlap: the second is left out', async () => {
    cloud = await start('0 0 0 1 1 * *', { virtualClock: true })
    const both = await Promise.all([1, 2].map(() => post(`${cloud.url}/timers/run`, { function: 'behaviour' })))
    expect(both.map(({ body }) => body.error?.code)).toEqual([undefined, 'function.unknown'])
  })
})

test('a function with two timers does not deploy', async () => {
  const { mkdtempSync, writeFileSync } = await import('node:fs')
  const { startLocalCloud } = await import('../../local/server')
  const folder = mkdtempSync('/tmp/weige-timers-')
  const functions = [testFunction('behaviour')]
  await bundle(folder, functions)
  const triggers = [1, 2].map((i) => ({ name: `t${i}`, type: 'timer', config: '0 * * * * * *' }))
  writeFileSync(`${folder}/behaviour/config.json`, JSON.stringify({ triggers }))
  const starting = startLocalCloud({
    manifest: { functions, collections: [], templates: [] },
    functionsFolder: folder,
    dataFolder: folder,
  })
  await expect(starting).rejects.toThrow('one timer per function')
})
