/** What a mini program's file gives to `Page` or `Component`. */
export type Definition = Record<string, unknown>

/** A page is drawn as a component: what it can do becomes methods, its lifetimes are called by the phone. */
export function componentOf(page: Definition): Definition {
  const entries = Object.entries(page)
  return {
    data: page.data,
    options: page.options ?? {},
    methods: Object.fromEntries(entries.filter(([, value]) => typeof value === 'function')),
  }
}
