import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Answer, OutputOf, routes } from '../../cloudfunctions/contract'
import { audit } from '../../local/commands/audit'
import { openEngine } from '../../local/engine'

const root = path.resolve(__dirname, '../..')
const RESIDENTS = 50
const SUBMISSIONS = 200
const REPEATS = 5

let server: ChildProcess
const folder = mkdtempSync(path.join(tmpdir(), 'weige-killed-'))
afterAll(() => {
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function serve(): Promise<string> {
  server = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'tests/support/serve-town.ts')], {
    cwd: root,
    env: { ...process.env, WEIGE_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((usable, fail) => {
    server.stdout?.once('data', (data) => usable(String(data).trim()))
    server.once('exit', (code) => fail(new Error(`the server ended with ${code}`)))
  })
}

/** As the power going: no goodbye, and gone when the promise is kept. */
function kill(): Promise<unknown> {
  const gone = new Promise((exit) => server.once('exit', exit))
  server.kill('SIGKILL')
  return gone
}

type Submitted = OutputOf<(typeof routes.requests)['submit']>

async function submit(url: string, index: number): Promise<Submitted> {
  const response = await fetch(`${url}/call/requests`, {
    method: 'POST',
    headers: { 'x-wx-openid': `resident-${index % RESIDENTS}` },
    body: JSON.stringify({
      action: 'submit',
      key: `submission-${index}`,
      input: {
        text: `第${index}件：路灯不亮`,
        place: {
          kind: 'point',
          longitude: 129 + ((index * 7) % 200) / 10_000,
          latitude: 42.5 + ((index * 13) % 100) / 10_000,
        },
      },
    }),
  })
  const answer = (await response.json()) as Answer<Submitted>
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data
}

test('killed in the middle of 200 submissions sent five times each: nothing acknowledged is lost, nothing is doubled, every chain holds', async () => {
  const acknowledged = new Map<number, string>()
  const sendAll = async (url: string) => {
    const order = Array.from({ length: SUBMISSIONS * REPEATS }, (_, index) => (index * 37) % SUBMISSIONS)
    let next = 0
    const one = async () => {
      for (let at = next++; at < order.length; at = next++) {
        const index = order[at] as number
        const { requestId } = await submit(url, index)
        expect(acknowledged.get(index) ?? requestId).toBe(requestId)
        acknowledged.set(index, requestId)
      }
    }
    await Promise.all(Array.from({ length: 8 }, one))
  }
  const first = sendAll(await serve()).catch((error: Error) => error)
  while (acknowledged.size < 80) await new Promise((wait) => setTimeout(wait, 10))
  await kill()
  expect(String(await first)).toMatch(/fetch failed/)

  const before = new Map(acknowledged)
  expect(before.size).toBeLessThan(SUBMISSIONS)
  await sendAll(await serve())
  await kill()
  for (const [index, requestId] of before) expect(acknowledged.get(index)).toBe(requestId)

  const engine = openEngine({ file: path.join(folder, 'weige.db') })
  const { cases, broken } = audit(engine)
  const ids = engine.find({ collection: 'requests', filter: { _id: { $gt: '' } } }).map(({ _id }) => _id)
  engine.close()
  expect(cases).toBe(SUBMISSIONS)
  expect(new Set(ids)).toEqual(new Set(acknowledged.values()))
  expect(broken).toEqual([])
}, 120_000)
