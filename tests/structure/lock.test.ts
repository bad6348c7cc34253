import { readFileSync } from 'node:fs'
import path from 'node:path'

interface Locked {
  version?: string
  optionalDependencies?: Record<string, string>
}

const file = path.resolve(__dirname, '../../package-lock.json')
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> }

/** What Node would find for a package from inside another: beside it, then in every folder above. */
function found(from: string, name: string): Locked | undefined {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    const locked = packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`]
    if (locked || place === '') return locked
  }
}

/** Binaries are named exactly; a range is npm's to judge. */
const fits = (locked: Locked | undefined, wanted: string) =>
  locked !== undefined && (!/^\d+\.\d+\.\d+$/.test(wanted) || locked.version === wanted)

test('the lock file names the binaries of every platform, not only of the machine that wrote it', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => !fits(found(place, name), wanted))
      .map(([name]) => `${place} → ${name}`),
  )
  expect(missing).toEqual([])
})

test('the lock file says nothing of where packages were fetched from', () => {
  expect(readFileSync(file, 'utf8')).not.toMatch(/"resolved": "https?:/)
})
