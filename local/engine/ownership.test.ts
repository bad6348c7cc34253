import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openEngine } from '.'

const folder = mkdtempSync(path.join(tmpdir(), 'weige-owner-'))
const file = path.join(folder, 'weige.db')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a file has one writer at a time, and the next may write as soon as it is closed', () => {
  const first = openEngine({ file })
  first.addCollection('things')
  expect(() => openEngine({ file })).toThrow('in use by another process')
  first.close()
  const second = openEngine({ file })
  second.insert('things', [{ _id: 'one' }])
  second.close()
})

test('a reader reads beside the writer', () => {
  const writer = openEngine({ file })
  writer.insert('things', [{ _id: 'two' }])
  const reader = openEngine({ file, readOnly: true })
  expect(reader.size('things')).toBe(2)
  reader.close()
  writer.insert('things', [{ _id: 'three' }])
  writer.close()
})
