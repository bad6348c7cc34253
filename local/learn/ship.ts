import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { plainOf } from '../../cloudfunctions/core/recognition/grams'
import { probabilitiesOf, read, scoresOf } from '../../cloudfunctions/core/recognition/model'
import { type PackedModel, unpack } from '../../cloudfunctions/core/recognition/packed'
import { patient } from './clock'
import { ownExamples, ownWords } from './examples'
import { sentences } from './recipes'
import { type Example, train } from './train'

const folder = path.join(__dirname, '../../cloudfunctions/core/recognition')
const made = '/** Made from `local/learn/examples` by `npm run learn -- ship`; never written by hand. */'

/** The model that our own examples give. */
export const ownModel = (say?: (line: string) => void): PackedModel =>
  train(ownExamples(), { recipe: sentences, hints: ownWords(), ...(say ? { say } : {}) })

const TOUCHSTONES = 4

/** Of each category the examples that are recognised by the least: the first to fall when a model is spoilt. */
export function ownTouchstones(packed: PackedModel): Example[] {
  const model = unpack(packed)
  const sure = ownExamples().map(({ text, label }) => {
    const chances = probabilitiesOf(scoresOf(model, read(model, plainOf(text))), model.temperature)
    const chance = chances[model.labels.indexOf(label)] as number
    return { text, label, chance, right: chances.every((other) => other <= chance) }
  })
  return model.labels.flatMap((label) =>
    sure
      .filter((example) => example.label === label && example.right)
      .sort((a, b) => a.chance - b.chance)
      .slice(0, TOUCHSTONES)
      .map(({ text, label }) => ({ text, label })),
  )
}

/** Writes the shipped model and its touchstones anew from the examples. */
export function ship(say: (line: string) => void): number {
  const packed = ownModel(patient(say))
  const { labels, bias, table, ...rest } = packed
  write('shipped.ts', say, [
    "import type { PackedModel } from './packed'",
    '',
    made,
    'export const shipped: PackedModel = {',
    ...Object.entries(rest).map(([name, value]) => `  ${name}: ${value},`),
    `  labels:\n    '${labels.join(' ')}'.split(\n      ' ',\n    ),`,
    `  bias: '${bias.join(' ')}'\n    .split(' ')\n    .map(Number),`,
    `  table:\n    '${table}',`,
    '}',
  ])
  write('touchstones.ts', say, [
    "import type { Touchstone } from './adapt'",
    '',
    made,
    'export const touchstones: readonly Touchstone[] = [',
    ...ownTouchstones(packed).map(({ text, label }) => `  { text: '${text}', label: '${label}' },`),
    ']',
  ])
  return 0
}

function write(name: string, say: (line: string) => void, lines: string[]) {
  const content = `${lines.join('\n')}\n`
  writeFileSync(path.join(folder, name), content)
  say(`${name}: ${Buffer.byteLength(content)} bytes`)
}
