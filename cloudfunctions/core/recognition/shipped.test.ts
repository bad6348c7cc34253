import { evaluate } from '../../../local/learn/evaluate'
import { heldOut, ownExamples } from '../../../local/learn/examples'
import { ownModel, ownTouchstones } from '../../../local/learn/ship'
import { categories } from '../../contract'
import { shipped } from './shipped'
import { baseModel, suggest } from './suggest'
import { touchstones } from './touchstones'

test('the shipped model is what the examples give', () => {
  const made = ownModel()
  expect(made).toEqual(shipped)
  expect(ownTouchstones(made)).toEqual(touchstones)
}, 120_000)

test('it knows every category and takes no more than 400 KB', () => {
  expect([...shipped.labels].sort()).toEqual(categories.map(({ code }) => code).sort())
  expect(JSON.stringify(shipped).length).toBeLessThan(400 * 1024)
})

test('every category has at least twenty-five examples, and none is written twice', () => {
  const examples = ownExamples()
  for (const { code } of categories)
    expect(examples.filter(({ label }) => label === code).length).toBeGreaterThanOrEqual(25)
  expect(new Set(examples.map(({ text }) => text)).size).toBe(examples.length)
})

test('sentences never trained on are recognised: nine in ten at once, nineteen in twenty among three', () => {
  const sentences = heldOut()
  const known = new Set(ownExamples().map(({ text }) => text))
  expect(sentences.filter(({ text }) => known.has(text))).toEqual([])
  const { texts, right, amongThree } = evaluate(baseModel(), sentences)
  expect(right / texts).toBeGreaterThanOrEqual(0.9)
  expect(amongThree / texts).toBeGreaterThanOrEqual(0.95)
})

test('when it is sure, it is right', () => {
  const sure = heldOut().flatMap(({ text, label }) => {
    const [best] = suggest(text, 1)
    return best && best.confidence >= 0.9 ? [best.category === label] : []
  })
  expect(sure.length).toBeGreaterThan(75)
  expect(sure.filter(Boolean).length / sure.length).toBeGreaterThanOrEqual(0.95)
})
