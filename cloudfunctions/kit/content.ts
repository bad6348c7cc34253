import { cloud } from './cloud'

/** WeChat's scenes: 1 profile, 2 comment, 3 forum, 4 log. */
const COMMENT = 2

const labels: Record<number, string> = {
  10001: '广告',
  20001: '时政',
  20002: '色情',
  20003: '辱骂',
  20006: '违法犯罪',
  20008: '欺诈',
  20012: '低俗',
  20013: '版权',
}

/**
 * Why a text must not be taken in, or null where it may (msgSecCheck v2). Where the check itself cannot be had, the text
 * is taken: a resident is not turned away for WeChat's sake.
 */
export async function refusedContent(openid: string, ...texts: Array<string | undefined>): Promise<string | null> {
  const content = texts.filter(Boolean).join('\n')
  if (content === '') return null
  try {
    const { result } = (await cloud.openapi.security.msgSecCheck({ openid, scene: COMMENT, version: 2, content })) as {
      result: { suggest: 'pass' | 'review' | 'risky'; label: number }
    }
    return result.suggest === 'risky' ? (labels[result.label] ?? '其他') : null
  } catch (error) {
    console.warn(
      JSON.stringify({ content: 'unchecked', error: String((error as { errMsg?: string })?.errMsg ?? error) }),
    )
    return null
  }
}
