import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { startTestCloud } from './cloud'

const manifest = { collections: [{ name: 'items', indexes: [] }] }

test('what was stored is there at the next start, acceptances too; beginning anew takes only that away', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'weige-data-'))
  writeFileSync(join(dataFolder, 'mine.txt'), 'not the cloud’s')
  const first = await startTestCloud({ manifest, dataFolder })
  first.engine.insert('items', [{ _id: 'a' }])
  first.ledger.accept('o-1', 't')
  await first.close()

  const second = await startTestCloud({ manifest, dataFolder })
  expect(second.engine.size('items')).toBe(1)
  expect(second.ledger.left('o-1', 't')).toBe(1)
  await second.close()

  const anew = await startTestCloud({ manifest, dataFolder, fresh: true })
  expect(anew.engine.size('items')).toBe(0)
  await anew.close()
  expect(readdirSync(dataFolder)).toContain('mine.txt')
})

test('in memory nothing stays', async () => {
  const cloud = await startTestCloud({ manifest, dataFolder: ':memory:' })
  cloud.engine.insert('items', [{ _id: 'a' }])
  await cloud.close()
  expect(existsSync(':memory:')).toBe(false)
})
