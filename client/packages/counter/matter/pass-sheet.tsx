import { useState } from 'react'
import { useMatterMove } from '../../../features/matters/use-matter'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Segmented } from '../../../ui/controls/segmented'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { type MatterSheetProps, named } from './move'

const directions = [
  { name: 'taken', words: '收下原件' },
  { name: 'back', words: '还给居民' },
] as const
type Direction = (typeof directions)[number]['name']

/** Originals change hands: said here, confirmed by the other side on his own phone. */
export function PassSheet({ matter, onGone, onClose }: MatterSheetProps) {
  const { send, sending, failure } = useMatterMove('pass', onGone)
  const held = matter.originals.filter(({ state }) => state === 'held')
  const mayTake = matter.state !== 'answered'
  const [direction, setDirection] = useState<Direction>(held.length > 0 && !mayTake ? 'back' : 'taken')
  const [name, setName] = useState('')
  const [count, setCount] = useState('1')
  const [chosen, setChosen] = useState<string[]>(held.map(({ originalId }) => originalId))
  const number = Number(count)
  const ready =
    direction === 'taken'
      ? name.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= 50
      : chosen.length > 0
  const pass = async () => {
    const done =
      direction === 'taken'
        ? await send({ ...named(matter), direction, originals: [{ name: name.trim(), count: number }] })
        : await send({ ...named(matter), direction, originals: chosen })
    if (done) onClose()
  }
  const turn = (id: string) => setChosen((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]))
  const foot = (
    <Button id="pass-send" disabled={!ready} busy={sending} onPress={() => void pass()}>
      {direction === 'taken' ? '收下了，请居民确认' : '还了，请居民确认'}
    </Button>
  )
  return (
    <Sheet id="pass" title="交接原件" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        {held.length > 0 && mayTake && (
          <Segmented
            id="pass-direction"
            label="收还是还"
            parts={directions}
            current={direction}
            onChange={setDirection}
          />
        )}
        <Copy size="sm" tone="soft">
          居民在手机上点了“对”，才算交接清楚；还有原件没还，这件就结不了
        </Copy>
        {direction === 'taken' ? (
          <Stack gap="tap">
            <Line id="pass-name" label="收了什么" hint="如：户口簿" value={name} most={40} onChange={setName} />
            <Line id="pass-count" label="几份" hint="1" kind="number" value={count} most={2} onChange={setCount} />
          </Stack>
        ) : (
          <Stack gap="tap">
            {held.map(({ originalId, name: title, count: copies }) => (
              <Choice
                key={originalId}
                id={`pass-${originalId}`}
                on={chosen.includes(originalId)}
                title={copies > 1 ? `${title} ${copies} 份` : title}
                onPress={() => turn(originalId)}
              />
            ))}
          </Stack>
        )}
      </Stack>
    </Sheet>
  )
}
