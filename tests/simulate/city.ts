import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AreaDocument, PostDocument } from '../../cloudfunctions/core/chain/stored'
import { ensureBuilt, folders } from '../../config/build'
import { cloud } from '../../config/cloud'
import { type Areas, allAreas, areasOf } from '../../local/city/areas'
import { type People, peopleOf } from '../../local/city/people'
import { type LocalCloud, startLocalCloud } from '../../local/server'
import type { SimulationOptions } from './options'

const DAY = 86_400_000
const CITY_SEED = 2018

/** The first midnight of the month: Mid-Autumn, National Day and two made-up days lie inside. */
export const START = Date.parse('2026-09-15T00:00:00+08:00')
export const RAISED_UNTIL = Date.parse('2026-10-15T00:00:00+08:00')
/** By then everything must have ended of itself. */
export const LAST = START + 130 * DAY

export interface City {
  local: LocalCloud
  areas: Areas
  people: People
  area: Map<string, AreaDocument>
  post: Map<string, PostDocument>
  /** Where the sweep looks for the order to die. */
  dieFile: string
  stop(): Promise<void>
}

/** The demo city without its past, in a local cloud of its own; the functions are a copy, so that a build beside it changes nothing. */
export async function openCity({ seed, faults }: SimulationOptions): Promise<City> {
  await ensureBuilt(['functions'])
  const folder = mkdtempSync(path.join(tmpdir(), 'weige-month-'))
  const functions = path.join(folder, 'functions')
  cpSync(folders.functions, functions, { recursive: true })
  renameSync(path.join(functions, 'sweep/index.js'), path.join(functions, 'sweep/sweep.js'))
  cpSync(path.join(__dirname, 'dying.cjs'), path.join(functions, 'sweep/index.js'))

  const areas = areasOf(CITY_SEED, START)
  const people = peopleOf(CITY_SEED, START, areas)
  const local = await startLocalCloud({
    manifest: cloud,
    functionsFolder: functions,
    dataFolder: path.join(folder, 'data'),
    virtualClock: true,
    clock: { offsetMs: START - Date.now() },
    workersPerFunction: 2,
    patienceMs: 120_000,
    environment: { WEIGE_CHECK_ANSWERS: '1' },
    ...(faults > 0 ? { faults: { rate: faults, seed, database: true, messages: true } } : {}),
  })
  local.engine.load('areas', allAreas(areas) as never)
  local.engine.load('boundaries', areas.boundaries as never)
  local.engine.load('posts', people.posts as never)
  local.engine.load('people', people.people as never)
  return {
    local,
    areas,
    people,
    area: new Map(allAreas(areas).map((area) => [area._id, area])),
    post: new Map(people.posts.map((post) => [post._id, post])),
    dieFile: path.join(functions, 'sweep/die.json'),
    async stop() {
      await local.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Who acts through a post at this moment: the deputy while its holder is away. */
export function acting({ post }: Pick<City, 'post'>, postId: string, now: number): { openid: string; name: string } {
  const held = post.get(postId)
  if (!held) throw new Error(`no such post: ${postId}`)
  const away = held.absentUntil !== null && held.absentUntil > now
  return away && held.deputy ? held.deputy : held
}
