import { create } from 'qrcode/lib/core/qrcode'
import { codeOf } from './code-mask'

/** Draws the path again, square by square. */
function drawnFrom(uri: string): string {
  const svg = decodeURIComponent(uri.replace('data:image/svg+xml,', ''))
  const side = Number(/viewBox='0 0 (\d+)/.exec(svg)?.[1])
  const rows = Array.from({ length: side }, () => Array<number>(side).fill(0))
  for (const [, column, row, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(run); at++) (rows[Number(row)] as number[])[Number(column) + at] = 1
  return rows.map((line) => line.join('')).join('\n')
}

test('what is drawn is the code, with two squares of light around it', () => {
  const { size, data } = create('7K3Q2M', { errorCorrectionLevel: 'M' }).modules
  const inside = Array.from({ length: size }, (_, row) => [...data.slice(row * size, (row + 1) * size)].join(''))
  const light = '0'.repeat(size + 4)
  expect(drawnFrom(codeOf('7K3Q2M'))).toBe(
    [light, light, ...inside.map((row) => `00${row}00`), light, light].join('\n'),
  )
})
