import { ensureBuilt, folders } from '../../config/build'
import { cloud } from '../../config/cloud'
import { keysIn } from '../development-keys'
import type { Engine } from '../engine/types'
import { startLocalCloud } from '../server'

export interface Opening {
  url: string
  /** An administrator. */
  openid: string
  /** Carries on what has come into force. */
  settled(): Promise<void>
  close(): Promise<void>
}

interface Where {
  dataFolder: string
  /** The id of a district that is founded where the folder holds nothing. */
  district: string
}

/** The cloud of this data folder: the one that runs on it already, else one of its own for as long as the command lasts. */
export async function openingOf(where: Where, say: (line: string) => void): Promise<Opening> {
  await ensureBuilt(['functions'], say)
  try {
    return await opened(where)
  } catch (error) {
    if (!/in use by another process/.test(String((error as Error).message))) throw error
    return running(say)
  }
}

async function opened({ dataFolder, district }: Where): Promise<Opening> {
  const local = await startLocalCloud({
    manifest: cloud,
    functionsFolder: folders.functions,
    dataFolder,
    timers: false,
    ...(dataFolder === ':memory:' ? {} : { environment: { WEIGE_KEYS: keysIn(dataFolder) } }),
  })
  const openid = administratorIn(local.engine) ?? found(local.engine, district)
  const settled = async () => {
    for (let turns = 0; turns < 50; turns++) {
      await local.timers.tick('sweep')
      const folding = local.engine.count('publications', { state: 'folding' })
      if (folding === 0) return
    }
  }
  return { url: local.url, openid, settled, close: local.close }
}

const administratorIn = (engine: Engine): string | undefined =>
  engine.find({
    collection: 'posts',
    filter: { kind: 'administrator', areaKind: 'district', until: null },
    limit: 1,
  })[0]?.openid as string | undefined

/** A folder with nobody in it gets its first administrator, and the duty desk without which nothing can be routed. */
function found(engine: Engine, district: string): string {
  const post = (kind: string, openid: string) => ({
    ...{ _id: `${district}-${kind}-1`, kind, areaId: district, areaKind: 'district', areaName: district },
    ...{ areaPath: [district], departmentId: null, openid, name: openid, phone: '', from: 0, until: null },
    ...{ deputy: null, absentUntil: null },
  })
  engine.load('posts', [post('administrator', 'first-administrator'), post('deskWorker', 'first-desk')])
  return 'first-administrator'
}

async function running(say: (line: string) => void): Promise<Opening> {
  const url = `http://127.0.0.1:${process.env.PORT ?? 3000}`
  const people = (await fetch(`${url}/people`)
    .then((response) => response.json())
    .catch(() => null)) as Array<{ openid: string; post: string }> | null
  if (!people) throw new Error(`the data folder is in use, and nothing answers at ${url}: name its port with PORT`)
  const administrator = people.find(({ post }) => post === 'administrator')
  if (!administrator) throw new Error(`${url} knows no administrator`)
  say(`through the cloud that runs at ${url}`)
  return { url, openid: administrator.openid, settled: async () => {}, close: async () => {} }
}
