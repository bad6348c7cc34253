import type { FormAnswers } from '../contract'
import type { MatterDocument } from '../core/matter/stored'
import { openText, sealingKeyName, sealText } from './secret'

type Field = 'form' | 'address'
const ownerOf = (id: string, field: Field) => ({ collection: 'matters', id, field })

/** The answers of a form as they are kept, under the present key. */
export const sealForm = (matterId: string, answers: FormAnswers): string =>
  sealText(JSON.stringify(answers), ownerOf(matterId, 'form'))

/** What was filled in; nothing where nothing was. Throws where it was tampered with. */
export const openForm = ({ _id, form }: Pick<MatterDocument, '_id' | 'form'>): FormAnswers =>
  form?.sealed ? (JSON.parse(openText(form.sealed, ownerOf(_id, 'form'))) as FormAnswers) : {}

export const sealAddress = (matterId: string, address: string): string =>
  sealText(address, ownerOf(matterId, 'address'))

/** Where a home visit goes; null where nobody is visited. */
export const openAddress = ({ _id, address }: Pick<MatterDocument, '_id' | 'address'>): string | null =>
  address === null ? null : openText(address, ownerOf(_id, 'address'))

/**
 * Form and address of a matter that gets something new sealed: both lie under one key afterwards, the present one. Nothing where
 * nothing is new.
 */
export function sealedTogether(
  matter: Pick<MatterDocument, '_id' | 'form' | 'address'>,
  { form, address }: { form?: FormAnswers | undefined; address?: string | undefined },
): { form?: string; address?: string; keyName?: string } {
  if (form === undefined && address === undefined) return {}
  const kept = form ?? (matter.form?.sealed ? openForm(matter) : undefined)
  const place = address ?? openAddress(matter) ?? undefined
  return {
    ...(kept === undefined ? {} : { form: sealForm(matter._id, kept) }),
    ...(place === undefined ? {} : { address: sealAddress(matter._id, place) }),
    keyName: sealingKeyName(),
  }
}

/** What changes where a matter is sealed anew under the present key. */
export function resealedMatter(matter: Pick<MatterDocument, '_id' | 'form' | 'address'>): Record<string, unknown> {
  const { form, address, keyName } = sealedTogether(matter, { form: openForm(matter) })
  return {
    ...(form === undefined || !matter.form?.sealed ? {} : { 'form.sealed': form }),
    ...(address === undefined ? {} : { address }),
    keyName,
  }
}
