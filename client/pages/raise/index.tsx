import { View } from '@tarojs/components'
import { useState } from 'react'
import { useUploads } from '../../data/use-uploads'
import { firstHome, hasPosts } from '../../features/chain/model/home'
import { useAreaWalk } from '../../features/chain/use-area-walk'
import { useMe } from '../../features/chain/use-me'
import { useReminders } from '../../features/messages/use-reminders'
import { kindAction, kindWords } from '../../features/requests/model/kind'
import { homePlace } from '../../features/requests/model/place'
import { EmergencyCard } from '../../features/requests/ui/emergency-card'
import { useDraft } from '../../features/requests/use-draft'
import { useRaise } from '../../features/requests/use-raise'
import { back, replace } from '../../platform/navigate'
import { ring } from '../../platform/phone'
import { Segmented } from '../../ui/controls/segmented'
import { Screen } from '../../ui/screen/screen'
import { Note } from '../../ui/states/note'
import styles from './index.module.scss'
import { missingIn } from './missing'
import { RaiseFoot } from './raise-foot'
import { RaiseForm } from './raise-form'
import { RaiseSheets, type SheetName } from './raise-sheets'

const kinds = (['request', 'grumble', 'emergency'] as const).map((name) => ({ name, words: kindWords[name] }))

/** Say what bothers you: words, photos, place; the rest is found by itself. */
export default function RaisePage() {
  const me = useMe()
  const { draft, found, change, clear } = useDraft()
  const [sheet, setSheet] = useState<SheetName | null>(null)
  const walk = useAreaWalk(sheet === 'place')
  const uploads = useUploads(draft.photos, (photos) => change({ photos }))
  const reminders = useReminders(['progress', 'result'])
  const home = me.data ? firstHome(me.data) : null
  const place = draft.place ?? (home ? homePlace(home, '') : null)
  const leaveFor = (go: () => void) => {
    clear()
    go()
  }
  const toOutbox = () => leaveFor(() => void replace('outbox', { fresh: '1' }))
  const { raise, putOff, sending, failure } = useRaise(draft, place, toOutbox)

  const submit = async () => {
    // First of all, and at once: WeChat asks for leave only in the very moment of the tap.
    const asked = reminders.ask()
    if (!place) return setSheet('place')
    await asked
    const sent = await raise(uploads.unsent)
    if (!sent) return
    const { requestId: id, recurred, call } = sent
    leaveFor(
      () =>
        void replace('request', { id, fresh: '1', ...(recurred ? { recurred: '1' } : {}), ...(call ? { call } : {}) }),
    )
  }
  const foot = (
    <RaiseFoot
      failure={failure}
      missing={missingIn(draft, place !== null, uploads.sending)}
      action={kindAction[draft.kind]}
      sending={sending}
      onSubmit={() => void submit()}
      onKeep={() => void putOff(uploads.unsent)}
    />
  )
  const sheets = (
    <RaiseSheets
      sheet={sheet}
      homes={me.data?.homes ?? []}
      walk={walk}
      place={place}
      category={draft.category}
      onPlace={(chosen) => change({ place: chosen })}
      onCategory={({ code }) => change({ category: code })}
      onClose={() => setSheet(null)}
    />
  )
  return (
    <Screen id="raise" title="我要报事" onBack={() => void back()} foot={foot} over={sheets}>
      <View className={styles.kinds}>
        <Segmented
          id="raise-kind"
          label="报哪一种"
          parts={kinds}
          current={draft.kind}
          onChange={(kind) => change({ kind })}
        />
      </View>
      {found && !failure && <Note id="raise-draft" tone="good" title="上次没写完的还在，接着写就行" />}
      {draft.kind === 'emergency' && <EmergencyCard onRing={ring} />}
      <RaiseForm
        draft={draft}
        place={place}
        uploads={uploads}
        mayStandIn={hasPosts(me.data)}
        onChange={change}
        onSheet={setSheet}
        onJoined={(id) => leaveFor(() => void replace('request', { id, joined: '1' }))}
        onPutOff={toOutbox}
      />
    </Screen>
  )
}
