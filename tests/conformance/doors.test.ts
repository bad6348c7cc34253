import { mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { post, startTestCloud, type TestCloud } from './cloud'

let cloud: TestCloud
const web = mkdtempSync(join(tmpdir(), 'weige-web-'))

beforeAll(async () => {
  writeFileSync(join(web, 'index.html'), '<title>app</title>')
  writeFileSync(join(web, 'app.0123abcd.js'), '1')
  cloud = await startTestCloud({
    manifest: { collections: [{ name: 'items', indexes: [] }] },
    webFolder: web,
    people: () => [{ openid: 'o-1' }],
    areas: (kind) => ({ type: 'FeatureCollection', features: [], kind }),
  })
})
afterAll(() => cloud.close())

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${cloud.url}${path}`, { headers })

test('usable once started', async () => expect((await get('/healthz')).status).toBe(200))

describe('the functions’ own door', () => {
  const read = { action: 'database.getDocument', collectionName: 'items' }
  test('is shut for what the SDK did not sign', async () => {
    expect((await post(`${cloud.url}/admin`, read)).status).toBe(403)
    expect((await post(`${cloud.url}/admin/whoever`, read)).status).toBe(403)
  })
  test('answers malformed requests as the SDK expects, never with its insides', async () => {
    const ask = (body: unknown) => post(`${cloud.url}/admin`, body, { authorization: 'local' })
    expect((await ask(read)).body).toMatchObject({ data: { list: [] } })
    expect((await ask('{')).body).toMatchObject({ code: 'INVALID_PARAM' })
    expect((await ask({})).body).toMatchObject({ code: 'INVALID_PARAM' })
    expect((await ask({ ...read, query: '{"a":' })).body).toMatchObject({ code: 'INVALID_PARAM' })
    expect((await ask({ action: 'database.constructor' })).body).toMatchObject({ code: 'INVALID_PARAM' })
    expect((await ask({ ...read, collectionName: '__proto__' })).body).toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    })
  })
})

test('a foreign name that leads here is not answered', async () => {
  const status = await new Promise((accept) =>
    request(cloud.url, { headers: { host: 'evil.example' } }, ({ statusCode }) => accept(statusCode)).end(),
  )
  expect(status).toBe(421)
})

describe('the web build', () => {
  test('its page is asked for anew, its hashed files never again', async () => {
    const page = await get('/app/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect((await get('/app/app.0123abcd.js')).headers.get('cache-control')).toContain('immutable')
    const etag = page.headers.get('etag') ?? ''
    expect((await get('/app/', { 'if-none-match': etag })).status).toBe(304)
  })
  test('nothing beside it is served', async () => {
    for (const path of [
      '/app/..%2f..%2fetc%2fpasswd',
      '/app/%2e%2e/x',
      '/app/none.js',
      '/shell/..%2fserver.ts',
      '/none',
    ]) {
      expect((await get(path)).status).toBe(404)
    }
  })
})

test('the page with the phone, the people and the areas', async () => {
  expect(await (await get('/')).text()).toContain('微格')
  expect(await (await get('/people')).json()).toEqual([{ openid: 'o-1' }])
  expect(await (await get('/areas.geojson?kind=lane')).json()).toMatchObject({ kind: 'lane' })
})

test('the clock cannot be moved where it is not a test’s', async () =>
  expect((await post(`${cloud.url}/clock`, { offsetMs: 1 })).status).toBe(404))
