import type { Instant } from '../contract'
import type { SecretDocument } from '../core/chain/stored'
import { byId, insertOnce, update } from './database'
import { opened, resealed, type Secrets, sealedDocument } from './secret-document'

const MOST_TRIES = 3

/** The sealed document of a person. One call. */
export const secretOf = (openid: string): Promise<SecretDocument | null> => byId<SecretDocument>('secrets', openid)

/** What is kept of a person, opened. One call. */
export const secretsOf = async (openid: string): Promise<Secrets> => opened(await secretOf(openid))

/** Read → seal all anew → write if nobody was faster; null where somebody always was. One call, two for each further try. */
export async function keepSecrets(
  known: SecretDocument | null,
  change: Partial<Secrets>,
  { openid, key, now }: { openid: string; key: string; now: Instant },
): Promise<Secrets | null> {
  let before = known
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (tries > 0) before = await secretOf(openid)
    const secrets = { ...opened(before), ...change }
    const rest = { key, version: (before?.version ?? 0) + 1, updatedAt: now }
    if (await stored(before, sealedDocument(openid, secrets, rest))) return secrets
  }
  return null
}

/** Seals a person's secrets anew under the present key, unless they have been written meanwhile. One call. */
export const reseal = (document: SecretDocument): Promise<boolean> => stored(document, resealed(document))

async function stored(before: SecretDocument | null, { _id, ...after }: SecretDocument): Promise<boolean> {
  if (!before) return insertOnce('secrets', { _id, ...after })
  return (await update('secrets', { _id, version: before.version }, after)) === 1
}
