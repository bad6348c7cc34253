import type { NoticeSheet } from '../../../contract'

type Form = 'original' | 'copy' | 'both'

const forms: Record<Form, string> = { original: '原件', copy: '复印件', both: '原件和复印件' }

/** 原件和复印件, 复印件 2 份. */
export const formWords = (form: Form, count: number): string => `${forms[form]}${count > 1 ? ` ${count} 份` : ''}`

type Merged = NoticeSheet['materials'][number]

export interface MaterialLine {
  code: string
  name: string
  form: string
  samples: string
  /** 委托他人代办时; empty where it is always needed. */
  when: string
  /** Which items need it, where there are several. */
  needs: string
}

/** A material as it is read: what, in which form, how a good one looks, when it is needed. */
export const materialLine = (
  { code, name, form, count, samples, when, neededBy }: Merged,
  several: boolean,
): MaterialLine => ({
  ...{ code, name, form: formWords(form, count), samples: samples.join('；'), when: when.join('，或') },
  needs: several ? neededBy.join('、') : '',
})
