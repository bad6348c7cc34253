import type { Page } from 'playwright-core'

export type Size = 'normal' | 'elder'

interface Demands {
  /** px of the shorter side of anything that answers a finger. */
  target: number
  contrast: number
  /** px of the smallest letters. */
  letters: number
}

export const demands: Record<Size, Demands> = {
  normal: { target: 44, contrast: 4.5, letters: 12 },
  elder: { target: 60, contrast: 7, letters: 20 },
}

/** Everything on the page that a person with weak eyes or an unsteady hand would stumble over; empty where there is nothing. */
export const stumblings = (page: Page, size: Size): Promise<string[]> => page.evaluate(measure, demands[size])

/** Runs inside the page, so that it may use nothing from outside. */
function measure({ target, contrast, letters }: Demands): string[] {
  type Colour = [number, number, number, number]
  const found = new Set<string>()
  const idOf = ({ id }: Element) => (id ? `#${id}` : '')
  const named = (element: Element) =>
    `${idOf(element) || element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 24)}”`
  const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const rounded = (value: number) => Math.round(value * 10) / 10

  function colourOf(text: string): Colour {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
    return [red, green, blue, alpha]
  }
  const over = (top: Colour, under: Colour): Colour => {
    const mixed = [0, 1, 2].map((at) => (top[at] ?? 0) * top[3] + (under[at] ?? 0) * (1 - top[3]))
    return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0, 1]
  }
  /** What lies behind the letters; null where a picture does. */
  function ground(element: Element): Colour | null {
    const layers: Colour[] = []
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at)
      if (backgroundImage !== 'none') return null
      const layer = colourOf(backgroundColor)
      if (layer[3] > 0) layers.push(layer)
      if (layer[3] >= 1) break
    }
    return layers.reduceRight<Colour>((under, top) => over(top, under), [255, 255, 255, 1])
  }
  function light([red, green, blue]: Colour): number {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
      const part = value / 255
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  function ratio(letter: Colour, behind: Colour): number {
    const [bright = 0, dark = 0] = [light(over(letter, behind)), light(behind)].sort((one, other) => other - one)
    return (bright + 0.05) / (dark + 0.05)
  }

  for (const nameless of document.querySelectorAll('[id=undefined]'))
    found.add(`“${(nameless.textContent ?? '').trim().slice(0, 24)}” is called undefined`)

  const { scrollingElement } = document
  if (scrollingElement && scrollingElement.scrollWidth > innerWidth)
    found.add(`the page is ${scrollingElement.scrollWidth} px wide on a screen of ${innerWidth} px`)

  // A page cuts off what is too wide for it, so that the document never tells; what a part of it scrolls or cuts off is meant so.
  const within = (element: Element | null): boolean =>
    element !== null &&
    !element.matches('.root') &&
    (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || within(element.parentElement))
  for (const element of document.querySelectorAll('.taro_page *')) {
    const { left, right, width } = element.getBoundingClientRect()
    if (width > 0 && shown(element) && (right > innerWidth + 0.5 || left < -0.5) && !within(element.parentElement))
      found.add(`${named(element)} reaches from ${rounded(left)} to ${rounded(right)} on a screen of ${innerWidth} px`)
  }

  const touched =
    '[role=button],[role=link],[role=tab],[role=radio],[role=checkbox],[role=switch],taro-input-core,taro-textarea-core'
  for (const element of document.querySelectorAll(touched)) {
    if (!shown(element) || element.closest('[aria-hidden=true]')) continue
    const { width, height } = element.getBoundingClientRect()
    if (Math.min(width, height) < target - 0.5)
      found.add(`${named(element)} is ${rounded(width)} × ${rounded(height)} px, less than ${target} to touch`)
  }

  const brush = document.createElement('canvas').getContext('2d')
  for (const field of document.querySelectorAll('input')) {
    if (!brush || !shown(field)) continue
    brush.font = getComputedStyle(field).font
    const { width } = brush.measureText(field.placeholder)
    if (width > field.clientWidth + 1)
      found.add(`“${field.placeholder}” is ${rounded(width)} px of words in a field of ${field.clientWidth} px`)
  }

  for (const field of document.querySelectorAll('input, textarea')) {
    const { fontSize } = getComputedStyle(field)
    // Below 16 px a phone's browser enlarges the whole page while one writes.
    if (shown(field) && Number.parseFloat(fontSize) < Math.max(16, letters))
      found.add(`${named(field.parentElement ?? field)} is written into in ${fontSize}`)
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim() || /^(SCRIPT|STYLE|NOSCRIPT)$/.test(element.tagName) || !shown(element))
      continue
    const { color, fontSize } = getComputedStyle(element)
    if (Number.parseFloat(fontSize) < letters - 0.1)
      found.add(`${named(element)} is written in ${fontSize}, less than ${letters} px`)
    const box = (element.closest('[role=button]') ?? element).getBoundingClientRect()
    const written = document.createRange()
    written.selectNodeContents(node)
    const { left, right } = written.getBoundingClientRect()
    if ((right > box.right + 1 || left < box.left - 1) && !within(element))
      found.add(`${named(element)} is ${rounded(right - left)} px of words in a box of ${rounded(box.width)} px`)
    if (element.closest('[aria-disabled=true]')) continue
    const behind = ground(element)
    const measured = behind && ratio(colourOf(color), behind)
    if (measured && measured < contrast - 0.05)
      found.add(
        `${named(element)} has a contrast of ${rounded(measured)}, less than ${contrast} (${color} on ${behind.slice(0, 3).map(Math.round)})`,
      )
  }
  return [...found]
}
