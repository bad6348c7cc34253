import { type Evaluation, macroF1, measures } from './evaluate'

type Say = (line: string) => void

const MATRIX_UP_TO = 12
const WORST = 20

const share = (value: number) => value.toFixed(4)
/** Chinese characters are two columns wide. */
const width = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
const padded = (text: string, columns: number) => text + ' '.repeat(Math.max(0, columns - width(text)))
const rightAligned = (text: string, columns: number) => ' '.repeat(Math.max(0, columns - width(text))) + text

/** Accuracy, macro-F1 and where labels were taken for one another. */
export function report(evaluation: Evaluation, say: Say): void {
  const { texts, right, amongThree } = evaluation
  say(`texts: ${texts}`)
  say(`accuracy: ${share(right / Math.max(1, texts))} (${right} of ${texts})`)
  say(`among the first three: ${share(amongThree / Math.max(1, texts))}`)
  say(`macro-F1: ${share(macroF1(evaluation))}`)
  if (evaluation.labels.length <= MATRIX_UP_TO) matrix(evaluation, say)
  else worstPairs(evaluation, say)
  weakest(evaluation, say)
}

function matrix({ labels, confusion }: Evaluation, say: Say) {
  const columns = Math.max(...labels.map(width), 5)
  say('confusion (rows: right label, columns: given label):')
  for (const [index, label] of labels.entries()) say(`  ${index + 1} = ${label}`)
  say(`  ${padded('', columns)}${labels.map((_, index) => rightAligned(String(index + 1), 7)).join('')}`)
  for (const [index, row] of confusion.entries())
    say(
      `  ${padded(labels[index] as string, columns)}${row.map((count) => rightAligned(count ? String(count) : '·', 7)).join('')}`,
    )
}

function worstPairs({ labels, confusion }: Evaluation, say: Say) {
  const pairs = confusion.flatMap((row, answer) =>
    row.flatMap((count, guess) => (guess !== answer && count > 0 ? [{ answer, guess, count }] : [])),
  )
  pairs.sort((a, b) => b.count - a.count || a.answer - b.answer)
  if (pairs.length === 0) return say('confusion: none')
  say(`confusion, the worst of ${pairs.length} pairs:`)
  for (const { answer, guess, count } of pairs.slice(0, WORST))
    say(`  ${rightAligned(String(count), 4)} × ${labels[answer]} taken for ${labels[guess]}`)
}

function weakest(evaluation: Evaluation, say: Say) {
  const found = measures(evaluation).sort((a, b) => a.f1 - b.f1)
  say(found.length > MATRIX_UP_TO ? 'weakest labels:' : 'labels:')
  for (const { label, texts, precision, recall, f1 } of found.slice(0, MATRIX_UP_TO))
    say(`  F1 ${share(f1)}  precision ${share(precision)}  recall ${share(recall)}  ${label} (${texts} texts)`)
}
