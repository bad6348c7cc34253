import type { CareBasis, CareCard, CareKind, CarePerson } from '../../../contract'

/** An entry as it is being written. */
export interface CareForm {
  door: string
  name: string
  kinds: CareKind[]
  phone: string
  contact: string
  words: string
  basis: CareBasis
  /** Who of those confirmed there it is, where he has an account. */
  resident: string | null
}

export const emptyForm = (door: string): CareForm => ({
  ...{ door, name: '', kinds: [], phone: '', contact: '', words: '', basis: 'consent', resident: null },
})

export const formOf = ({ door, basis }: CareCard, person: CarePerson): CareForm => ({
  ...{ door, name: person.name, kinds: [...person.kinds], phone: person.phone ?? '' },
  ...{ contact: person.contact ?? '', words: person.words ?? '', basis, resident: null },
})

/** What is sealed of it; what was left empty is not there. */
export function personOf(form: CareForm): CarePerson {
  const [name, phone, contact, words] = [form.name, form.phone, form.contact, form.words].map((text) =>
    text.trim(),
  ) as [string, string, string, string]
  return {
    ...{ name, kinds: form.kinds },
    ...(phone ? { phone } : {}),
    ...(contact ? { contact } : {}),
    ...(words ? { words } : {}),
  }
}

const PHONE = /^[0-9+ -]{5,20}$/

/** What is still missing; null where it may be kept. */
export function missingInForm({ door, name, kinds, phone }: CareForm): string | null {
  if (door.trim() === '') return '先写门牌'
  if (name.trim() === '') return '先写姓名'
  if (kinds.length === 0) return '选属于哪一类'
  return phone.trim() === '' || PHONE.test(phone.trim()) ? null : '电话号码不对'
}
