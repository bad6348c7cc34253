import type { TemplateUse } from '../contract'
import type { PendingNotice } from '../core/notice/stored'
import { cloud } from './cloud'

/** Template ids as WeChat gave them to this mini program (`WEIGE_TEMPLATES`, JSON by use), or the stand-in's. */
export const templateIds: Record<TemplateUse, string> = {
  progress: 'weige-progress',
  result: 'weige-result',
  task: 'weige-task',
  ...(JSON.parse(process.env.WEIGE_TEMPLATES ?? '{}') as Partial<Record<TemplateUse, string>>),
}

/** `none`: no acceptance left. `failed`: WeChat will never take it. `later`: it did not go out, and may next time. */
export type PushOutcome = 'sent' | 'none' | 'failed' | 'later'

const NO_ACCEPTANCE = 43101
/** Invalid openid, template or field: trying again changes nothing. */
const TERMINAL = [40003, 40037, 41030, 47003, 20001]

/** Sends one subscription message. */
export async function push(
  { openid, page }: PendingNotice,
  { use, data }: NonNullable<PendingNotice['push']>,
): Promise<PushOutcome> {
  try {
    await cloud.openapi.subscribeMessage.send({ touser: openid, page, templateId: templateIds[use], data })
    return 'sent'
  } catch (error) {
    const code = Number((error as { errCode?: unknown })?.errCode)
    if (code === NO_ACCEPTANCE) return 'none'
    console.warn(
      JSON.stringify({ push: 'failed', code, error: String((error as { errMsg?: string })?.errMsg ?? error) }),
    )
    return TERMINAL.includes(code) ? 'failed' : 'later'
  }
}
