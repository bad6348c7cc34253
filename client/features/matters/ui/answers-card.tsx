import { View } from '@tarojs/components'
import type { FormAnswers, MergedField } from '../../../contract'
import { momentWords } from '../../../language/time'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import styles from './answers-card.module.scss'

interface AnswersCardProps {
  fields: readonly MergedField[]
  answers: FormAnswers
  filledAt: number | null
  now: number
}

/** A filled form, to be read: each question, and the answer to it. */
export function AnswersCard({ fields, answers, filledAt, now }: AnswersCardProps) {
  return (
    <Card id="answers" label="填好的表">
      <Copy size="xs" tone="quiet">
        {filledAt === null ? '还没填' : `${momentWords(filledAt, now)} 填的`}
      </Copy>
      {fields.map(({ code, label }) => (
        <View key={code} className={styles.line}>
          <View className={styles.label}>{label}</View>
          <View className={styles.answer}>{answers[code] ?? '没填'}</View>
        </View>
      ))}
    </Card>
  )
}
