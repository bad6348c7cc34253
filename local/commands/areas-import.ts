import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Answer, AskOf, OutputOf, PublicationProgress, Route } from '../../cloudfunctions/contract'
import { routes } from '../../cloudfunctions/contract'
import { openingOf } from './areas-opening'
import { reportLines } from './areas-report'
import { progressBar } from './progress'

export interface ImportOptions {
  tree?: string
  areas?: string
  points?: string
  id: string
  from?: string
  district: string
  publish: boolean
  dataFolder: string
}
type Say = (line: string) => void
type Asking = <R extends Route>(route: R, input: AskOf<R>) => Promise<OutputOf<R>>

/** Checks the files through the deployed functions as an administrator does, and publishes them where that is asked and nothing is wrong. The number of faults. */
export async function importAreas(options: ImportOptions, say: Say): Promise<number> {
  const from = momentIn(options.from)
  const started = performance.now()
  const opening = await openingOf(options, say)
  try {
    const ask = askingAs(opening.url, opening.openid)
    const files = await uploaded(opening.url, opening.openid, options)
    const { publicationId, report } = await ask(routes.areas.check, { ...files, idProperty: options.id })
    for (const line of reportLines(report)) say(line)
    say(`checked in ${secondsSince(started)} s`)
    if (report.faults > 0) say('nothing is published: mend the faults first')
    else if (!options.publish) say('nothing is published: add --publish')
    else await publish(ask, publicationId, from, say)
    if (report.faults === 0 && options.publish) await opening.settled()
    say(`done in ${secondsSince(started)} s`)
    return report.faults
  } finally {
    await opening.close()
  }
}

const secondsSince = (started: number) => ((performance.now() - started) / 1000).toFixed(1)

async function publish(ask: Asking, publicationId: string, from: number | 'now' | undefined, say: Say): Promise<void> {
  const bar = progressBar('writing', say)
  for (;;) {
    const input = { publicationId, ...(from === undefined ? {} : { from }) }
    const progress: PublicationProgress = await ask(routes.areas.publish, input)
    bar.tell(progress.done, progress.total)
    if (progress.state === 'staging') continue
    bar.end()
    const moment = new Date((progress.from ?? 0) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
    return say(`published: ${progress.total} documents, in force from ${moment} (Asia/Shanghai)`)
  }
}

/** 2027-01-01, 2027-01-01T08:00 (Asia/Shanghai), now, or nothing for the next midnight. */
function momentIn(text: string | undefined): number | 'now' | undefined {
  if (text === undefined || text === 'now') return text
  const [, date, time = '00:00'] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?$/.exec(text) ?? []
  const moment = Date.parse(`${date}T${time}:00+08:00`)
  if (Number.isNaN(moment)) throw new Error(`--from ${text}: neither a date such as 2027-01-01T08:00 nor now`)
  return moment
}

const askingAs =
  (url: string, openid: string): Asking =>
  async (route, input) => {
    const body = { action: route.action, input, ...(route.writes ? { key: randomUUID() } : {}) }
    const response = await fetch(`${url}/call/${route.function}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as Answer<OutputOf<typeof route>>
    if (!answer.ok) throw new Error(`${answer.error.code}: ${JSON.stringify(answer.error)}`)
    return answer.data
  }

async function uploaded(url: string, openid: string, { tree, areas, points }: ImportOptions) {
  const files = { tree, boundaries: areas, points }
  const ids: Partial<Record<keyof typeof files, string>> = {}
  for (const [name, file] of Object.entries(files) as Array<[keyof typeof files, string | undefined]>)
    if (file !== undefined) ids[name] = await upload(url, openid, file)
  return ids
}

async function upload(url: string, openid: string, file: string): Promise<string> {
  if (!existsSync(file)) throw new Error(`${file} is not there`)
  const form = new FormData()
  form.append('cloudPath', `imports/${randomUUID()}${path.extname(file).toLowerCase()}`)
  form.append('file', new Blob([new Uint8Array(readFileSync(file))]), path.basename(file))
  const response = await fetch(`${url}/files`, { method: 'POST', body: form, headers: { 'x-wx-openid': openid } })
  const answer = (await response.json()) as { fileID?: string; error?: { message: string } }
  if (!answer.fileID) throw new Error(`${file}: ${answer.error?.message}`)
  return answer.fileID
}
