import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const fileIn = (dataFolder: string) => path.join(dataFolder, 'keys')

/** The keys a laptop seals with: `WEIGE_KEYS` where it is set, else those kept beside the data, made at first. Never a default. */
export function keysIn(dataFolder: string): string {
  if (process.env.WEIGE_KEYS) return process.env.WEIGE_KEYS
  const file = fileIn(dataFolder)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : written(dataFolder, newKey(1))
}

/** Puts a new key before the others beside the data; answers all. */
export function withNewKey(dataFolder: string): string {
  if (process.env.WEIGE_KEYS) throw new Error('the keys are in WEIGE_KEYS: put the new one first there')
  const known = keysIn(dataFolder)
  return written(dataFolder, `${newKey(known.split(',').length + 1)},${known}`)
}

const newKey = (number: number) => `k${number}:${randomBytes(32).toString('base64')}`

function written(dataFolder: string, keys: string): string {
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(fileIn(dataFolder), `${keys}\n`, { mode: 0o600 })
  return keys
}
