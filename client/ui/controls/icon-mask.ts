import type { IconNode } from 'lucide'

const stroke = 1.8
const drawn = new Map<IconNode, Map<boolean, string>>()

const quote = (attributes: Record<string, unknown>) =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}='${String(value)}'`)
    .join(' ')

function draw(node: IconNode, filled: boolean): string {
  const inside = node.map(([tag, attributes]) => `<${tag} ${quote(attributes)}/>`).join('')
  const pen = `fill='${filled ? 'black' : 'none'}' stroke='black' stroke-width='${stroke}'`
  const ends = "stroke-linecap='round' stroke-linejoin='round'"
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' ${pen} ${ends}>${inside}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, '%27').replace(/\(/g, '%28').replace(/\)/g, '%29')}`
}

/** The icon as a data URI, drawn once. */
export function maskOf(node: IconNode, filled: boolean): string {
  const known = drawn.get(node) ?? new Map<boolean, string>()
  const uri = known.get(filled) ?? draw(node, filled)
  drawn.set(node, known.set(filled, uri))
  return uri
}
