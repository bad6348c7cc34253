import { useEffect, useState } from 'react'
import { type CareForm, emptyForm, formOf, missingInForm, personOf } from '../../../features/visits/model/care-form'
import { useCareAdd, useCareChange, useCareLook } from '../../../features/visits/use-care'
import { failureWords, unreadWords } from '../../../language/failures'
import { back } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Failed } from '../../../ui/states/failed'
import { Note } from '../../../ui/states/note'
import { Skeleton } from '../../../ui/states/skeleton'
import { EntryForm } from './entry-form'

/** Writes somebody down, or puts an entry right. It is never kept on the phone: what is not sent is gone. */
export default function CareEntryPage() {
  const [unitId, door, careId] = [usePageQuery('areaId'), usePageQuery('door'), usePageQuery('careId')]
  const [form, setForm] = useState<CareForm>(() => emptyForm(door))
  const [version, setVersion] = useState<number | null>(careId ? null : 0)
  const look = useCareLook()
  const add = useCareAdd()
  const change = useCareChange()
  const { send } = look
  const open = async () => {
    // Reading it to put it right is a look like any other.
    const seen = await send({ careId, why: 'check' })
    if (!seen) return
    setForm(formOf(seen.card, seen.person))
    setVersion(seen.card.version)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once, when the page is
  useEffect(() => {
    if (careId) void open()
  }, [])

  const keep = async () => {
    const person = personOf(form)
    const { basis, resident } = form
    const kept = careId
      ? await change.send({ careId, version: version ?? 0, person, basis })
      : await add.send({ unitId, door: form.door.trim(), person, basis, ...(resident ? { resident } : {}) })
    if (kept) void back()
  }
  const failure = add.failure ?? change.failure
  const missing = missingInForm(form)
  return (
    <Screen
      id="care-entry"
      title={careId ? '更新登记' : '登记一位'}
      onBack={() => void back()}
      foot={
        version !== null && (
          <ActionFoot>
            {failure && <Note id="entry-failure" tone="careful" {...failureWords(failure)} />}
            <Button
              id="entry-keep"
              disabled={missing !== null}
              busy={add.sending || change.sending}
              onPress={() => void keep()}
            >
              {missing ?? (careId ? '核对过了，保存' : '加密保存')}
            </Button>
          </ActionFoot>
        )
      }
    >
      {body()}
    </Screen>
  )

  function body() {
    if (version !== null)
      return (
        <>
          <EntryForm
            unitId={unitId}
            fixed={careId !== ''}
            form={form}
            onChange={(part) => setForm((before) => ({ ...before, ...part }))}
          />
          <Copy size="xs" tone="quiet" centred>
            加密保存，只有单元长、网格员、网格长看得到，看一次记一次
          </Copy>
        </>
      )
    if (look.failure) return <Failed {...unreadWords(look.failure)} again={() => void open()} />
    return <Skeleton cards={2} />
  }
}
