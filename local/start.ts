import { parseArgs } from 'node:util'
import { ensureBuilt, folders } from '../config/build'
import { cloud } from '../config/cloud'
import { areasInForce } from './areas-in-force'
import { openDemoCity } from './demo-city'
import { keysIn } from './development-keys'
import { startLocalCloud } from './server'

/** `npm start`: builds what is missing, seeds the city where there is none, serves it, and prints one address. */
async function start() {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } })
  const port = Number(process.env.PORT ?? 3000)
  const dataFolder = process.env.WEIGE_DATA ?? '.weige'
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is not a port: ${process.env.PORT}`)
  await ensureBuilt(['functions', 'h5'])
  const city = await openDemoCity({ dataFolder, fresh: values.fresh, say: console.log })
  const local = await startLocalCloud({
    manifest: cloud,
    functionsFolder: folders.functions,
    webFolder: folders.h5,
    dataFolder,
    port,
    warm: true,
    environment: { WEIGE_KEYS: keysIn(dataFolder) },
    people: city.people,
    areas: (kind, { engine, now }) => areasInForce(engine, kind, now),
  })
  console.log(`\n  微格 is open: ${local.url}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => local.close().then(() => process.exit(0)))
}

start().catch((error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE'
  console.error(
    taken ? `port ${process.env.PORT ?? 3000} is taken: stop what runs there, or choose another with PORT=…` : error,
  )
  process.exit(1)
})
