import type { TemplateUse } from '../contract'
import { acceptancesLeft } from '../core/notice/acceptances'
import type { AcceptanceDocument, MessageDocument } from '../core/notice/stored'
import { _ } from './cloud'
import { byId, list } from './database'
import { templateIds } from './push'

/** As many as ever matter: older ones are spent. */
export const KEPT = 100

/** How many messages of each template a person will still receive, by our own count. Two calls. */
export async function acceptancesOf(openid: string): Promise<Record<TemplateUse, number>> {
  const [known, pushed] = await Promise.all([
    byId<AcceptanceDocument>('acceptances', openid),
    list<Pick<MessageDocument, 'template' | 'push' | 'at'>>(
      'messages',
      { openid, template: _.in(Object.values(templateIds)) },
      { order: [['at', 'desc']], limit: KEPT, fields: { template: true, push: true, at: true } },
    ),
  ])
  const left = Object.entries(templateIds).map(([use, id]) => [use, acceptancesLeft(id, known?.given ?? [], pushed)])
  return Object.fromEntries(left) as Record<TemplateUse, number>
}
