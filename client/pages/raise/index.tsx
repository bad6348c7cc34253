import { useState } from 'react'
import type { Category } from '../../contract'
import { useUploads } from '../../data/use-uploads'
import { firstHome } from '../../features/chain/model/home'
import { useAreaWalk } from '../../features/chain/use-area-walk'
import { useMe } from '../../features/chain/use-me'
import { useReminders } from '../../features/messages/use-reminders'
import { placeOf } from '../../features/requests/model/draft'
import { homePlace } from '../../features/requests/model/place'
import { useDraft } from '../../features/requests/use-draft'
import { useSubmit } from '../../features/requests/use-submit'
import { failureWords } from '../../language/failures'
import { back, replace } from '../../platform/navigate'
import { Button } from '../../ui/controls/button'
import { ActionFoot } from '../../ui/screen/action-foot'
import { Screen } from '../../ui/screen/screen'
import { Note } from '../../ui/states/note'
import { RaiseForm } from './raise-form'
import { RaiseSheets, type SheetName } from './raise-sheets'

/** Say what bothers you: words, photos, place; the rest is found by itself. */
export default function RaisePage() {
  const me = useMe()
  const { draft, found, change, clear } = useDraft()
  const [sheet, setSheet] = useState<SheetName | null>(null)
  const walk = useAreaWalk(sheet === 'place')
  const uploads = useUploads(draft.photos, (photos) => change({ photos }))
  const reminders = useReminders(['progress', 'result'])
  const { send, sending, failure } = useSubmit()
  const home = me.data ? firstHome(me.data) : null
  const place = draft.place ?? (home ? homePlace(home, '') : null)
  const missing = whatIsMissing(draft.text, place !== null, uploads.sending)

  const submit = async () => {
    // First of all, and at once: WeChat asks for leave only in the very moment of the tap.
    const asked = reminders.ask()
    if (!place) return setSheet('place')
    await asked
    const { text, category, photos } = draft
    const sent = await send({ text: text.trim(), place: placeOf(place), photos, ...(category ? { category } : {}) })
    if (!sent) return
    clear()
    void replace('request', { id: sent.requestId, fresh: '1' })
  }
  const foot = (
    <ActionFoot>
      {failure && <Note id="raise-failure" tone="careful" {...failureWords(failure)} />}
      <Button id="raise-submit" disabled={missing !== null} busy={sending} onPress={() => void submit()}>
        {missing ?? '提交，并通知我进展'}
      </Button>
    </ActionFoot>
  )
  const sheets = (
    <RaiseSheets
      sheet={sheet}
      homes={me.data?.homes ?? []}
      walk={walk}
      place={place}
      category={draft.category}
      onPlace={(chosen) => change({ place: chosen })}
      onCategory={({ code }: Category) => change({ category: code })}
      onClose={() => setSheet(null)}
    />
  )
  return (
    <Screen id="raise" title="我要报事" onBack={() => void back()} foot={foot} over={sheets}>
      {found && !failure && <Note id="raise-draft" tone="good" title="上次没写完的还在，接着写就行" />}
      <RaiseForm draft={draft} place={place} uploads={uploads} onChange={change} onSheet={setSheet} />
    </Screen>
  )
}

/** What the button waits for, in its own words; null when it may be pressed. */
function whatIsMissing(text: string, placed: boolean, sending: boolean): string | null {
  if (text.trim() === '') return '先写一句是什么事'
  if (!placed) return '还要选在哪里'
  return sending ? '照片还在上传…' : null
}
