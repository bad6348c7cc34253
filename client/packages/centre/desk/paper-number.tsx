import { useState } from 'react'
import { useItemList } from '../../../features/appointments/use-materials'
import { useArrivals } from '../../../features/queue/use-desk'
import { failureWords } from '../../../language/failures'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Switch } from '../../../ui/controls/switch'
import { Stack } from '../../../ui/layout/stack'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'

interface PaperNumberProps {
  centreId: string
  onGiven: (given: { number: string; called: string }) => void
}

const SHOWN = 8
const MOST = 5

/** A number for somebody without a phone: what he comes for, how to call him. */
export function PaperNumber({ centreId, onGiven }: PaperNumberProps) {
  const { view } = useItemList(true)
  const [text, setText] = useState('')
  const [called, setCalled] = useState('')
  const [items, setItems] = useState<string[]>([])
  const [care, setCare] = useState(false)
  const { issue, sending, failure } = useArrivals()
  const turn = (code: string) =>
    setItems((before) =>
      before.includes(code) ? before.filter((one) => one !== code) : [...before, code].slice(-MOST),
    )
  const give = async () => {
    const ticket = await issue({ centreId, items, care, ...(called.trim() ? { called: called.trim() } : {}) })
    if (!ticket) return
    onGiven({ number: ticket.number, called: ticket.called })
    setItems([])
    setCalled('')
    setCare(false)
  }
  return (
    <Stack>
      {failure && <Note tone="careful" {...failureWords(failure)} />}
      <Line
        id="paper-called"
        label="怎么称呼"
        hint="如 崔奶奶，可以不填"
        value={called}
        most={12}
        onChange={setCalled}
      />
      <Switch id="paper-care" title="要照顾" note="六十岁以上、行动不便、带小孩" on={care} onChange={setCare} />
      <Line id="paper-text" label="办什么" hint="如 高龄、居住证明" value={text} most={20} onChange={setText} />
      <Shown view={view}>
        {({ items: all }) => {
          const offers = all.filter(({ list, minutes }) => list !== 'other-office' && minutes > 0)
          const chosen = offers.filter(({ code }) => items.includes(code))
          const found = offers.filter(({ code, name }) => !items.includes(code) && name.includes(text.trim()))
          return (
            <>
              {[...chosen, ...found.slice(0, SHOWN)].map(({ code, name, minutes }) => (
                <Choice
                  key={code}
                  id={`paper-${code}`}
                  on={items.includes(code)}
                  title={name}
                  note={`约 ${minutes} 分钟`}
                  onPress={() => turn(code)}
                />
              ))}
              {found.length === 0 && chosen.length === 0 && <Copy tone="soft">没有找到，换个词试试</Copy>}
            </>
          )
        }}
      </Shown>
      <Button id="paper-give" disabled={items.length === 0} busy={sending} onPress={() => void give()}>
        {items.length === 0 ? '先选办什么' : '给他一个号'}
      </Button>
    </Stack>
  )
}
