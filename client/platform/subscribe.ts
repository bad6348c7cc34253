import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { isWeb } from './build'
import { openidOfPage } from './web-page'

const most = 3

/** In a browser the question that WeChat would ask is shown by our own sheet; this is what it shows. */
export interface Question {
  templates: string[]
  answer: (accepted: boolean) => void
}

let question: Question | null = null
const listeners = new Set<() => void>()
const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const put = (next: Question | null) => {
  question = next
  for (const listener of listeners) listener()
}
export const useQuestion = () => useSyncExternalStore(listen, () => question)

async function askInWeChat(templates: string[]): Promise<string[]> {
  try {
    const answers = (await Taro.requestSubscribeMessage({ tmplIds: templates, entityIds: [] })) as Record<
      string,
      unknown
    >
    return templates.filter((id) => answers[id] === 'accept')
  } catch {
    return []
  }
}

async function askInBrowser(templates: string[]): Promise<string[]> {
  const accepted = await new Promise<boolean>((answer) => put({ templates, answer }))
  put(null)
  if (!accepted) return []
  await fetch('/shade/accept', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: openidOfPage(), templates }),
  }).catch(() => undefined)
  return templates
}

/**
 * Asks leave to send a message for each template, and gives those accepted. Must be the first call in the tap: WeChat refuses it
 * after anything awaited. Whatever is answered, it resolves.
 */
export function askLeave(templateIds: readonly string[]): Promise<string[]> {
  const templates = templateIds.slice(0, most)
  if (templates.length === 0) return Promise.resolve([])
  return isWeb ? askInBrowser(templates) : askInWeChat(templates)
}
