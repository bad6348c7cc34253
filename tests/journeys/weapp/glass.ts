import { JSDOM } from 'jsdom'

/** The document that WeChat's renderer draws on: it has to be there before the renderer is loaded, and only the renderer sees it. */
const { window } = new JSDOM('<!doctype html><body></body>')

const seen = [
  'document',
  'Element',
  'HTMLElement',
  'Node',
  'Event',
  'CustomEvent',
  'TouchEvent',
  'MutationObserver',
] as const

Object.assign(globalThis, { window, ...Object.fromEntries(seen.map((name) => [name, window[name]])) })

export const { document } = window
