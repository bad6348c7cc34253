import { create } from 'qrcode/lib/core/qrcode'

/** Light around a code, in modules: without it no camera finds the edge. */
const QUIET = 2

/** The words as a code, dark on light, as a data URI for the ground of an element. */
export function codeOf(words: string): string {
  const { size, data } = create(words, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; ) {
      let run = 0
      while (column + run < size && data[row * size + column + run]) run++
      if (run > 0) path += `M${column + QUIET} ${row + QUIET}h${run}v1h-${run}z`
      column += run || 1
    }
  }
  const side = size + 2 * QUIET
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${side} ${side}' shape-rendering='crispEdges'><path d='${path}'/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, '%27')}`
}
