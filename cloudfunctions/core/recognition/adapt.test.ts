import { ownExamples } from '../../../local/learn/examples'
import { accuracy, adapt, bounds, type Correction } from './adapt'
import { applyDelta } from './delta'
import { baseModel, suggest } from './suggest'
import { touchstones } from './touchstones'
import { inUse, KEPT, nextVersion, rolledBack, withDelta } from './versions'

const base = baseModel()
const DAY = 24 * 60 * 60 * 1000

/** In this district people call the transformer house 小红房. */
const said = ['小红房又响了', '小红房那边响得睡不着', '小红房一整天响', '我家挨着小红房，响', '小红房响个没完']
const corrections: Correction[] = said.map((text, day) => ({
  text,
  from: 'noise.night',
  to: 'noise.equipment',
  at: day * DAY,
}))

const learned = (given: readonly Correction[], version = 1) => {
  const adapted = adapt(base, given, touchstones, version)
  if (!adapted.ok) throw new Error(adapted.error.code)
  return adapted.delta
}

test('what heads corrected is recognised the next day, also in other words', () => {
  const model = applyDelta(base, learned(corrections))
  expect(suggest('小红房响，孩子睡不好', 3)[0]?.category).not.toBe('noise.equipment')
  expect(suggest('小红房响，孩子睡不好', 3, model)[0]?.category).toBe('noise.equipment')
})

test('what was never corrected is recognised as before', () => {
  const model = applyDelta(base, learned(corrections))
  const own = ownExamples()
  expect(accuracy(base, own) - accuracy(model, own)).toBeLessThanOrEqual(bounds.lost)
})

test('a delta is bounded in size and in influence, and fits one document', () => {
  const many = ownExamples().map(
    ({ text }, index): Correction => ({ text, from: null, to: base.labels[index % 72] as string, at: index }),
  )
  const adapted = adapt(base, many, [], 1)
  if (!adapted.ok) throw new Error(adapted.error.code)
  const { entries } = adapted.delta
  expect(entries.length).toBeLessThanOrEqual(bounds.entries)
  expect(entries.every(([, , weight]) => Math.abs(weight) <= bounds.weight)).toBe(true)
  expect(JSON.stringify(adapted.delta).length).toBeLessThan(32 * 1024)
})

test('a delta that spoils what was known is refused, with the evidence', () => {
  const spoilt = touchstones.map(({ text }, at): Correction => ({ text, from: null, to: 'other.else', at }))
  const adapted = adapt(base, spoilt, touchstones, 1)
  if (adapted.ok || adapted.error.code !== 'delta.harms') throw new Error('was not refused')
  expect(adapted.error.before - adapted.error.after).toBeGreaterThan(bounds.lost)
})

test('of two corrections of one text the later one holds', () => {
  const [first] = said as [string]
  const wavering: Correction[] = [
    { text: first, from: null, to: 'noise.equipment', at: 2 },
    { text: first, from: null, to: 'noise.shop', at: 1 },
  ]
  expect(suggest(first, 1, applyDelta(base, learned(wavering)))[0]?.category).toBe('noise.equipment')
})

test('old corrections weigh less than new ones', () => {
  const before = said.map((text): Correction => ({ text, from: null, to: 'noise.equipment', at: 0 }))
  const now = said.map((text): Correction => ({ text: `${text}哎`, from: null, to: 'noise.shop', at: 400 * DAY }))
  expect(suggest('小红房响', 1, applyDelta(base, learned([...before, ...now])))[0]?.category).toBe('noise.shop')
})

test('the same corrections give the same delta, in whatever order they come', () => {
  expect(learned([...corrections].reverse())).toEqual(learned(corrections))
})

test('nothing corrected, nothing learned', () => {
  expect(adapt(base, [], touchstones, 1)).toEqual({ ok: false, error: { code: 'nothing.learned' } })
  const unknown: Correction = { text: '小红房响', from: null, to: 'no.such', at: 1 }
  expect(adapt(base, [unknown], touchstones, 1)).toEqual({ ok: false, error: { code: 'nothing.learned' } })
})

test('a delta of another model is passed over', () => {
  expect(applyDelta(base, { ...learned(corrections), base: 'another' })).toBe(base)
  expect(applyDelta(base, null)).toBe(base)
})

test('the last versions are kept, and one can go back', () => {
  const deltas = Array.from({ length: KEPT + 2 }, (_, index) => ({ ...learned(corrections), version: index + 1 }))
  const versions = deltas.reduce<ReturnType<typeof withDelta>>((kept, delta) => withDelta(kept, delta), [])
  expect(versions).toHaveLength(KEPT)
  expect(inUse(versions)?.version).toBe(KEPT + 2)
  expect(inUse(rolledBack(versions))?.version).toBe(KEPT + 1)
  expect(nextVersion(KEPT + 2, rolledBack(versions))).toBe(KEPT + 3)
  expect(inUse(rolledBack([]))).toBeNull()
})
