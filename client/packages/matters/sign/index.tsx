import { useState } from 'react'
import type { MatterView } from '../../../contract'
import { authorityUntil, authorityWords } from '../../../features/matters/model/authority'
import { useMatter } from '../../../features/matters/use-matter'
import { useSign } from '../../../features/matters/use-sign'
import type { Picture } from '../../../features/matters/use-signature'
import { dayWords, instantOf, pickedOf } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { PickerLine } from '../../../ui/controls/picker-line'
import { SignPad } from '../../../ui/controls/sign-pad'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { SignedCard } from './signed-card'

/** The written authority (委托书) for an errand: what for, until when, signed with the finger. */
export default function SignPage() {
  const matterId = usePageQuery('id')
  const { view, data } = useMatter(matterId)
  const now = useNow()
  const [words, setWords] = useState<string | null>(null)
  const [until, setUntil] = useState<string | null>(null)
  const [anew, setAnew] = useState(false)
  const [picture, setPicture] = useState<Picture | null>(null)
  const { sign, drawn, busy, failure } = useSign()
  const may = data?.may.includes('authorise') ?? false
  const writing = may && (data?.authority === null || anew)
  const send = async (matter: MatterView) => {
    const { version, authority } = matter
    if (!picture) return
    const said = (words ?? authority?.words ?? authorityWords(matter)).trim()
    if (await sign(picture, { matterId, version, words: said, until: until ?? authorityUntil(now) })) void back()
  }
  const missing = words !== null && words.trim() === '' ? '写上委托什么' : picture ? null : '请先签名'
  const foot = data && writing && (
    <ActionFoot>
      {failure && <Note id="sign-failed" tone="careful" {...failure} />}
      <Button id="sign-send" disabled={missing !== null} busy={busy} onPress={() => void send(data)}>
        {missing ?? '签好了，委托他们办'}
      </Button>
    </ActionFoot>
  )
  return (
    <Screen id="sign" title="委托书" onBack={() => void back()} foot={foot}>
      <Shown view={view}>{(matter) => (writing ? paper(matter) : signed(matter))}</Shown>
    </Screen>
  )

  function signed({ authority }: MatterView) {
    if (!authority) return <Note tone="careful" title="这件现在不用签委托书" words="需要时会请您签" />
    return <SignedCard authority={authority} now={now} onAgain={may ? () => setAnew(true) : undefined} />
  }

  function paper(matter: MatterView) {
    const last = until ?? authorityUntil(now)
    return (
      <>
        <Card id="sign-words">
          <Stack>
            <Field
              id="authority-words"
              label="我委托什么"
              hint="委托谁、办什么、能不能代领"
              value={words ?? matter.authority?.words ?? authorityWords(matter)}
              most={200}
              framed
              onChange={setWords}
            />
            <PickerLine
              id="authority-until"
              label="到哪天为止"
              mode="date"
              value={last}
              shown={dayWords(instantOf(last, '12:00'))}
              start={pickedOf(now).day}
              onChange={setUntil}
            />
          </Stack>
        </Card>
        <Card id="sign-paper" label="签名">
          <SignPad
            id="sign-pad"
            label="签名的地方，用手指写"
            onSigned={(made) => {
              drawn()
              setPicture(() => made)
            }}
          />
          <Copy size="xs" tone="quiet">
            签名只存在这件办件里，只有您和负责人看得到
          </Copy>
        </Card>
      </>
    )
  }
}
