import type { FormAnswers } from '../../../contract'
import type { ApplyForm } from '../../../features/matters/model/apply'
import { AnswerField } from '../../../features/matters/ui/answer-field'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Section } from '../../../ui/layout/section'
import { Stack } from '../../../ui/layout/stack'

interface FormCardProps {
  form: Pick<ApplyForm, 'fields' | 'items' | 'forms'>
  answers: FormAnswers
  wrong: Record<string, string>
  onChange: (code: string, answer: string) => void
}

/** The one form (一表申请): each question once, though several items need it. */
export function FormCard({ form: { fields, items, forms }, answers, wrong, onChange }: FormCardProps) {
  if (fields.length === 0) return null
  return (
    <>
      <Section title="填表" aside={items.length > 1 ? '几件事，一张表' : `${fields.length} 项`} />
      <Card id="apply-form" label="填表">
        <Stack gap="wide">
          {fields.map((field) => (
            <AnswerField
              key={field.code}
              field={field}
              answer={answers[field.code] ?? ''}
              wrong={wrong[field.code]}
              several={items.length > 1}
              onChange={(answer) => onChange(field.code, answer)}
            />
          ))}
          {forms.length > 0 && (
            <Copy size="xs" tone="quiet">
              {`会填进《${forms.join('》《')}》`}
            </Copy>
          )}
        </Stack>
      </Card>
    </>
  )
}
