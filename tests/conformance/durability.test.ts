import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { bundle, post, somebody, testFunction } from './cloud'

const folder = mkdtempSync(join(tmpdir(), 'weige-durability-'))
// Loaded into the process itself: the command line tool would start another one, and the kill would miss it.
const TYPESCRIPT = createRequire(__filename).resolve('tsx/cjs')
let child: ChildProcess

beforeAll(() => bundle(join(folder, 'functions'), [testFunction('database')]))
afterAll(() => {
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the cloud as a process of its own; answers its address. */
async function start(): Promise<string> {
  child = spawn(process.execPath, ['--require', TYPESCRIPT, resolve(__dirname, 'durability-server.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((accept) => child.stdout?.once('data', (chunk: Buffer) => accept(chunk.toString().trim())))
}

const killed = () => new Promise((accept) => child.once('exit', accept).kill('SIGKILL'))

test('what was acknowledged before kill -9 is there after it', async () => {
  const url = await start()
  const acknowledged: string[] = []
  let stopped = false
  const write = async (writer: number) => {
    for (let i = 0; !stopped; i++) {
      const _id = `w${writer}-${i}`
      const body = { action: 'add', input: { data: { _id } } }
      const answer = await post(`${url}/call/database`, body, { 'x-wx-openid': somebody }).catch(() => null)
      if ((answer?.body as { value?: { _id: string } } | undefined)?.value) acknowledged.push(_id)
    }
  }
  const writers = [0, 1, 2].map(write)
  while (acknowledged.length < 60) await new Promise((wake) => setTimeout(wake, 50))
  await killed()
  stopped = true
  await Promise.all(writers)

  const again = await start()
  const body = { action: 'count', input: { where: { _id: { $in: acknowledged.slice(-500) } } } }
  const { body: counted } = await post(`${again}/call/database`, body, { 'x-wx-openid': somebody })
  expect(counted).toMatchObject({ value: { total: Math.min(500, acknowledged.length) } })
}, 30_000)
