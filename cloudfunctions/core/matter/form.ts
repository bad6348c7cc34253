import type { Failure, FormAnswers, Item, MergedField } from '../../contract'

/** The forms of several items as one (一表申请): a question that several ask is asked once, needed as soon as one needs it. */
export function mergeFields(items: ReadonlyArray<Pick<Item, 'code' | 'name' | 'forms'>>): MergedField[] {
  const fields: MergedField[] = []
  for (const { code: itemCode, name, forms } of items)
    for (const field of forms.flatMap((form) => form.fields)) {
      const same = fields.findIndex(({ label, kind }) => label === field.label && kind === field.kind)
      const known = fields[same]
      if (known) {
        fields[same] = {
          ...known,
          needed: known.needed || field.needed,
          choices: [...new Set([...known.choices, ...field.choices])],
          neededBy: known.neededBy.includes(name) ? known.neededBy : [...known.neededBy, name],
        }
        continue
      }
      // Another question under a code that is taken.
      const code = fields.some((one) => one.code === field.code) ? `${itemCode}.${field.code}` : field.code
      fields.push({ ...field, code, neededBy: [name] })
    }
  return fields
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const isDate = (text: string): boolean => {
  const [, year, month, day] = DATE.exec(text) ?? []
  if (!year) return false
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return at.toISOString().slice(0, 10) === text
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** GB 11643: eighteen signs, a date of birth among them, the last one checks the others. */
function isIdentity(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false
  if (!isDate(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)) return false
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place]), 0)
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}

const MOST = { text: 60, long: 300 } as const

/** Whether an answer can be one to this kind of question. */
const fits: Record<MergedField['kind'], (text: string, field: MergedField) => boolean> = {
  text: (text) => [...text].length <= MOST.text,
  long: (text) => [...text].length <= MOST.long,
  number: (text) => /^\d{1,9}(\.\d{1,2})?$/.test(text),
  date: isDate,
  phone: (text) => /^(\+\d{1,3} )?\d[\d-]{5,16}\d$/.test(text),
  identity: isIdentity,
  choice: (text, { choices }) => choices.includes(text),
}

/** Needed questions without an answer, by code. */
export const missingIn = (fields: readonly MergedField[], answers: FormAnswers): string[] =>
  fields.filter(({ code, needed }) => needed && answers[code] === undefined).map(({ code }) => code)

/** The first answer that cannot be one, or is to a question nobody asks; null where all may stand. */
export function wrongIn(fields: readonly MergedField[], answers: FormAnswers): Failure | null {
  const asked = new Map(fields.map((field) => [field.code, field]))
  for (const [code, text] of Object.entries(answers)) {
    const field = asked.get(code)
    if (!field || !fits[field.kind](text, field)) return { code: 'form.field', field: code }
  }
  return null
}

/** What is known of somebody, for the questions that ask just this; what he filled in last for the rest. */
export function knownFor(
  fields: readonly MergedField[],
  person: { name: string | null; phone: string | null; address: string | null },
  before: FormAnswers,
): FormAnswers {
  const known: FormAnswers = {}
  for (const field of fields) {
    const own = { name: person.name, phone: person.phone, address: person.address }[field.code]
    const text = own ?? before[field.code]
    if (typeof text === 'string' && fits[field.kind](text, field)) known[field.code] = text
  }
  return known
}
