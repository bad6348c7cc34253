import { View } from '@tarojs/components'
import type { MergedField } from '../../../contract'
import { dayWords, instantOf } from '../../../language/time'
import { useReadingSize } from '../../../platform/reading'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Line } from '../../../ui/controls/line'
import { PickerLine } from '../../../ui/controls/picker-line'
import { Chips } from '../../../ui/layout/chips'
import { spoken } from '../../../ui/spoken'
import styles from './answer-field.module.scss'

interface AnswerFieldProps {
  field: MergedField
  answer: string
  /** What is wrong with it. */
  wrong?: string | undefined
  /** Which items ask for it, where there are several. */
  several?: boolean
  onChange: (answer: string) => void
}

const hints: Partial<Record<MergedField['kind'], string>> = {
  number: '写数字',
  phone: '手机号，或带区号的座机',
  identity: '18 位身份证号',
}
const keyboards = { number: 'money', phone: 'phone', identity: 'identity' } as const

/** One question of the one form, asked in the way that its kind is answered. */
export function AnswerField({ field, answer, wrong, several = false, onChange }: AnswerFieldProps) {
  const { elder } = useReadingSize()
  return (
    <View id={`answer-${field.code}`} className={wrong ? styles.wrong : undefined}>
      {inside()}
      {wrong && (
        <View id={`wrong-${field.code}`} className={styles.words} {...spoken({ role: 'alert', live: 'polite' })}>
          {wrong}
        </View>
      )}
      {several && field.neededBy.length > 1 && (
        <Copy size="xs" tone="quiet">
          {`${field.neededBy.join('、')}都要用，填一次就行`}
        </Copy>
      )}
    </View>
  )

  function inside() {
    const { code, kind, choices, needed } = field
    const id = `field-${code}`
    const label = needed ? field.label : `${field.label}（选填）`
    if (kind === 'choice')
      return (
        <>
          <View className={styles.label} {...spoken({ hidden: true })}>
            {label}
          </View>
          <Chips label={label}>
            {choices.map((choice) => (
              <Chip key={choice} id={`${id}-${choice}`} on={choice === answer} onPress={() => onChange(choice)}>
                {choice}
              </Chip>
            ))}
          </Chips>
        </>
      )
    if (kind === 'date')
      return (
        <PickerLine
          id={id}
          label={label}
          mode="date"
          value={answer}
          shown={answer ? dayShown(answer) : '点这里选日子'}
          start="1900-01-01"
          onChange={onChange}
        />
      )
    // An address does not fit one line in large letters.
    if (code === 'address' && elder)
      return <Field id={id} label={label} hint="写到门牌" value={answer} most={60} framed onChange={onChange} />
    if (kind === 'long')
      return <Field id={id} label={label} hint="写在这里" value={answer} most={300} framed onChange={onChange} />
    return (
      <Line
        id={id}
        label={label}
        hint={hints[kind] ?? '写在这里'}
        value={answer}
        most={kind === 'identity' ? 18 : 60}
        kind={kind === 'text' ? 'text' : keyboards[kind]}
        onChange={onChange}
      />
    )
  }
}

/** 2001 年 6 月 15 日 周五 */
const dayShown = (date: string) => `${Number(date.slice(0, 4))} 年 ${dayWords(instantOf(date, '12:00'))}`
