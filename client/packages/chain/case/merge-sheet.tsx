import { useState } from 'react'
import { similarView } from '../../../features/requests/model/similar'
import { useFind } from '../../../features/requests/use-find'
import { useMove } from '../../../features/requests/use-move'
import { useSimilar } from '../../../features/requests/use-similar'
import { useNow } from '../../../language/use-now'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Line } from '../../../ui/controls/line'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { MergeFound, mayTake } from './merge-found'
import { type MoveSheetProps, named } from './move'

/** Into one that speaks of the same: those found nearby, or one known by its code. */
export function MergeSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { request } = detail
  const { send, sending, failure } = useMove('merge', onGone)
  const near = useSimilar({ text: request.text, place: request.place, category: request.category })
  const others =
    near.view.state === 'ready' ? near.view.data.items.filter(({ requestId }) => requestId !== request.requestId) : []
  const now = useNow()
  const [chosen, setChosen] = useState<string | null>(null)
  const [code, setCode] = useState('')
  const { asked, view, data } = useFind(code)
  const typed = data?.item && mayTake(data.item, request.requestId) ? data.item.requestId : null
  const into = code.trim() ? typed : chosen
  const merge = async () => {
    if (into && (await send({ ...named(detail), into }))) onClose()
  }
  const none = (
    <Copy id="merge-none" size="sm" tone="soft">
      附近没有找到相像的事，可以填编号
    </Copy>
  )
  const foot = (
    <Button id="merge-send" disabled={!into} busy={sending} onPress={() => void merge()}>
      {into ? '并到这一件一起办' : '先选并到哪一件'}
    </Button>
  )
  return (
    <Sheet id="merge" title="并到另一件一起办" onClose={onClose} foot={foot}>
      <Stack>
        {failure && <Note tone="careful" {...failure} />}
        <Copy size="sm" tone="soft">
          并案以后只办那一件，两边的居民都听到进展、都能评价
        </Copy>
        <Shown view={near.view} waiting={<Skeleton cards={1} />} empty={none}>
          {() =>
            others.length === 0 ? (
              none
            ) : (
              <Stack gap="tap">
                {others.map((item) => {
                  const { requestId, title, words, when } = similarView(item, now)
                  return (
                    <Choice
                      key={requestId}
                      id={`merge-${requestId}`}
                      on={!code && requestId === chosen}
                      title={title}
                      note={`${words} · ${when}`}
                      onPress={() => {
                        setChosen(requestId)
                        setCode('')
                      }}
                    />
                  )
                })}
              </Stack>
            )
          }
        </Shown>
        <Line id="merge-code" label="或者填编号" hint="如 M4ZPJU" value={code} most={20} onChange={setCode} />
        {asked && <MergeFound requestId={request.requestId} view={view} />}
      </Stack>
    </Sheet>
  )
}
