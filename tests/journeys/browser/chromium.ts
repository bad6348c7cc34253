import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Browser, chromium as player } from 'playwright-core'

/** Where distributions keep the one library that the packed Chromium looks for outside. */
const places = [
  '/usr/lib/x86_64-linux-gnu',
  '/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
]

/** One process for everything is for a machine of one page, where here several people are at it at once; a graphics card played by the processor costs a third of all the time. */
const unwanted = /^--(single-process|in-process-gpu|ignore-gpu-blocklist|use-gl|use-angle|enable-unsafe-swiftshader)/

/** The Chromium that came with the packages: nothing is downloaded, and no browser needs to be on the machine. */
export async function openChromium(): Promise<Browser> {
  const bare = !places.some((place) => existsSync(`${place}/libnss3.so`))
  // The package brings that library along, and unpacks it only where it believes to be in Amazon's cloud.
  if (bare) process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await alone(() => packed.executablePath())
  const args = [...packed.args.filter((arg) => !unwanted.test(arg)), '--disable-gpu', '--disable-software-rasterizer']
  return player.launch({ executablePath, args, headless: true })
}

const lock = path.join(tmpdir(), 'weige-chromium.lock')
const FORGOTTEN_MS = 120_000

/** Test files run side by side, and the second must not start a browser that the first is still unpacking. */
async function alone<Made>(work: () => Promise<Made>): Promise<Made> {
  while (!taken()) await setTimeout(50)
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function taken(): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > FORGOTTEN_MS) rmSync(lock, { recursive: true, force: true })
    return false
  }
}
