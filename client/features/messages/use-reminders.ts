import { useState } from 'react'
import { routes, type TemplateUse } from '../../contract'
import { lastAnswer } from '../../data/cache'
import { useReading } from '../../data/use-reading'
import { useWriting } from '../../data/use-writing'
import { askLeave } from '../../platform/subscribe'

export interface Reminders {
  /** How many messages WeChat may still bring, by our own count; null while it is not known. */
  left: number | null
  /** Must be the first call in a tap. Resolves to how many kinds were allowed, and enters them. */
  ask: () => Promise<number>
}

/** Leave to send messages: the ids are fetched beforehand, because WeChat asks only at once in a tap. */
export function useReminders(uses: readonly TemplateUse[]): Reminders {
  const { data } = useReading(routes.messages.templates, {})
  const { send } = useWriting(routes.messages.acceptances, { renews: ['messages'] })
  const wanted = (data ?? []).filter(({ use }) => uses.includes(use))
  return {
    left: data ? wanted.reduce((sum, { left }) => sum + left, 0) : null,
    ask: async () => {
      const accepted = await askLeave(wanted.map(({ templateId }) => templateId))
      if (accepted.length > 0) void send({ accepted })
      return accepted.length
    },
  }
}

const { function: name, action } = routes.messages.templates

/**
 * Fetches the ids while nobody waits for them, so that the first tap on 提交 has them, with or without a signal. Asked once in a
 * phone's life, and only when everything else on the page is there (`quiet`): every page that asks for leave renews them.
 */
export function useTemplatesAhead(quiet: boolean) {
  const [known] = useState(() => lastAnswer([name, action, {}]) !== undefined)
  useReading(routes.messages.templates, {}, { enabled: quiet && !known })
}
