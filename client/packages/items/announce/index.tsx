import { useState } from 'react'
import { blankPlan, missingIn, type Plan, plannedInput, planOf } from '../../../features/items/model/plan'
import { useAnnounce, useChangePopup, usePopup, usePopups } from '../../../features/items/use-popups'
import { useNow } from '../../../language/use-now'
import { back, replace } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { PlanForm } from './plan-form'

/** Announces a service, or changes one: whoever has a place is told of another day, hour or place. */
export default function AnnouncePage() {
  const popupId = usePageQuery('id')
  const now = useNow()
  const { view, data } = usePopups()
  const known = usePopup(popupId)
  const announce = useAnnounce()
  const change = useChangePopup()
  const [written, setWritten] = useState<Plan | null>(null)
  const editing = popupId !== ''
  const areas = data?.mayAnnounce ?? []
  const begun = editing ? known.data && planOf(known.data) : blankPlan(now, areas[0]?.areaId ?? '')
  const plan = written ?? begun ?? null
  const missing = plan ? missingIn(plan, now) : ''
  const failure = announce.failure ?? change.failure
  const send = async () => {
    if (!plan) return
    const input = plannedInput(plan)
    if (!editing) {
      const { areaId, departments, items } = plan
      const made = await announce.send({ ...input, areaId, departments, items })
      if (made) void replace('popup', { id: made.popupId })
    } else if (known.data && (await change.send({ popupId, version: known.data.version, change: input }))) void back()
  }
  const foot = (
    <ActionFoot>
      {failure && <Note id="announce-failure" tone="careful" {...failure} />}
      <Button
        id="announce-send"
        disabled={missing !== null}
        busy={announce.sending || change.sending}
        onPress={() => void send()}
      >
        {missing || (editing ? toldWords(known.data?.taken ?? 0) : '发布，让居民看到')}
      </Button>
    </ActionFoot>
  )
  return (
    <Screen id="announce" title={editing ? '改安排' : '发一次流动服务'} onBack={() => void back()} foot={foot}>
      <Shown<unknown> view={editing ? known.view : view}>
        {() => plan && <PlanForm plan={plan} areas={areas} editing={editing} now={now} onChange={setWritten} />}
      </Shown>
    </Screen>
  )
}

const toldWords = (taken: number) => (taken > 0 ? `改好，并告诉 ${taken} 户` : '改好了')
