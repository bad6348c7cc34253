import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** One grey pixel: to a phone it is a photo like any other. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkqK7+DwAEOgH7nYH6fQAAAABJRU5ErkJggg=='

/** A photo on the phone. */
export function takePhoto(name: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'weige-photo-')), `${name}.png`)
  writeFileSync(file, Buffer.from(PIXEL, 'base64'))
  return file
}
