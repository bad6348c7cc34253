import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { categories } from '../../cloudfunctions/contract'
import { readTable } from './table'
import type { Example } from './train'

const folder = path.join(__dirname, 'examples')

/** The sentences the shipped model is trained on, group by group. */
export const ownExamples = (): Example[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .flatMap((name) => readTable(path.join(folder, name)).examples)

/** Single words that speak for a category: those of the table, and a longer list that residents use. */
export const ownWords = (): Example[] => [
  ...categories.flatMap(({ code, label, words }) => [label, ...words].map((text) => ({ text, label: code }))),
  ...readFileSync(path.join(folder, 'words.txt'), 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [label = '', ...words] = line.split(' ')
      return words.map((text) => ({ text, label }))
    }),
]

/** Sentences that were never trained on: what the shipped model is measured by. */
export const heldOut = (): Example[] => readTable(path.join(__dirname, 'held-out.csv')).examples
