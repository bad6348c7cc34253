import type { OutputOf, routes } from '../../../contract'

export type ExportPage = OutputOf<typeof routes.chain.export>

/** All pages as one: himself, his messages, his cases, who looked. */
export const gathered = (pages: readonly ExportPage[]) => ({
  held: pages[0]?.held ?? null,
  messages: pages.flatMap(({ messages }) => messages),
  requests: pages.flatMap(({ requests }) => requests),
  reveals: pages.flatMap(({ reveals }) => reveals),
})

/** 微格-我的信息-2025-11-20.json, by the day in China. */
export const fileName = (now: number) =>
  `微格-我的信息-${new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)}.json`

export const fileText = (pages: readonly ExportPage[], now: number) =>
  JSON.stringify({ exportedAt: new Date(now).toISOString(), ...gathered(pages) }, null, 2)

/** What is in it so far, or in the end: 12 件事、30 条消息; empty where there is nothing to count. */
export function amountWords(pages: readonly ExportPage[]): string {
  const { requests, messages, reveals } = gathered(pages)
  const counted = [
    [requests.length, '件事'],
    [messages.length, '条消息'],
    [reveals.length, '次查看记录'],
  ] as const
  return counted.flatMap(([count, words]) => (count > 0 ? `${count} ${words}` : [])).join('、')
}
