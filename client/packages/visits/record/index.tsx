import { useRef, useState } from 'react'
import { useUploads } from '../../../data/use-uploads'
import { useMe } from '../../../features/chain/use-me'
import { passUpOf, recordOf } from '../../../features/visits/model/draft'
import { mayCare } from '../../../features/visits/model/may'
import { sayEntered } from '../../../features/visits/use-entered'
import { useVisitDraft } from '../../../features/visits/use-visit-draft'
import { useDoor, usePassUp, useRecord } from '../../../features/visits/use-visits'
import { back, go, replace } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page'
import { Screen } from '../../../ui/screen/screen'
import { DoorCard } from './door-card'
import { FoundCard } from './found-card'
import { NotesCard } from './notes-card'
import { RecordFoot } from './record-foot'
import { RhythmSheet } from './rhythm-sheet'
import { RoundCard } from './round-card'
import { WhyCard } from './why-card'

/** On the spot: all well in three taps; a problem in a few more; without a signal as with one. */
export default function VisitRecordPage() {
  const [unitId, door] = [usePageQuery('areaId'), usePageQuery('door')]
  const { draft, change, done } = useVisitDraft(unitId, door)
  const [planning, setPlanning] = useState(false)
  const about = useDoor(unitId, door)
  const me = useMe().data
  const uploads = useUploads(draft.photos, (photos) => change({ photos }))
  const leave = (waits: boolean) => {
    done()
    if (waits) return void replace('outbox', { fresh: '1' })
    sayEntered()
    void back()
  }
  const putOff = useRef(false)
  const keptBack = () => {
    putOff.current = true
  }
  const record = useRecord(keptBack)
  const passUp = usePassUp(keptBack)

  const send = async () => {
    const at = Date.now()
    putOff.current = false
    const sent = await record.send(recordOf(draft, unitId, at), uploads.unsent)
    if (!sent && !putOff.current) return
    if (draft.found === 'passedUp') {
      const single = draft.doors.length === 1 ? (draft.doors[0] ?? null) : null
      const called = about.data?.called[0]
      const behalf = called ? { called, phoneless: about.data?.phoneless ?? false } : null
      const problem = { words: draft.problem, photos: draft.photos, door: single, unitId, visit: { ref: draft.ref } }
      // The visit is entered: what does not get through now is passed up again from its list.
      await passUp.send(passUpOf(problem, behalf), uploads.unsent)
    }
    leave(putOff.current)
  }

  return (
    <Screen
      id="visit-record"
      title={door ? `走访 ${door} 室` : '记一次走访'}
      onBack={() => void back()}
      foot={
        <RecordFoot
          draft={draft}
          failure={record.failure}
          uploading={uploads.sending}
          sending={record.sending || passUp.sending}
          onSend={() => void send()}
        />
      }
      over={
        planning && about.data ? (
          <RhythmSheet unitId={unitId} door={door} every={about.data.plan.every} onClose={() => setPlanning(false)} />
        ) : null
      }
    >
      {door ? (
        <DoorCard
          about={about}
          onPlan={() => setPlanning(true)}
          onCare={mayCare(me) ? () => void go('careEntry', { areaId: unitId, door }) : undefined}
        />
      ) : (
        <RoundCard unitId={unitId} doors={draft.doors} onChange={(doors) => change({ doors })} />
      )}
      <WhyCard draft={draft} care={about.data?.care ?? false} onChange={change} />
      <FoundCard draft={draft} onChange={change} />
      <NotesCard draft={draft} uploads={uploads} onChange={change} />
    </Screen>
  )
}
