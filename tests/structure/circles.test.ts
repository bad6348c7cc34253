import { importsOf, sources, target } from './sources'

const known = new Set(sources)
const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']

const neighbours = new Map(
  sources.map((file) => [
    file,
    importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .flatMap((specifier) => endings.map((ending) => target(file, specifier) + ending).filter((to) => known.has(to))),
  ]),
)

/** Files that import each other in a loop, after Tarjan: each loop once. */
function circles(): string[][] {
  const found: string[][] = []
  const numbers = new Map<string, number>()
  const lowest = new Map<string, number>()
  const path: string[] = []
  const visit = (file: string) => {
    numbers.set(file, numbers.size)
    lowest.set(file, numbers.get(file) as number)
    path.push(file)
    for (const next of neighbours.get(file) ?? []) {
      if (!numbers.has(next)) visit(next)
      if (path.includes(next)) lowest.set(file, Math.min(lowest.get(file) as number, lowest.get(next) as number))
    }
    if (lowest.get(file) !== numbers.get(file)) return
    const loop = path.splice(path.indexOf(file))
    if (loop.length > 1) found.push(loop.sort())
  }
  for (const file of sources) if (!numbers.has(file)) visit(file)
  return found
}

test('no file leads back to itself, not even by a type', () => {
  expect(sources.length).toBeGreaterThan(500)
  expect(circles()).toEqual([])
})
