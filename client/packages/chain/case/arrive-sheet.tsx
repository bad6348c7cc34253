import { useState } from 'react'
import { useMove } from '../../../features/requests/use-move'
import { whereAmI } from '../../../platform/place'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Switch } from '../../../ui/controls/switch'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { type MoveSheetProps, named } from './move'

/** There: at this moment, and at this place where one wants to show it. */
export function ArriveSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('arrive', onGone)
  const [shown, setShown] = useState(true)
  const [locating, setLocating] = useState(false)
  const [unlocated, setUnlocated] = useState(false)
  const arrive = async () => {
    if (!shown) return void ((await send(named(detail))) && onClose())
    setLocating(true)
    const located = await whereAmI()
    setLocating(false)
    if (located.ok) return void ((await send({ ...named(detail), at: located.point })) && onClose())
    setUnlocated(true)
    setShown(false)
  }
  const foot = (
    <Button id="arrive-send" busy={sending || locating} onPress={() => void arrive()}>
      我到现场了
    </Button>
  )
  return (
    <Sheet id="arrive" title="到现场报到" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        {unlocated && (
          <Note id="arrive-unlocated" tone="careful" title="没取到您的位置" words="不带位置也能报到，再点一次就行" />
        )}
        <Copy size="sm" tone="soft">
          记下现在的时间。从吹哨到报到用了多久，大家都看得到
        </Copy>
        <Switch
          id="arrive-place"
          title="带上现在的位置"
          note="只用这一次，证明人在现场"
          on={shown}
          onChange={setShown}
        />
      </Stack>
    </Sheet>
  )
}
