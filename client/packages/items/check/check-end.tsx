import { useState } from 'react'
import type { MaterialCheck } from '../../../contract'
import { PaperTrace } from '../../../features/items/ui/paper-trace'
import { useCloseCheck } from '../../../features/items/use-checks'
import { momentWords, wholeDateWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { Note } from '../../../ui/states/note'

/** Who has looked, until when it is kept, and the way to end it. */
export function CheckEnd({ check }: { check: MaterialCheck }) {
  const now = useNow()
  const [asking, setAsking] = useState(false)
  const { send, sending, failure } = useCloseCheck()
  const close = () => send({ checkId: check.checkId, version: check.version })
  return (
    <Stack>
      {check.mine && (
        <PaperTrace title="看过" lines={check.looks.map(({ at, by }) => `${momentWords(at, now)} ${by}`)} />
      )}
      <Copy size="xs" tone="quiet">
        {`${check.closedAt === null ? '办完以后' : '已经办完，'}照片保存到 ${wholeDateWords(check.purgeAt)}，到期自动删除`}
      </Copy>
      {failure && <Note id="close-failure" tone="careful" {...failure} />}
      {/* Of a matter it ends with the matter. */}
      {check.state !== 'closed' && check.onward !== 'matter' && (check.mine || check.mayJudge) && (
        <Button id="check-close" look="line" busy={sending} onPress={() => (asking ? void close() : setAsking(true))}>
          {asking ? '确定？办完就不能再改了' : check.mine ? '办完了，或不办了' : '这件事办完了'}
        </Button>
      )}
    </Stack>
  )
}
