import { useState } from 'react'
import { itemModes, type ServiceMode } from '../../../contract'
import { useItemList } from '../../../features/appointments/use-materials'
import { useOpenMatter } from '../../../features/matters/use-desk'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Chip } from '../../../ui/controls/chip'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'

interface OpenSheetProps {
  centreId: string
  onOpened: (matterId: string) => void
  onClose: () => void
}

/** As many as one visit holds, and as are shown before somebody searches. */
const MOST = 5
const SHOWN = 8

/** A matter for somebody who is there without a booking or a number: whoever opens it is its first receiver. */
export function OpenSheet({ centreId, onOpened, onClose }: OpenSheetProps) {
  const { send, sending, failure } = useOpenMatter()
  const { view, data } = useItemList(true)
  const [called, setCalled] = useState('')
  const [text, setText] = useState('')
  const [codes, setCodes] = useState<string[]>([])
  const [mode, setMode] = useState<ServiceMode>('desk')
  const turn = (code: string) =>
    setCodes((all) => (all.includes(code) ? all.filter((one) => one !== code) : [...all, code].slice(-MOST)))
  const chosen = (data?.items ?? []).filter(({ code }) => codes.includes(code))
  const modes = (Object.keys(itemModes) as ServiceMode[]).filter(
    (one) => one !== 'online' && chosen.every((item) => item.modes.length === 0 || item.modes.includes(one)),
  )
  const how = modes.includes(mode) ? mode : 'desk'
  const missing = called.trim() === '' ? '写上怎么称呼' : codes.length === 0 ? '选要办的事' : null
  const open = async () => {
    const from = { kind: 'person' as const, called: called.trim() }
    const opened = await send({ centreId, from, codes, mode: how })
    if (opened) onOpened(opened.matterId)
  }
  const foot = (
    <Button id="open-send" disabled={missing !== null} busy={sending} onPress={() => void open()}>
      {missing ?? '立件，由我负责到底'}
    </Button>
  )
  return (
    <Sheet id="open-matter" title="现场立一件" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failureWords(failure)} />}
        <Copy size="sm" tone="soft">
          约好的、取了号的，从叫号窗口立件，居民手机上就能看到进展
        </Copy>
        <Line id="open-called" label="怎么称呼" hint="如：崔奶奶" value={called} most={12} onChange={setCalled} />
        {chosen.length > 0 && (
          <>
            <Copy strong>{chosen.map(({ name }) => name).join('、')}</Copy>
            <Chips label="怎么办">
              {modes.map((one) => (
                <Chip key={one} id={`open-${one}`} on={one === how} onPress={() => setMode(one)}>
                  {itemModes[one]}
                </Chip>
              ))}
            </Chips>
          </>
        )}
        <Line id="open-text" label="找要办的事" hint="如 高龄、低保、房产" value={text} most={20} onChange={setText} />
        <Shown view={view}>
          {({ items }) => {
            const found = items.filter(({ name, who }) => `${name}${who}`.includes(text.trim())).slice(0, SHOWN)
            return (
              <Stack gap="tap">
                {found.length === 0 && <Copy tone="soft">没有找到，换个词试试</Copy>}
                {found.map(({ code, name, promisedDays, office }) => (
                  <Choice
                    key={code}
                    id={`open-item-${code}`}
                    on={codes.includes(code)}
                    title={name}
                    note={office ?? (promisedDays === 0 ? '当场办' : `承诺 ${promisedDays} 个工作日`)}
                    onPress={() => turn(code)}
                  />
                ))}
              </Stack>
            )
          }}
        </Shown>
      </Stack>
    </Sheet>
  )
}
