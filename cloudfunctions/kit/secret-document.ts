import type { Instant } from '../contract'
import type { SecretDocument } from '../core/chain/stored'
import { openText, sealingKeyName, sealText } from './secret'

/** What is kept sealed of a person. */
export interface Secrets {
  name: string | null
  phone: string | null
}

const none: Secrets = { name: null, phone: null }
const owned = (id: string, field: keyof Secrets) => ({ collection: 'secrets', id, field })

/** What a document holds, opened; nothing where there is none. Throws where it was tampered with. */
export function opened(document: Pick<SecretDocument, '_id' | 'name' | 'phone'> | null): Secrets {
  if (!document) return none
  const open = (field: keyof Secrets) => {
    const sealed = document[field]
    return sealed === null ? null : openText(sealed, owned(document._id, field))
  }
  return { name: open('name'), phone: open('phone') }
}

/** A document in which everything is sealed under the present key. */
export function sealedDocument(
  openid: string,
  secrets: Secrets,
  rest: { key: string | null; version: number; updatedAt: Instant },
): SecretDocument {
  const seal = (field: keyof Secrets) => {
    const text = secrets[field]
    return text === null ? null : sealText(text, owned(openid, field))
  }
  return { _id: openid, name: seal('name'), phone: seal('phone'), keyName: sealingKeyName(), ...rest }
}

/** The same secrets under the present key. */
export const resealed = (document: SecretDocument): SecretDocument =>
  sealedDocument(document._id, opened(document), {
    key: document.key,
    version: document.version + 1,
    updatedAt: document.updatedAt,
  })
