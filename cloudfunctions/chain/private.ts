import type { routes } from '../contract'
import { maskedName, maskedPhone } from '../core/chain/mask'
import { refused } from '../kit/answer'
import { refusedContent } from '../kit/content'
import { phoneNumberFor } from '../kit/phone'
import { opened, type Secrets } from '../kit/secret-document'
import { keepSecrets, secretOf, secretsOf } from '../kit/secrets'
import type { UseCase } from '../kit/serve'

/** What is kept sealed of the caller, masked even for himself. One call. */
export const held: UseCase<typeof routes.chain.private> = async (_input, { openid }) => masked(await secretsOf(openid))

/** Keeps the number behind a code of the phone's own button. Two calls. */
export const phone: UseCase<typeof routes.chain.phone> = async ({ code }, context) => {
  const known = await secretOf(context.openid)
  // A code is good once: the same intent again finds what it left.
  const kept = known?.key === context.key ? opened(known).phone : null
  if (kept !== null) return { phone: maskedPhone(kept) }
  const number = await phoneNumberFor(code)
  if (number === null) return refused({ code: 'phone.code' })
  const secrets = await keepSecrets(known, { phone: number }, context)
  return secrets ? { phone: maskedPhone(number) } : refused({ code: 'server.busy' })
}

/** Keeps the caller's full name, or forgets it. Two calls. */
export const name: UseCase<typeof routes.chain.name> = async (input, context) => {
  const label = await refusedContent(context.openid, input.name ?? undefined)
  if (label !== null) return refused({ code: 'content.refused', label })
  const secrets = await keepSecrets(await secretOf(context.openid), { name: input.name }, context)
  return secrets ? masked(secrets) : refused({ code: 'server.busy' })
}

const masked = (secrets: Secrets) => ({
  name: secrets.name === null ? null : maskedName(secrets.name),
  phone: secrets.phone === null ? null : maskedPhone(secrets.phone),
})
