import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { built } from '../journeys/built'
import { pagesOf, readApp, tabsOf } from '../journeys/weapp/manifest'
import { startProgram } from '../journeys/weapp/program'
import { wechatOf } from '../journeys/weapp/wechat'

/** What would be uploaded to WeChat. */
const root = built('weapp')
const app = readApp(root)
const KB = 1024

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile())

const weigh = (files: string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0) / KB
const packages = path.join(root, 'packages') + path.sep

test('the main package opens fast: 900 KB at most, and a package of posts 900 KB at most', () => {
  const files = filesUnder(root)
  expect(weigh(files.filter((file) => !file.startsWith(packages)))).toBeLessThanOrEqual(900)
  expect(weigh(files.filter((file) => file.startsWith(packages)))).toBeLessThanOrEqual(900)
})

test('every page that is declared is in the package, with its template', () => {
  for (const page of pagesOf(app)) {
    for (const ending of ['js', 'json', 'wxml'])
      expect(statSync(path.join(root, `${page}.${ending}`)).isFile()).toBe(true)
  }
})

/** As when a message or a card opens it: nothing of another page has been loaded before. */
test.each(pagesOf(app))('%s starts by itself, with all that it needs in its package', (page) => {
  const nobody = () => Promise.reject(new Error('nobody is asked'))
  const program = startProgram({
    root,
    wx: wechatOf({
      house: { call: nobody, upload: nobody, accept: nobody, groupEntry: nobody },
      habits: { place: null, allows: false, photos: [], fontScale: 1, lost: null, group: null, signal: false },
      line: new Set(),
      moves: { navigateTo() {}, redirectTo() {}, switchTab() {}, reLaunch() {}, navigateBack() {} },
      shelf: new Map(),
      tapping: () => false,
      heard: () => undefined,
    }),
    now: () => Date.parse('2026-09-01T09:00:00+08:00'),
    pages: () => [],
  })
  try {
    expect(program.define(page).methods).toBeDefined()
  } finally {
    program.stop()
  }
})

test.each(['aria-role', 'aria-label', 'aria-checked', 'aria-hidden', 'aria-live', 'aria-modal'])(
  'the templates hand %s on to the screen reader, for every element that may carry it',
  (name) => {
    const templates = readFileSync(path.join(root, 'base.wxml'), 'utf8')
    for (const element of ['view [^>]*hover-class=', 'textarea', 'input', 'scroll-view', 'image']) {
      const drawn = templates.match(new RegExp(`<${element}[^>]*>`, 'g')) ?? []
      expect(drawn.length).toBeGreaterThan(0)
      expect(drawn.filter((one) => !one.includes(`${name}="`))).toEqual([])
    }
  },
)

test('nothing is loaded before it is needed, and nothing private is read before it is allowed', () => {
  expect(app).toMatchObject({ lazyCodeLoading: 'requiredComponents', __usePrivacyCheck__: true })
  expect(app.requiredPrivateInfos).toEqual(['getLocation'])
  expect(app.permission?.['scope.userLocation']?.desc).toMatch(/网格/)
})

test('the tabs are pages of the main package, because WeChat opens no other', () => {
  expect(app.tabBar?.custom).toBe(true)
  for (const tab of tabsOf(app)) expect(app.pages).toContain(tab)
})

test('what a phone runs is written in a language that old phones read', () => {
  const scripts = filesUnder(root).filter((file) => file.endsWith('.js'))
  // Optional chaining, nullish assignment and private names came after the oldest engine that WeChat still carries.
  for (const script of scripts)
    expect(readFileSync(script, 'utf8')).not.toMatch(/[\w)\]]\?\.[a-zA-Z_$[(]|\?\?=|\bthis\.#/)
})
