import { useState } from 'react'
import { useUploads } from '../../../data/use-uploads'
import { useMe } from '../../../features/chain/use-me'
import { missingInMeeting } from '../../../features/group/model/draft'
import { sittings } from '../../../features/group/model/moments'
import { AudienceCard, AudienceSheet } from '../../../features/group/ui/audience-card'
import { MomentChips } from '../../../features/group/ui/moment-chips'
import { PutUpFoot } from '../../../features/group/ui/put-up-foot'
import { WrittenCard } from '../../../features/group/ui/written-card'
import { usePlaces } from '../../../features/group/use-places'
import { usePutUp } from '../../../features/group/use-put-up'
import { useNow } from '../../../language/use-now'
import { back, replace } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page'
import { Line } from '../../../ui/controls/line'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { type Side, SideSheet } from './side-sheet'
import { SidesCard } from './sides-card'

/** Calling several sides to one table: about what, who speaks for whom, when and where. */
export default function MeetingPage() {
  const me = useMe()
  const { places, chosen, pick, audience } = usePlaces(me.data, 'meeting', usePageQuery('areaId'))
  const [written, setWritten] = useState({ title: '', text: '' })
  const [place, setPlace] = useState('')
  const [when, setWhen] = useState('after')
  const [sides, setSides] = useState<Side[]>([])
  const [photos, setPhotos] = useState<string[]>([])
  const uploads = useUploads(photos, setPhotos)
  const [sheet, setSheet] = useState<'part' | 'side' | null>(null)
  const now = useNow()
  const { send, sending, failure } = usePutUp('convene', () => void replace('outbox', { fresh: '1' }))
  const choices = sittings(now)
  const missing = chosen
    ? missingInMeeting({ ...written, place, sides, sending: uploads.sending })
    : '没有可以开议事会的范围'
  const convene = async () => {
    const meetsAt = choices.find(({ name }) => name === when)?.at
    const said = { areaId: audience.areaId, title: written.title.trim(), text: written.text.trim(), photos }
    const parties = sides.map(({ kind, name, speaks }) => ({ kind, name, speaks }))
    const sent = await send({ ...said, place: place.trim(), ...(meetsAt ? { meetsAt } : {}), parties }, uploads.unsent)
    if (sent) void replace('entry', { id: sent.card.entryId, fresh: '1' })
  }
  return (
    <Screen
      id="convene"
      title="开议事会"
      onBack={() => void back()}
      foot={
        me.data && (
          <PutUpFoot
            missing={missing}
            action={`请 ${sides.length} 方来议`}
            sending={sending}
            failure={failure}
            onSend={() => void convene()}
          />
        )
      }
      over={over()}
    >
      <Shown view={me.view}>
        {() =>
          chosen ? (
            <>
              <AudienceCard
                title="哪里的事"
                places={places}
                chosen={chosen}
                audience={audience}
                onChoose={pick}
                onNarrow={() => setSheet('part')}
              />
              <WrittenCard
                value={written}
                titleHint="如 充电桩装在哪儿"
                textHint="要议什么，各家怎么想的，想请谁说清楚"
                most={2000}
                uploads={uploads}
                onChange={(part) => setWritten({ ...written, ...part })}
              />
              <Card>
                <Stack>
                  <MomentChips
                    id="meeting-when"
                    label="什么时候"
                    choices={choices}
                    on={when}
                    now={now}
                    after="开始"
                    onChoose={setWhen}
                  />
                  <Line
                    id="meeting-place"
                    label="在哪里"
                    hint="如 网格驿站"
                    value={place}
                    most={40}
                    onChange={setPlace}
                  />
                </Stack>
              </Card>
              <SidesCard
                sides={sides}
                onAdd={() => setSheet('side')}
                onRemove={(at) => setSides(sides.filter((_, one) => one !== at))}
              />
            </>
          ) : (
            <Note id="meeting-nowhere" tone="careful" title="您现在没有可以开议事会的岗位" words="有疑问请问网格长" />
          )
        }
      </Shown>
    </Screen>
  )

  function over() {
    if (sheet === 'part') return <AudienceSheet audience={audience} onClose={() => setSheet(null)} />
    if (sheet !== 'side') return null
    const add = (side: Side) => {
      setSides([...sides, side])
      setSheet(null)
    }
    return (
      <SideSheet place={{ areaId: audience.areaId, name: audience.name }} onAdd={add} onClose={() => setSheet(null)} />
    )
  }
}
