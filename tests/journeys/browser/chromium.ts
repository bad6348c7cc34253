import { existsSync } from 'node:fs'
import { type Browser, chromium as player } from 'playwright-core'

/** Where distributions keep the one library that the packed Chromium looks for outside. */
const places = [
  '/usr/lib/x86_64-linux-gnu',
  '/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
]

/** The Chromium that came with the packages: nothing is downloaded, and no browser needs to be on the machine. */
export async function openChromium(): Promise<Browser> {
  const bare = !places.some((place) => existsSync(`${place}/libnss3.so`))
  // The package brings that library along, and unpacks it only where it believes to be in Amazon's cloud.
  if (bare) process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  // One process for everything is for a machine of one page; here several people are at it at once.
  const args = packed.args.filter((arg) => arg !== '--single-process')
  return player.launch({ executablePath: await packed.executablePath(), args, headless: true })
}
