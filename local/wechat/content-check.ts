import { randomUUID } from 'node:crypto'
import { accept, type Interface, refuse, textOf } from './answers'

type Suggest = 'pass' | 'review' | 'risky'

interface Rule {
  label: number
  suggest: Suggest
  words: string[]
}

/** A handful of words for each label: enough to try what happens, no filter for real use. */
const rules: Rule[] = [
  { label: 20003, suggest: 'risky', words: ['傻逼', '王八蛋', '去死', '狗东西', '滚你妈'] },
  { label: 20006, suggest: 'risky', words: ['博彩', '赌场', '办假证', '枪支', '代开发票'] },
  { label: 20008, suggest: 'risky', words: ['刷单', '高额返利', '稳赚不赔'] },
  { label: 20002, suggest: 'risky', words: ['约炮', '裸聊'] },
  { label: 10001, suggest: 'review', words: ['加微信', '加v信', '兼职日结', '低价代购'] },
  { label: 20012, suggest: 'review', words: ['混蛋', '操蛋'] },
]

const CLEAN = { suggest: 'pass' as Suggest, label: 100 }
const LONGEST = 2500
/** WeChat knows only people who used the mini program lately. */
const VISIT_MS = 2 * 3600 * 1000

/** Spaces and dots between characters hide nothing. */
const bare = (text: string): string => text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')

function judge(text: string): { suggest: Suggest; label: number; keyword?: string } {
  const plain = bare(text)
  for (const { label, suggest, words } of rules) {
    const keyword = words.find((word) => plain.includes(word))
    if (keyword) return { suggest, label, keyword }
  }
  return CLEAN
}

export interface Visits {
  /** Milliseconds since the epoch of the person's last call, or undefined. */
  last(openid: string): number | undefined
}

interface CheckOptions {
  visits: Visits
  now(): number
}

/** Common to both checks: version 2 wants a scene of 1 to 4 and somebody who was here in the last two hours. */
function callerProblem(
  input: Record<string, unknown>,
  { visits, now }: CheckOptions,
): ReturnType<typeof refuse> | null {
  const openid = textOf(input.openid)
  if (!openid) return refuse(40003, 'invalid openid')
  if (Number(input.version) !== 2) return refuse(40097, 'invalid args: version')
  if (![1, 2, 3, 4].includes(Number(input.scene))) return refuse(40129, 'invalid scene')
  const last = visits.last(openid)
  if (last === undefined || now() - last > VISIT_MS) return refuse(61010, 'code is expired: user did not visit lately')
  return null
}

/** `security.msgSecCheck`, version 2: pass, review or risky with WeChat's label. */
export function checkText(options: CheckOptions): Interface {
  return (input) => {
    const problem = callerProblem(input, options)
    if (problem) return problem
    const content = textOf(input.content)
    if (content === '') return refuse(44002, 'empty post data')
    if ([...content].length > LONGEST) return refuse(45002, 'content size out of limit')
    const { suggest, label, keyword } = judge(`${content} ${textOf(input.title)} ${textOf(input.nickname)}`)
    const keywords = keyword ? [{ strategy: 'keyword', errcode: 0, suggest, label, keyword }] : []
    const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }, ...keywords]
    return accept({ result: { suggest, label }, detail, trace_id: randomUUID() })
  }
}

interface MediaOptions extends CheckOptions {
  /** Called with the `wxa_media_check` event a moment later. */
  notify(event: Record<string, unknown>): void
}

const MEDIA_DELAY_MS = 50

/** `security.mediaCheckAsync`, version 2: answers a trace id at once and its verdict later; a file named "risky" or "review" is it. */
export function checkMedia(options: MediaOptions): Interface {
  return (input) => {
    const problem = callerProblem(input, options)
    if (problem) return problem
    const url = textOf(input.media_url)
    if (!/^https?:\/\/\S+$/.test(url)) return refuse(40004, 'invalid media_url')
    if (![1, 2].includes(Number(input.media_type))) return refuse(40004, 'invalid media type')
    const traceId = randomUUID()
    const name = url.split('/').pop() ?? ''
    const suggest: Suggest = name.includes('risky') ? 'risky' : name.includes('review') ? 'review' : 'pass'
    const result = { suggest, label: suggest === 'pass' ? 100 : 20002 }
    const event = {
      MsgType: 'event',
      Event: 'wxa_media_check',
      FromUserName: textOf(input.openid),
      CreateTime: Math.floor(options.now() / 1000),
      trace_id: traceId,
      version: 2,
      errcode: 0,
      errmsg: 'ok',
      result,
      detail: [{ strategy: 'content_model', errcode: 0, prob: 90, ...result }],
    }
    setTimeout(() => options.notify(event), MEDIA_DELAY_MS).unref()
    return accept({ trace_id: traceId })
  }
}
