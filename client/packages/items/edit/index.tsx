import { useState } from 'react'
import type { Item } from '../../../contract'
import { blankItem, missingInItem } from '../../../features/items/model/draft'
import { useItem } from '../../../features/items/use-guide'
import { useEndItem, usePublish } from '../../../features/items/use-publish'
import { useNow } from '../../../language/use-now'
import { back, replace } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Field } from '../../../ui/controls/field'
import { Card } from '../../../ui/layout/card'
import { Section } from '../../../ui/layout/section'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { ItemForm } from './item-form'
import { MaterialsForm } from './materials-form'
import { StepsForm } from './steps-form'

/** An administrator writes an item anew; it is in force for everybody as soon as it is published, and the old one stays in the history. */
export default function EditPage() {
  const code = usePageQuery('code')
  const now = useNow()
  const known = useItem(code)
  const publish = usePublish()
  const end = useEndItem()
  const [written, setWritten] = useState<Item | null>(null)
  const [fresh] = useState(() => blankItem(now))
  const [reason, setReason] = useState('')
  const [ending, setEnding] = useState(false)
  const item = written ?? (code ? known.data?.item : fresh) ?? null
  const version = code ? (known.data?.version ?? 0) : 0
  const missing = item ? missingInItem(item, reason) : ''
  const failure = publish.failure ?? end.failure
  const send = async () => {
    const done = item && (await publish.send({ item, version, reason: reason.trim() }))
    if (done) void replace('item', { code: done.code })
  }
  const takeOff = async () => {
    if (!ending) return setEnding(true)
    if (await end.send({ code, version, reason: reason.trim() })) void replace('guide')
  }
  const foot = item && (
    <ActionFoot>
      {failure && <Note id="edit-failure" tone="careful" {...failure} />}
      <Button id="edit-publish" disabled={missing !== null} busy={publish.sending} onPress={() => void send()}>
        {missing || `公布第 ${version + 1} 版`}
      </Button>
    </ActionFoot>
  )
  return (
    <Screen id="edit" title={code ? '修改事项' : '新增事项'} onBack={() => void back()} foot={foot}>
      {item ? form(item) : <Shown view={known.view}>{() => null}</Shown>}
    </Screen>
  )

  function form(item: Item) {
    return (
      <>
        <ItemForm item={item} onChange={setWritten} />
        <Section title="材料" aside={`${item.materials.length} 样`} />
        <MaterialsForm item={item} onChange={setWritten} />
        <Section title="流程" />
        <StepsForm item={item} onChange={setWritten} />
        <Section title="为什么改" />
        <Card>
          <Field
            id="edit-reason"
            label="为什么改"
            hint="居民会看到，比如：承诺时限缩短到十天"
            value={reason}
            most={120}
            onChange={setReason}
          />
        </Card>
        {code && (
          <Button
            id="edit-end"
            look="line"
            disabled={reason.trim() === ''}
            busy={end.sending}
            onPress={() => void takeOff()}
          >
            {reason.trim() === '' ? '移出清单（先写原因）' : ending ? '确定移出清单？' : '移出清单'}
          </Button>
        )}
      </>
    )
  }
}
