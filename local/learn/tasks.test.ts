import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { shipped, tryOut } from './tasks'

const folder = mkdtempSync(path.join(tmpdir(), 'learn-'))
const file = (name: string, rows: string[]) => {
  const target = path.join(folder, name)
  writeFileSync(target, ['text,label', ...rows].join('\n'))
  return target
}
const lessons = Array.from({ length: 20 }, (_, index) =>
  index % 2 ? `第${index}户暖气不热，屋里冷,供热` : `第${index}户公交车不来，等得久,公交`,
)
const said = (task: (say: (line: string) => void) => number) => {
  const lines: string[] = []
  return { faults: task((line) => lines.push(line)), text: lines.join('\n') }
}

test('trained on one file, measured on another, stored, and measured again', () => {
  const train = file('train.csv', lessons)
  const test = file('test.csv', ['屋里暖气冷,供热', '等公交车,公交', '暖气坏了,供热'])
  const out = path.join(folder, 'model.json')
  const first = said((say) => tryOut({ train, test, out }, say))
  expect(first.faults).toBe(0)
  expect(first.text).toMatch(/accuracy: 1\.0000 \(3 of 3\)/)
  expect(first.text).toMatch(/macro-F1: 1\.0000/)
  expect(first.text).toMatch(/confusion[\s\S]*1 = 供热|1 = 公交/)
  expect(first.text).toMatch(/model size: \d+ bytes/)
  expect(first.text).toMatch(/a text: median \d+ µs, p99 \d+ µs/)
  expect(first.text).toMatch(/training: \d+\.\d s/)
  expect(said((say) => shipped(out, test, say)).text).toMatch(/accuracy: 1\.0000/)
})

test('rows that cannot be read are counted over both files', () => {
  const train = file('holes.csv', [...lessons, ',供热', '没有标签'])
  const test = file('holes-test.csv', ['暖气不热,供热', '多,一,列'])
  expect(said((say) => tryOut({ train, test }, say)).faults).toBe(3)
})

test('labels that were never taught are named and count as wrong', () => {
  const { text } = said((say) =>
    tryOut({ train: file('t.csv', lessons), test: file('u.csv', ['停水了,供水', '暖气冷,供热']) }, say),
  )
  expect(text).toContain('counted as wrong: 供水')
  expect(text).toMatch(/accuracy: 0\.5000/)
})

test('what is missing is said in words', () => {
  const test = file('v.csv', ['暖气冷,供热'])
  expect(() => tryOut({ train: path.join(folder, 'none.csv'), test }, () => {})).toThrow('no such file')
  expect(() => tryOut({ train: test, test }, () => {})).toThrow('one label')
})
