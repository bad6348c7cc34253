import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { post, somebody, startTestCloud, type TestCloud, testFunction } from './cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    workersPerFunction: 1,
    patienceMs: 2000,
    manifest: { functions: [testFunction('behaviour', { timeout: 30 })] },
  })
})
afterAll(() => cloud.close())

test('a call of the SDK is given up after 15 seconds, even where the function might take longer', async () => {
  const startedAt = Date.now()
  const nested = { name: 'behaviour', action: 'sleep', input: { ms: 20_000 } }
  const refused = await cloud.ask<{ message: string }>('behaviour', 'nested', nested)
  expect(refused.message).toMatch(/timeout/)
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(14_900)
  expect(Date.now() - startedAt).toBeLessThan(18_000)
}, 30_000)

test('a call that waited too long for an instance is told to come back, and never began', async () => {
  const call = () =>
    post(`${cloud.url}/call/behaviour`, { action: 'sleep', input: { ms: 3000 } }, { 'x-wx-openid': somebody })
  const [served, refused] = await Promise.all([call(), call()])
  expect(served.body).toBeNull()
  expect(refused.body).toMatchObject({ ok: false, error: { code: 'server.busy' } })
})
