import { join } from 'node:path'
import { startLocalCloud } from '../../local/server'
import { testFunction } from './cloud'

/** The cloud as a process of its own, so that a test can kill it. Its folder is the only argument. */
async function main(folder: string): Promise<void> {
  const cloud = await startLocalCloud({
    functionsFolder: join(folder, 'functions'),
    dataFolder: join(folder, 'data'),
    manifest: {
      functions: [testFunction('database')],
      collections: [{ name: 'items', indexes: [] }],
      templates: [],
    },
  })
  process.stdout.write(`${cloud.url}\n`)
}

void main(process.argv[2] as string)
