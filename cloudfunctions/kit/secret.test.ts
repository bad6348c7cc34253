import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { keysFrom, olderKeyNames, openText, sealText } from './secret'
import { opened, resealed, sealedDocument } from './secret-document'

const key = (name: string) => `${name}:${randomBytes(32).toString('base64')}`
const [k1, k2] = [key('k1'), key('k2')]
const owner = { collection: 'secrets', id: 'resident', field: 'phone' }
const under = <T>(keys: string | undefined, work: () => T): T => {
  const before = process.env.WEIGE_KEYS
  if (keys === undefined) delete process.env.WEIGE_KEYS
  else process.env.WEIGE_KEYS = keys
  try {
    return work()
  } finally {
    if (before === undefined) delete process.env.WEIGE_KEYS
    else process.env.WEIGE_KEYS = before
  }
}
beforeEach(() => {
  process.env.WEIGE_KEYS = k1
})

test('what is sealed opens again, and never looks the same twice', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const [one, two] = [sealText(text, owner), sealText(text, owner)]
      expect(one).toMatch(/^k1\.[\w-]+\.[\w-]+\.[\w-]*$/)
      return one !== two && openText(one, owner) === text && openText(two, owner) === text
    }),
  )
})

test('nothing of the text shows', () => {
  expect(sealText('13812345678', owner)).not.toContain('138')
})

test('a change of any one character keeps it shut', () => {
  const sealed = sealText('13812345678', owner)
  for (let at = 0; at < sealed.length; at++) {
    const forged = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`
    // The last letter of a part may carry bits that mean nothing.
    const same = forged.split('.').every((part, index) => {
      const original = sealed.split('.')[index] ?? ''
      return index === 0 ? part === original : Buffer.from(part, 'base64url').equals(Buffer.from(original, 'base64url'))
    })
    if (!same) expect(() => openText(forged, owner)).toThrow()
  }
})

test.each([
  ['another person', { id: 'neighbour' }],
  ['another field', { field: 'name' }],
  ['another collection', { collection: 'people' }],
])('carried to %s it does not open', (_whose, change) => {
  expect(() => openText(sealText('13812345678', owner), { ...owner, ...change })).toThrow()
})

test('without a key nothing is sealed, and it is said which variable is missing', () => {
  under(undefined, () => expect(() => sealText('13812345678', owner)).toThrow('WEIGE_KEYS is missing'))
})

test.each(['k1', 'k1:short', `k 1:${k1.slice(3)}`, `:${k1.slice(3)}`, `${k1},${k1}`, 'k1:'])(
  '%s is no set of keys',
  (text) => {
    expect(() => keysFrom(text)).toThrow('WEIGE_KEYS')
  },
)

test('a key that is no longer named opens nothing, and is named', () => {
  const sealed = sealText('13812345678', owner)
  under(k2, () => expect(() => openText(sealed, owner)).toThrow('sealed under k1'))
})

test('a turn of the keys loses nothing, and may be made again', () => {
  const rest = { key: null, version: 1, updatedAt: 0 }
  const before = sealedDocument('resident', { name: '朴英淑', phone: '13812345678' }, rest)
  const after = under(`${k2},${k1}`, () => {
    expect(olderKeyNames()).toEqual(['k1'])
    expect(opened(before)).toEqual({ name: '朴英淑', phone: '13812345678' })
    return resealed(resealed(before))
  })
  expect(after.keyName).toBe('k2')
  under(k2, () => expect(opened(after)).toEqual({ name: '朴英淑', phone: '13812345678' }))
})
