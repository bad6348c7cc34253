import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Answer, type AskOf, type OutputOf, type Route, routes } from '../../cloudfunctions/contract'
import { folders } from '../../config/build'
import { cloud } from '../../config/cloud'
import type { LocalCloudOptions } from '../../local/options'
import { type LocalCloud, startLocalCloud } from '../../local/server'
import { loadTown } from './town'

/** A Tuesday, nine in the morning in Shanghai: tests bring their own present. */
export const MORNING = Date.parse('2026-09-01T09:00:00+08:00')

/** Keys that seal in tests, never the same. */
export const KEYS = `k1:${randomBytes(32).toString('base64')}`

/** For journeys: a page asks several things at once, and every further instance costs more than the answers it would hasten. */
export const oneOfEach = { workersPerFunction: 1 }

export interface TownCloud {
  local: LocalCloud
  /** Asks as this person; a key is made for a write where none is given. */
  ask<R extends Route>(openid: string, route: R, input: AskOf<R>, key?: string): Promise<Answer<OutputOf<R>>>
  /** The same, where nothing but success will do. */
  get<R extends Route>(openid: string, route: R, input: AskOf<R>, key?: string): Promise<OutputOf<R>>
  /** Moves the present. */
  at(now: number): void
  stop(): Promise<void>
}

/** A local cloud with the small town in it (or what its folder holds, where it is not to be inhabited), at nine on a Tuesday morning, every answer held against its route. */
export async function startTown(options: Partial<LocalCloudOptions> = {}, inhabited = true): Promise<TownCloud> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'weige-town-'))
  const local = await startLocalCloud({
    manifest: cloud,
    functionsFolder: folders.functions,
    dataFolder,
    virtualClock: true,
    clock: { offsetMs: MORNING - Date.now() },
    workersPerFunction: 2,
    environment: { WEIGE_CHECK_ANSWERS: '1', WEIGE_KEYS: KEYS },
    ...options,
  })
  if (inhabited) loadTown(local.engine)
  const ask: TownCloud['ask'] = async (openid, route, input, key = randomUUID()) =>
    (await local.call(route.function, openid, {
      action: route.action,
      input,
      ...(route.writes ? { key } : {}),
    })) as never
  return {
    local,
    ask,
    async get(openid, route, input, key) {
      const answer = await ask(openid, route, input, key)
      if (!answer.ok) throw new Error(`${route.function}.${route.action}: ${JSON.stringify(answer.error)}`)
      return answer.data
    },
    at: (now) => local.clock.set(now - Date.now()),
    async stop() {
      await local.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

export { routes }
