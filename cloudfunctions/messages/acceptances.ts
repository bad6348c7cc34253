import type { routes, TemplateUse } from '../contract'
import { acceptancesOf, KEPT } from '../kit/acceptances'
import { _ } from '../kit/cloud'
import { insertOnce, update } from '../kit/database'
import { templateIds } from '../kit/push'
import type { UseCase } from '../kit/serve'

/** Template ids, and how many messages of each are left by our own count. Two calls. */
export const templates: UseCase<typeof routes.messages.templates> = async (_input, { openid }) => {
  const left = await acceptancesOf(openid)
  return (Object.entries(templateIds) as Array<[TemplateUse, string]>).map(([use, templateId]) => ({
    ...{ use, templateId, left: left[use] },
  }))
}

/** Enters what was accepted, once for each key. Three calls, four the first time. */
export const acceptances: UseCase<typeof routes.messages.acceptances> = async ({ accepted }, context) => {
  const { openid, key, now } = context
  const ours = accepted.filter((template) => Object.values(templateIds).includes(template))
  const given = ours.map((template) => ({ template, at: now, key }))
  const fresh = { _id: openid, 'given.key': _.neq(key) }
  // Nothing updated: this key has been entered, or the person is new.
  const updated = given.length > 0 && (await update('acceptances', fresh, { given: _.push(given) }))
  if (updated === 0) await insertOnce('acceptances', { _id: openid, given: given.slice(-KEPT) })
  return templates({}, context)
}
