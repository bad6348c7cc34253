import { useState } from 'react'
import { routes } from '../../../contract'
import { absenceChoices, backAt, longest, shortest } from '../../../features/posts/model/absence'
import { type PostCardData, placeAndTitle } from '../../../features/posts/model/post'
import { useAct } from '../../../features/posts/use-act'
import { useDeputies } from '../../../features/posts/use-posts'
import { dayWords } from '../../../language/time'
import { useNow } from '../../../language/use-now'
import { Button } from '../../../ui/controls/button'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { DayStepper } from '../../../ui/controls/day-stepper'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'

/** Away until a day, and who has everything meanwhile. */
export function AbsenceSheet({ card, onClose }: { card: PostCardData; onClose: () => void }) {
  const { send, sending, failure } = useAct(routes.chain.absence)
  const postId = card.postId ?? ''
  const { view, data } = useDeputies(postId)
  const [days, setDays] = useState(3)
  const [deputy, setDeputy] = useState<string | null | undefined>(undefined)
  const now = useNow()
  const chosen = data?.items.find((one) => one.postId === deputy)
  const save = async () => {
    if (deputy !== undefined && (await send({ postId, until: backAt(now, days), deputyPostId: deputy }))) onClose()
  }
  const foot = (
    <Button id="absence-send" busy={sending} disabled={deputy === undefined} onPress={() => void save()}>
      {deputy === undefined ? '先选谁来代' : chosen ? `请${chosen.name}代到那天` : '没人代，新事交上一级'}
    </Button>
  )
  return (
    <Sheet
      id="absence"
      title={card.holder?.me ? '我要请假' : `替${card.holder?.name ?? ''}记请假`}
      onClose={onClose}
      foot={foot}
    >
      <Stack>
        {failure && <Note id="absence-failed" tone="careful" {...failure} />}
        <DayStepper
          id="absence"
          label="请假多久"
          choices={absenceChoices}
          {...{ days, least: shortest, most: longest }}
          chosen={`${dayWords(backAt(now, days))}回来`}
          onChange={setDays}
        />
        <Copy strong>谁来代</Copy>
        <Copy size="sm" tone="soft">
          等着的、新来的事都到他那里，那天早上八点自动回到本人
        </Copy>
        <Shown view={view} waiting={<Skeleton cards={1} />}>
          {({ items }) => (
            <Stack gap="tap">
              {items.map((one) => (
                <Choice
                  key={one.postId}
                  id={`deputy-${one.postId}`}
                  on={one.postId === deputy}
                  title={one.name}
                  note={placeAndTitle(one)}
                  onPress={() => setDeputy(one.postId)}
                />
              ))}
              <Choice
                id="deputy-none"
                on={deputy === null}
                title="没人代"
                note="新来的事直接送上一级，已经在手的等回来再办"
                onPress={() => setDeputy(null)}
              />
            </Stack>
          )}
        </Shown>
      </Stack>
    </Sheet>
  )
}
