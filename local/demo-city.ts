import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { calendar } from '../cloudfunctions/kit/calendar'
import { sealedPerson } from '../cloudfunctions/kit/care-document'
import { bookingIdOf, entryIdOf, logIdOf, lowIdOf, ticketOfBooking, ticketOfPerson } from '../cloudfunctions/kit/ids'
import { sealedTogether } from '../cloudfunctions/kit/matter-seals'
import { seal } from '../cloudfunctions/kit/seal'
import { cloud } from '../config/cloud'
import { makeCity, seedCity } from './city'
import { SIGNATURE } from './city/matters/fates'
import { keysIn } from './development-keys'
import { openEngine } from './engine'

/** Any change here makes another city. */
const SEED = 2018
/** Smaller collections are stored in no time. */
const WORTH_A_LINE = 1000

interface Opening {
  dataFolder: string
  fresh: boolean
  say(line: string): void
}

export interface DemoCity {
  people(): unknown
}

/** The demo city in this data folder, made and stored where there is none. One that broke off half way is begun anew. */
export async function openDemoCity({ dataFolder, fresh, say }: Opening): Promise<DemoCity> {
  const marker = path.join(dataFolder, 'city.json')
  if (fresh || !existsSync(marker)) {
    rmSync(marker, { force: true })
    for (const suffix of ['', '-wal', '-shm', '.lock'])
      rmSync(path.join(dataFolder, `weige.db${suffix}`), { force: true })
    rmSync(path.join(dataFolder, 'files'), { recursive: true, force: true })
    mkdirSync(dataFolder, { recursive: true })
    await seed(dataFolder, marker, say)
  }
  const { people } = JSON.parse(readFileSync(marker, 'utf8')) as { people: unknown }
  return { people: () => people }
}

async function seed(dataFolder: string, marker: string, say: Opening['say']): Promise<void> {
  const started = Date.now()
  // What is sealed here is opened by the functions: under the same keys.
  process.env.WEIGE_KEYS = keysIn(dataFolder)
  say('making the demo city 和龙 …')
  await setImmediate()
  const city = makeCity({
    seed: SEED,
    now: started,
    seal,
    calendar,
    sealCare: sealedPerson,
    ids: { bookingIdOf, entryIdOf, ticketOfBooking, ticketOfPerson, logIdOf, lowIdOf },
    sealMatter: (_id, sealed) => sealedTogether({ _id, form: null, address: null }, sealed),
  })
  say(`  ${city.posts.length} posts, ${city.people.length} people, ${city.requests.length} requests of a year`)
  const engine = openEngine({ file: path.join(dataFolder, 'weige.db') })
  for (const declaration of cloud.collections) engine.ensure(declaration)
  seedCity(engine, city, (collection, count) => {
    if (count >= WORTH_A_LINE && count === city[collection as keyof typeof city].length) say(`  ${count} ${collection}`)
  })
  engine.close()
  const signature = path.join(dataFolder, 'files', SIGNATURE)
  mkdirSync(path.dirname(signature), { recursive: true })
  copyFileSync(path.join(__dirname, 'city', SIGNATURE), signature)
  // The marker comes last, whole: a city without it was never finished.
  writeFileSync(`${marker}.part`, JSON.stringify({ people: city.directory() }))
  renameSync(`${marker}.part`, marker)
  say(`  ready in ${Math.round((Date.now() - started) / 1000)} s`)
}
