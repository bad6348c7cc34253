import { useState } from 'react'
import { eraseWord, goes, mayErase, stays } from '../../features/chain/model/erase'
import { useErase } from '../../features/chain/use-erase'
import { Button } from '../../ui/controls/button'
import { Line } from '../../ui/controls/line'
import { Points } from '../../ui/layout/points'
import { Stack } from '../../ui/layout/stack'
import { Sheet } from '../../ui/sheet/sheet'
import { Note } from '../../ui/states/note'

interface EraseSheetProps {
  hasPosts: boolean
  onClose: () => void
}

/** What goes and what stays, before the word is written that cannot be taken back. */
export function EraseSheet({ hasPosts, onClose }: EraseSheetProps) {
  const { erase, sending, failure } = useErase()
  const [written, setWritten] = useState('')
  // The words are written beside the button: with large letters the two lists alone fill the sheet.
  const foot = (
    <>
      {failure && <Note id="erase-failed" tone="careful" {...failure} />}
      <Line
        id="erase-words"
        label={`想好了，请写“${eraseWord}”两个字`}
        hint={eraseWord}
        value={written}
        most={4}
        onChange={setWritten}
      />
      <Button id="erase-send" disabled={!mayErase(written)} busy={sending} onPress={() => void erase()}>
        删除我的信息，找不回来
      </Button>
    </>
  )
  return (
    <Sheet id="erase" title="删除我的信息" onClose={onClose} foot={foot}>
      <Stack>
        <Points title="这些会删掉" points={goes} />
        <Points title="这些会留下" points={stays(hasPosts)} />
      </Stack>
    </Sheet>
  )
}
