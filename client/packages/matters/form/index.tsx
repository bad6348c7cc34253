import { useState } from 'react'
import type { FormAnswers } from '../../../contract'
import { firstMissing, placed, withAnswer, writtenIn } from '../../../features/matters/model/apply'
import { AnswerField } from '../../../features/matters/ui/answer-field'
import { AnswersCard } from '../../../features/matters/ui/answers-card'
import { useFilled } from '../../../features/matters/use-filled'
import { useMatter, useMatterMove } from '../../../features/matters/use-matter'
import { momentWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'

/** The one form of a matter: to be filled in or mended while that is possible, to be read afterwards. */
export default function FormPage() {
  const matterId = usePageQuery('id')
  const matter = useMatter(matterId)
  const filled = useFilled(matterId)
  const [written, setWritten] = useState<FormAnswers | null>(null)
  const { send, sending, failure, problem, clear } = useMatterMove('fill')
  const now = useNow()
  const form = filled.state === 'ready' ? filled.data : null
  const answers = written ?? form?.answers ?? {}
  const mayFill = matter.data?.may.includes('fill') ?? false
  const missing = form ? firstMissing(form.fields, answers) : null
  const wrong = placed(problem, form?.fields ?? [])
  const change = (code: string, answer: string) => {
    clear()
    setWritten(withAnswer(answers, form?.fields ?? [], code, answer))
  }
  const save = async () => {
    if (!form || !matter.data) return
    const { version } = matter.data
    if (await send({ matterId, version, answers: writtenIn(answers, form.fields), consent: true })) void back()
  }
  const foot = form && mayFill && (
    <ActionFoot>
      {failure && <Note id="form-failed" tone="careful" {...(wrong.foot ?? failure)} />}
      <Button
        id="form-save"
        disabled={missing !== null || (written === null && (form.filledAt ?? 0) > 0)}
        busy={sending}
        onPress={() => void save()}
      >
        {missing
          ? `还没填“${missing.label}”`
          : written === null && form.filledAt
            ? '填好了，要改就直接改'
            : '填好了，交给窗口'}
      </Button>
    </ActionFoot>
  )
  return (
    <Screen id="matter-form" title={mayFill ? '填表' : '我填的表'} onBack={() => void back()} foot={foot}>
      <Shown view={filled}>
        {({ fields, filledAt }) =>
          mayFill ? (
            <Stack>
              <Copy size="sm" tone="soft">
                {filledAt ? `${momentWords(filledAt, now)} 填的。` : ''}
                填的内容只给经办的窗口和审核部门看，谁看过都记下来
              </Copy>
              <Card id="form-fields" label="填表">
                <Stack gap="wide">
                  {fields.map((field) => (
                    <AnswerField
                      key={field.code}
                      field={field}
                      answer={answers[field.code] ?? ''}
                      wrong={wrong.fields[field.code]}
                      onChange={(answer) => change(field.code, answer)}
                    />
                  ))}
                </Stack>
              </Card>
            </Stack>
          ) : (
            <AnswersCard fields={fields} answers={answers} filledAt={filledAt} now={now} />
          )
        }
      </Shown>
    </Screen>
  )
}
