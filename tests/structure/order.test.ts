import { importsOf, sources, target, textOf } from './sources'

const deployed = [
  'areas',
  'requests',
  'chain',
  'groups',
  'items',
  'matters',
  'messages',
  'visits',
  'sweep',
  'appointments',
  'queue',
]

/** What a function reads and measures with, beside what the kit has for all. */
const packagesOf: Record<string, RegExp | undefined> = {
  areas: /^(csv-parse\/sync|read-excel-file\/node|polyclip-ts|rbush|@turf\/(area|kinks))$/,
}

/** Each room, and the rooms it may look into; itself is always allowed. */
const order: Array<{ room: RegExp; may: RegExp[]; packages?: RegExp }> = [
  { room: /^cloudfunctions\/contract\//, may: [], packages: /^zod$/ },
  { room: /^cloudfunctions\/core\//, may: [/^cloudfunctions\/contract\//], packages: /^dayjs(\/.*)?$/ },
  {
    room: /^cloudfunctions\/kit\//,
    may: [/^cloudfunctions\/(contract|core)\//, /^config\/calendar\.json$/],
    packages: /^(node:crypto|wx-server-sdk|zod|chinese-days\/.*)$/,
  },
  ...deployed.map((name) => ({
    room: new RegExp(`^cloudfunctions/${name}/`),
    may: [/^cloudfunctions\/(contract|core|kit)\//],
    packages: packagesOf[name] ?? /^$/,
  })),
  { room: /^client\/ui\//, may: [/^client\/(platform|language)\//] },
  { room: /^client\/platform\//, may: [/^client\/contract/, /^cloudfunctions\/contract\//] },
  { room: /^client\//, may: [/^cloudfunctions\/contract\//] },
  { room: /^local\/wire\//, may: [/^local\/engine\/types/, /^config\/manifest/] },
  { room: /^local\/engine\//, may: [/^config\/manifest/] },
  { room: /^local\/city\//, may: [/^cloudfunctions\/(contract|core)\//, /^local\/engine\/types/] },
]

const breaches = sources.flatMap((file) => {
  const rule = order.find(({ room }) => room.test(file))
  if (!rule) return []
  return importsOf(file)
    .filter((specifier) => {
      if (!specifier.startsWith('.')) return rule.packages !== undefined && !rule.packages.test(specifier)
      const to = `${target(file, specifier)}${specifier.endsWith('/contract') ? '/' : ''}`
      return (
        !rule.room.test(to) &&
        !rule.room.test(`${to}/`) &&
        !rule.may.some((room) => room.test(to) || room.test(`${to}/`))
      )
    })
    .map((specifier) => `${file} → ${specifier}`)
})

test('rooms look only into the rooms below them', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(breaches).toEqual([])
})

test('the core knows neither the clock of the machine nor chance', () => {
  const impure = sources
    .filter((file) => file.startsWith('cloudfunctions/core/'))
    .filter((file) => /Date\.now\(|new Date\(\)|Math\.random\(|\bawait\b/.test(textOf(file)))
  expect(impure).toEqual([])
})

test('every deployed function has its room, and every room is deployed', () => {
  const rooms = new Set(sources.flatMap((file) => /^cloudfunctions\/(\w+)\/index\.ts$/.exec(file)?.[1] ?? []))
  expect([...rooms].filter((room) => room !== 'contract').sort()).toEqual([...deployed].sort())
})

test('inside a transaction nothing is asked by condition', () => {
  const careless = sources
    .filter((file) => file.startsWith('cloudfunctions/'))
    .filter((file) => /transaction[\s\S]{0,80}\.where\(/i.test(textOf(file)))
  expect(careless).toEqual([])
})
