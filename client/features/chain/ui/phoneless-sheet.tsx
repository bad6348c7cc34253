import { useState } from 'react'
import type { Consent, PhonelessRecord } from '../../../contract'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Pair, Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { useEndHousehold, useKeepHousehold } from '../use-settle'

interface PhonelessSheetProps {
  unitId: string
  door: string
  known: PhonelessRecord | null
  onClose: () => void
}

/** The record of somebody without a smartphone: called, name, number, and that he was asked. */
export function PhonelessSheet({ unitId, door, known, onClose }: PhonelessSheetProps) {
  const { keep, sending, failure } = useKeepHousehold()
  const ending = useEndHousehold()
  const [called, setCalled] = useState(known?.called ?? '')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [consent, setConsent] = useState<Consent | null>(known?.consent ?? null)
  const [same, setSame] = useState<boolean | null>(null)
  const renamed = known !== null && called.trim() !== '' && called.trim() !== known.called
  const stays = known !== null && !(renamed && same === false)
  const save = async () => {
    if (!consent) return
    const given = { ...(name.trim() ? { name: name.trim() } : {}), ...(phone.trim() ? { phone: phone.trim() } : {}) }
    const who = { unitId, door, called: called.trim(), ...(renamed && same !== null ? { same } : {}) }
    if (await keep({ ...who, consent, ...given })) onClose()
  }
  const end = async (why: 'phone' | 'moved') => {
    if (await ending.end({ unitId, door, why })) onClose()
  }
  const ready = called.trim() !== '' && consent !== null && !(renamed && same === null)
  const problem = failure ?? ending.failure
  const foot = (
    <>
      <Button id="phoneless-save" busy={sending} disabled={!ready} onPress={() => void save()}>
        {known ? '改好了，存下' : '登记这一户'}
      </Button>
      {known && (
        <Pair>
          <Button id="phoneless-phone" look="line" disabled={ending.sending} onPress={() => void end('phone')}>
            有手机了
          </Button>
          <Button id="phoneless-moved" look="line" disabled={ending.sending} onPress={() => void end('moved')}>
            搬走了
          </Button>
        </Pair>
      )}
    </>
  )
  return (
    <Sheet id="phoneless" title={`${door} 没有智能手机`} onClose={onClose} foot={foot}>
      <Stack>
        {problem && <Note id="phoneless-failed" tone="careful" {...problem} />}
        <Line id="phoneless-called" label="怎么称呼" hint="如 金奶奶" value={called} most={12} onChange={setCalled} />
        {renamed && (
          <>
            <Copy strong>称呼改了，还是原来那一户吗？</Copy>
            <Choice id="phoneless-same" on={same === true} title="还是这一户，只改称呼" onPress={() => setSame(true)} />
            <Choice
              id="phoneless-other"
              on={same === false}
              title="换了一户，原来的姓名电话不留"
              onPress={() => {
                setSame(false)
                setConsent(null)
              }}
            />
          </>
        )}
        <Line
          id="phoneless-name"
          label="姓名（加密存着）"
          hint={stays ? '不改就空着' : '不填也行'}
          value={name}
          most={20}
          onChange={setName}
        />
        <Line
          id="phoneless-number"
          label="电话（加密存着，看一次记一次）"
          hint={stays ? '不改就空着' : '座机、老人机都行'}
          value={phone}
          most={20}
          onChange={setPhone}
        />
        <Copy strong>他同意由您代为登记、报事吗？</Copy>
        <Choice
          id="phoneless-spoken"
          on={consent === 'spoken'}
          title="当面说了同意"
          onPress={() => setConsent('spoken')}
        />
        <Choice
          id="phoneless-written"
          on={consent === 'written'}
          title="签了字"
          onPress={() => setConsent('written')}
        />
      </Stack>
    </Sheet>
  )
}
