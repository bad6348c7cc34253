/** What can be seen on a page, found as a person finds it: by the words on it, by its name for a screen reader, or by its id. */
export interface Seen {
  id: string
  role: string
  label: string
  disabled: boolean
  text: string
  element: HTMLElement
}

interface Inside {
  id?: string
  _vt?: { attrs: Array<{ name: string; value: unknown }>; tagName?: string }
}

const insideOf = (element: Element): Inside => (element as unknown as { __wxElement?: Inside }).__wxElement ?? {}

/** The words of a template's attribute: what WeChat would hand to its screen reader. */
export function attributesOf(element: Element): Record<string, unknown> {
  const { _vt: drawn } = insideOf(element)
  return Object.fromEntries(drawn?.attrs.map(({ name, value }) => [name, value]) ?? [])
}

/** As it is read: a blank that binds is a blank. */
export const readOn = (element: Element): string => (element.textContent ?? '').replaceAll('\u00a0', ' ')

const worded = (value: unknown) => (value === undefined || value === null ? '' : String(value))

function seenAt(element: HTMLElement): Seen {
  const attributes = attributesOf(element)
  return {
    id: insideOf(element).id ?? '',
    role: worded(attributes.ariaRole),
    label: worded(attributes.ariaLabel),
    disabled: worded(attributes.ariaDisabled) === 'true',
    text: readOn(element).trim(),
    element,
  }
}

export const everythingOn = (page: HTMLElement): Seen[] =>
  [...page.querySelectorAll('*')].map((element) => seenAt(element as HTMLElement))

/** `#id`, or words: a control so named or so written, the innermost first. */
export function find(page: HTMLElement, wanted: string): Seen | undefined {
  const all = everythingOn(page)
  if (wanted.startsWith('#')) return all.find(({ id }) => id === wanted.slice(1))
  const controls = all.filter(({ role }) => role !== '')
  return (
    controls.find(({ label }) => label === wanted) ??
    controls.find(({ label }) => label.includes(wanted)) ??
    controls.findLast(({ text }) => text.includes(wanted))
  )
}

/** The same, or words that merely stand on the page. */
export function look(page: HTMLElement, wanted: string): Seen | undefined {
  const control = find(page, wanted)
  if (control || wanted.startsWith('#') || !readOn(page).includes(wanted)) return control
  return { id: '', role: '', label: '', disabled: false, text: wanted, element: page }
}
