/** What a control tells a screen reader. */
export interface Spoken {
  role?: string
  label?: string
  checked?: boolean
  selected?: boolean
  expanded?: boolean
  disabled?: boolean
  hidden?: boolean
  modal?: boolean
  live?: 'polite' | 'assertive'
}

type Said = Record<string, string | boolean | number>

const web = process.env.TARO_ENV === 'h5'
const said = (entries: Array<[string, string | boolean | undefined]>): Said =>
  Object.fromEntries(entries.filter((entry): entry is [string, string | boolean] => entry[1] !== undefined))

/** The same words for both builds: WeChat reads `aria-role`, a browser `role`, and a browser wants booleans as words. */
export function spoken({ role, label, ...states }: Spoken): Said {
  const told = said(Object.entries(states).map(([name, value]) => [`aria-${name}`, web ? value?.toString() : value]))
  const named = said([
    [web ? 'role' : 'aria-role', role],
    ['aria-label', label],
  ])
  const reachable: Said = web && role && reached.has(role) ? { tabIndex: 0 } : {}
  return { ...named, ...told, ...reachable }
}

/** Roles that a keyboard must reach. */
const reached = new Set(['button', 'link', 'tab', 'radio', 'checkbox', 'switch', 'option'])
