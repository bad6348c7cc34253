import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'

const wall = (night: boolean) => `<body style="margin:0"><svg width="800" height="600" viewBox="0 0 80 60">
  <rect width="80" height="60" fill="${night ? '#2b302e' : '#d9d2c4'}"/>
  <path d="M0 60V44h16v-8h16v-8h16v-8h16v-8h16v48z" fill="${night ? '#1d211f' : '#b4aa98'}"/>
  <circle cx="40" cy="9" r="${night ? 3 : 5}" fill="${night ? '#3a403d' : '#fff3cf'}"/>
  ${night ? '' : '<circle cx="40" cy="9" r="14" fill="#fff3cf" opacity=".45"/>'}
</svg></body>`

/** Two photos of one stairwell: in the dark, and with its lamp lit. */
export async function paintPhotos(browser: Browser): Promise<{ before: string; after: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'weige-photo-'))
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } })
  const photos = { before: path.join(folder, 'before.png'), after: path.join(folder, 'after.png') }
  await page.setContent(wall(true))
  await page.screenshot({ path: photos.before })
  await page.setContent(wall(false))
  await page.screenshot({ path: photos.after })
  await page.close()
  return photos
}
