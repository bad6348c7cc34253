import type { TemplateUse } from '../contract'
import type { PendingNotice } from '../core/notice/stored'
import { cloud } from './cloud'

/** Template ids as WeChat gave them to this mini program (`WEIGE_TEMPLATES`, JSON by use), or the stand-in's. */
export const templateIds: Record<TemplateUse, string> = {
  progress: 'weige-progress',
  result: 'weige-result',
  task: 'weige-task',
  notice: 'weige-notice',
  booking: 'weige-booking',
  ...(JSON.parse(process.env.WEIGE_TEMPLATES ?? '{}') as Partial<Record<TemplateUse, string>>),
}

/** `none`: no acceptance left. `failed`: it will not be tried again, lest it be heard twice. `later`: it surely did not go out. */
export type PushOutcome = 'sent' | 'none' | 'failed' | 'later'

const NO_ACCEPTANCE = 43101
/** Too many calls a minute or a day: WeChat has surely not sent it. After any other error it may have gone out. */
const PUT_OFF = [45009, 45011]

/** Sends one subscription message. */
export async function push(
  { openid, page }: Pick<PendingNotice, 'openid' | 'page'>,
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
    return PUT_OFF.includes(code) ? 'later' : 'failed'
  }
}
