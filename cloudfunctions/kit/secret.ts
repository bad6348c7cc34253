import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** What a sealed text belongs to: carried anywhere else it does not open. */
export interface Owner {
  collection: string
  id: string
  field: string
}

interface Key {
  name: string
  bytes: Buffer
}

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
const NAME = /^[A-Za-z0-9_-]{1,16}$/

/** The keys of `WEIGE_KEYS`, `k2:base64,k1:base64`: the first seals, all open. Empty where none is set; throws where one is no key. */
export function keysFrom(text: string | undefined): Key[] {
  if (!text?.trim()) return []
  const keys = text.split(',').map((part) => {
    const [name = '', encoded = ''] = part.trim().split(':')
    const bytes = Buffer.from(encoded, 'base64')
    if (!NAME.test(name) || bytes.length !== KEY_BYTES)
      throw new Error(`WEIGE_KEYS: ${NAME.test(name) ? name : 'a part'} is not name:base64 of ${KEY_BYTES} bytes`)
    return { name, bytes }
  })
  if (new Set(keys.map(({ name }) => name)).size < keys.length) throw new Error('WEIGE_KEYS names a key twice')
  return keys
}

const keys = () => keysFrom(process.env.WEIGE_KEYS)

/** The key that seals now. Throws where there is none: nothing personal is ever kept in the open. */
function sealingKey(): Key {
  const [first] = keys()
  if (!first) throw new Error('WEIGE_KEYS is missing: personal data is neither sealed nor opened')
  return first
}

export const sealingKeyName = (): string => sealingKey().name

/** Keys that still open but no longer seal: what lies under them waits to be sealed anew. */
export const olderKeyNames = (): string[] =>
  keys()
    .slice(1)
    .map(({ name }) => name)

const bound = (key: string, { collection, id, field }: Owner) =>
  Buffer.from(JSON.stringify([key, collection, id, field]))

/** A text sealed for its owner (AES-256-GCM) as `key.iv.tag.data`; twice the same text never looks the same. */
export function sealText(text: string, owner: Owner): string {
  const { name, bytes } = sealingKey()
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, bytes, iv, { authTagLength: TAG_BYTES }).setAAD(bound(name, owner))
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [name, ...[iv, cipher.getAuthTag(), data].map((part) => part.toString('base64url'))].join('.')
}

/** The text again. Throws where it was changed, belongs to another owner, or its key is not known any more. */
export function openText(sealed: string, owner: Owner): string {
  const [name = '', ...parts] = sealed.split('.')
  const [iv, tag, data] = parts.map((part) => Buffer.from(part, 'base64url'))
  if (!iv || !tag || !data || parts.length !== 3 || iv.length !== IV_BYTES || tag.length !== TAG_BYTES)
    throw new Error(`${owner.collection}/${owner.id}: ${owner.field} is not a sealed text`)
  const key = keys().find((one) => one.name === name)
  if (!key) throw new Error(`${owner.collection}/${owner.id}: sealed under ${name}, which WEIGE_KEYS does not name`)
  const decipher = createDecipheriv(CIPHER, key.bytes, iv, { authTagLength: TAG_BYTES })
  decipher.setAAD(bound(name, owner)).setAuthTag(tag)
  return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8')
}
