import { useState } from 'react'
import { useEntryAct } from '../../../features/group/use-entry'
import { useMyRequests } from '../../../features/requests/use-my-requests'
import { spaced } from '../../../language/spacing'
import { go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'

/** A topic that somebody must see to becomes a request: one of mine that was raised for it. */
export function LinkSheet({ entryId, onClose }: { entryId: string; onClose: () => void }) {
  const { send, sending, failure } = useEntryAct('link')
  const { view } = useMyRequests(true)
  const [chosen, setChosen] = useState<string | null>(null)
  const link = async () => {
    if (chosen && (await send({ entryId, requestId: chosen }))) onClose()
  }
  const foot = (
    <>
      <Button id="link-send" busy={sending} disabled={chosen === null} onPress={() => void link()}>
        就是这一件
      </Button>
      <Button id="link-raise" look="line" onPress={() => void go('raise')}>
        还没报，现在去报
      </Button>
    </>
  )
  return (
    <Sheet id="link" title="转成诉求" onClose={onClose} foot={foot}>
      <Stack gap="tap">
        {failure && <Note tone="careful" {...failure} />}
        <Copy tone="soft">选您报过的那件事，大家从这里就能看它办到哪一步</Copy>
        <Shown view={view} waiting={<Skeleton cards={1} />} empty={<Copy tone="quiet">您眼下没有在办的诉求</Copy>}>
          {(cards) =>
            cards.map(({ requestId, title }) => (
              <Choice
                key={requestId}
                id={`link-${requestId}`}
                on={chosen === requestId}
                title={spaced(title)}
                onPress={() => setChosen(requestId)}
              />
            ))
          }
        </Shown>
      </Stack>
    </Sheet>
  )
}
