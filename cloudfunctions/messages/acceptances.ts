import type { routes, TemplateUse } from '../contract'
import { acceptancesLeft } from '../core/notice/acceptances'
import type { AcceptanceDocument, MessageDocument } from '../core/notice/stored'
import { _ } from '../kit/cloud'
import { byId, insertOnce, list, update } from '../kit/database'
import { templateIds } from '../kit/push'
import type { UseCase } from '../kit/serve'

/** As many as ever matter: older ones are spent. */
const KEPT = 100

/** Template ids, and how many messages of each are left by our own count. Two calls. */
export const templates: UseCase<typeof routes.messages.templates> = async (_input, { openid }) => {
  const [known, pushed] = await Promise.all([
    byId<AcceptanceDocument>('acceptances', openid),
    list<Pick<MessageDocument, 'template' | 'push' | 'at'>>(
      'messages',
      { openid, template: _.in(Object.values(templateIds)) },
      { order: [['at', 'desc']], limit: KEPT, fields: { template: true, push: true, at: true } },
    ),
  ])
  return (Object.entries(templateIds) as Array<[TemplateUse, string]>).map(([use, templateId]) => ({
    use,
    templateId,
    left: acceptancesLeft(templateId, known?.given ?? [], pushed),
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
