import { useState } from 'react'
import { useHands } from '../../../features/matters/use-desk'
import { useMatterMove } from '../../../features/matters/use-matter'
import { spaced } from '../../../language/spacing'
import { dayWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { DayStepper } from '../../../ui/controls/day-stepper'
import { Line } from '../../../ui/controls/line'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { type MatterSheetProps, named } from './move'

const DAY = 86_400_000
const choices = [
  { days: 0, words: '今天' },
  { days: 1, words: '明天' },
  { days: 2, words: '后天' },
] as const
/** 2026-11-21 in Asia/Shanghai. */
const dateOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)

/** Who goes to the home, and when. The address is written once, kept sealed, and opens on that day for who goes. */
export function VisitSheet({ matter, onGone, onClose }: MatterSheetProps) {
  const { send, sending, failure } = useMatterMove('arrangeVisit', onGone)
  const hands = useHands(matter.matterId, 'visit')
  const now = useNow()
  const [days, setDays] = useState(1)
  const [people, setPeople] = useState<string[]>([])
  const [address, setAddress] = useState('')
  const [note, setNote] = useState('')
  const turn = (postId: string) =>
    setPeople((all) => (all.includes(postId) ? all.filter((one) => one !== postId) : [...all, postId].slice(-3)))
  const short = matter.pair ? 2 - people.length : 1 - people.length
  const arrange = async () => {
    const done = await send({
      ...{ ...named(matter), date: dateOf(now + days * DAY), people },
      ...(address.trim() ? { address: address.trim() } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    })
    if (done) onClose()
  }
  const foot = (
    <Button id="visit-send" disabled={short > 0} busy={sending} onPress={() => void arrange()}>
      {short > 0 ? (matter.pair ? `要两个人去，还差 ${short} 位` : '先选谁去') : '约好，并告诉居民'}
    </Button>
  )
  return (
    <Sheet id="visit" title="约上门" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <DayStepper
          id="visit-day"
          label="哪天去"
          choices={choices}
          days={days}
          least={0}
          most={31}
          chosen={dayWords(now + days * DAY)}
          onChange={setDays}
        />
        <Line
          id="visit-address"
          label={matter.mode === 'home' || matter.visit ? '地址（居民已写过，改了再填）' : '地址'}
          hint="小区、楼号、单元、门牌"
          value={address}
          most={60}
          onChange={setAddress}
        />
        <Copy size="sm" tone="soft">
          {matter.pair ? '这个事项要双人上门' : '谁去'}
        </Copy>
        <Shown view={hands.view}>
          {({ items }) => (
            <Stack gap="tap">
              {items.map((one) => (
                <Choice
                  key={one.postId}
                  id={`visit-${one.postId}`}
                  on={people.includes(one.postId)}
                  title={one.name}
                  note={spaced(one.areaName)}
                  onPress={() => turn(one.postId)}
                />
              ))}
            </Stack>
          )}
        </Shown>
        <Line
          id="visit-note"
          label="几点前后（居民会看到）"
          hint="如：上午十点前后"
          value={note}
          most={100}
          onChange={setNote}
        />
      </Stack>
    </Sheet>
  )
}
