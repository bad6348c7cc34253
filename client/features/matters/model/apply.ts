import type { AskOf, FormAnswers, MergedField, OutputOf, routes, ServiceMode } from '../../../contract'
import type { FailureWords } from '../../../language/failures'
import { failureWords } from '../../../language/failures'
import type { ClientFailure } from '../../../platform/call'
import { type ForWhom, forOf } from '../../appointments/model/draft'

export type ApplyForm = OutputOf<typeof routes.matters.form>

/** What is being asked for on line, as far as it is written. */
export interface ApplyDraft {
  mode: ServiceMode | null
  /** Null: the one nearest to the applicant's home. */
  centreId: string | null
  answers: FormAnswers
  /** Whether what is known may be filled in for him. */
  prefill: 'unasked' | 'yes' | 'filled' | 'no'
  whom: ForWhom
  address: string
  note: string
  /** What is filled in may be shown to the desk and the departments. */
  agreed: boolean
}

export const emptyApply: ApplyDraft = {
  ...{ mode: null, centreId: null, answers: {}, prefill: 'unasked', whom: { kind: 'me' } },
  ...{ address: '', note: '', agreed: false },
}

/** One comes for a booking to the desk; all else can be asked for from home. */
const remote: readonly ServiceMode[] = ['online', 'errand', 'home']
export const remoteModes = (modes: readonly ServiceMode[]): ServiceMode[] =>
  remote.filter((mode) => modes.includes(mode))

/** The way chosen, as long as all of these items can be asked for in it. */
export const modeIn = ({ mode }: ApplyDraft, modes: readonly ServiceMode[]): ServiceMode | null =>
  mode && modes.includes(mode) ? mode : (modes[0] ?? null)

/** Answers without the empty ones, of the questions that are asked. */
export const writtenIn = (answers: FormAnswers, fields: readonly MergedField[]): FormAnswers =>
  Object.fromEntries(
    fields.flatMap(({ code }) => {
      const text = answers[code]?.trim()
      return text ? [[code, text]] : []
    }),
  )

export const firstMissing = (fields: readonly MergedField[], answers: FormAnswers): MergedField | null =>
  fields.find(({ code, needed }) => needed && !answers[code]?.trim()) ?? null

/** The one thing still to do before it can be sent; null where all is there. */
export function missingIn(
  draft: ApplyDraft,
  { fields }: Pick<ApplyForm, 'fields'>,
  mode: ServiceMode | null,
): string | null {
  if (mode === null) return '先选怎么办'
  const field = firstMissing(fields, draft.answers)
  if (field) return `还没填“${field.label}”`
  if (mode === 'home' && draft.address.trim() === '') return '写上您家地址'
  return draft.agreed ? null : '勾上“同意给经办的人看”'
}

type Apply = AskOf<typeof routes.matters.apply>

/** What is sent; null while something is missing. */
export function applyOf(
  draft: ApplyDraft,
  codes: string[],
  form: Pick<ApplyForm, 'fields'>,
  { mode, checkId }: { mode: ServiceMode | null; checkId: string | null },
): Apply | null {
  if (mode === null || missingIn(draft, form, mode)) return null
  const { centreId, answers, whom, address, note } = draft
  return {
    ...{ codes, mode, consent: true, answers: writtenIn(answers, form.fields) },
    ...(centreId ? { centreId } : {}),
    ...forOf(whom),
    ...(checkId ? { checkId } : {}),
    ...(mode === 'home' ? { address: address.trim() } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
  }
}

const ofIdentity = /^\d{6}((?:19|20)\d\d)(\d\d)(\d\d)\d{3}[\dXx]$/

/** An answer written down; a day of birth that stands in the number of an identity card is not asked for again. */
export function withAnswer(
  answers: FormAnswers,
  fields: readonly MergedField[],
  code: string,
  answer: string,
): FormAnswers {
  const after = { ...answers, [code]: answer }
  const born = fields.find((field) => field.code === 'birth' && field.kind === 'date')
  const [, year, month, day] = code === 'identity' ? (ofIdentity.exec(answer.trim()) ?? []) : []
  return born && year && !answers[born.code] ? { ...after, [born.code]: `${year}-${month}-${day}` } : after
}

/** What is known, where nothing was written yet: nobody's own words are written over. */
export const withKnown = (answers: FormAnswers, known: FormAnswers): FormAnswers => ({ ...known, ...filled(answers) })
const filled = (answers: FormAnswers) =>
  Object.fromEntries(Object.entries(answers).filter(([, text]) => text.trim() !== ''))

/** It is for somebody else now: what was filled in about oneself is taken out again. */
export const withoutKnown = (answers: FormAnswers, known: FormAnswers): FormAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([code, text]) => known[code] !== text))

/** Where a failure belongs: beside the fields it names, beside a part of the page, or over the button. */
export interface Placed {
  fields: Record<string, string>
  mode: FailureWords | null
  whom: FailureWords | null
  materials: FailureWords | null
  foot: FailureWords | null
}

const nowhere: Placed = { fields: {}, mode: null, whom: null, materials: null, foot: null }
const wrong: Record<MergedField['kind'], string> = {
  text: '写得太长了，或有不认得的字',
  long: '写得太长了，或有不认得的字',
  number: '只写数字，如 2 或 1500.50',
  date: '请选一个日子',
  phone: '电话号码不对，请核对',
  identity: '身份证号不对，请照着证件核对 18 位',
  choice: '请从里面选一个',
}

/** A failure of the server, put where the eye is. */
export function placed(failure: ClientFailure | null, fields: readonly MergedField[]): Placed {
  if (!failure) return nowhere
  const words = failureWords(failure)
  const known = (code: string) => fields.find((field) => field.code === code)
  if (failure.code === 'form.field') {
    const field = known(failure.field)
    if (!field) return { ...nowhere, foot: words }
    return {
      ...nowhere,
      fields: { [field.code]: wrong[field.kind] },
      foot: { title: `“${field.label}”填得不对`, words: wrong[field.kind] },
    }
  }
  if (failure.code === 'form.unfilled')
    return { ...nowhere, fields: Object.fromEntries(failure.fields.map((code) => [code, '这一项要填'])), foot: words }
  if (failure.code === 'item.mode') return { ...nowhere, mode: words }
  if (failure.code === 'home.absent' || failure.code === 'household.absent') return { ...nowhere, whom: words }
  if (failure.code === 'check.absent') return { ...nowhere, materials: words }
  return { ...nowhere, foot: words }
}
