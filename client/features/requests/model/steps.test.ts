import { stateWords } from './state'
import { stepsLabel, stepsOf } from './steps'

const states = Object.keys(stateWords) as Array<keyof typeof stateWords>
const marks = (state: keyof typeof stateWords) =>
  stepsOf(state)
    .map(({ standing }) => ({ done: '✓', now: '●', ahead: '○', skipped: '–' })[standing])
    .join('')

test.each([
  ['submitted', '✓●○○○'],
  ['returned', '✓●○○○'],
  ['accepted', '✓✓●○○'],
  ['assigned', '✓✓✓●○'],
  ['handling', '✓✓✓●○'],
  ['shelved', '✓✓✓●○'],
  ['resolved', '✓✓✓✓●'],
  ['closed', '✓✓✓✓✓'],
  ['refused', '✓✓–––'],
  ['merged', '✓✓–––'],
  ['withdrawn', '✓––––'],
] as const)('%s stands at %s', (state, expected) => {
  expect(marks(state)).toBe(expected)
})

test('there are always five steps, in the order of the loop', () => {
  for (const state of states)
    expect(
      stepsOf(state)
        .map(({ words }) => words)
        .join(),
    ).toBe('收集,核实,派办,办理,回访')
})

test('the row can be read aloud', () => {
  expect(stepsLabel(stepsOf('handling'))).toBe('共五步，走到第 4 步：办理')
  expect(stepsLabel(stepsOf('closed'))).toBe('五步都走完了')
  expect(stepsLabel(stepsOf('withdrawn'))).toBe('走了 1 步，不再往下走')
})
