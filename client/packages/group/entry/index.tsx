import { useState } from 'react'
import { HeadCard } from '../../../features/group/ui/head-card'
import { useEntry } from '../../../features/group/use-entry'
import { useNow } from '../../../language/use-now'
import { back, replace } from '../../../platform/navigate'
import { usePageQuery, usePull } from '../../../platform/page'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { EntryBody } from './entry-body'
import { EntryFoot } from './entry-foot'
import { type EntrySheet, EntrySheets } from './entry-sheets'
import { HidingNote } from './hiding-note'

const titles = { notice: '公告', topic: '居民说事', vote: '表决', meeting: '议事会', news: '辖区要闻' } as const

/** Whatever was put up in a group, whole, with what this reader may do about it. */
export default function EntryPage() {
  const entryId = usePageQuery('id')
  const fresh = usePageQuery('fresh')
  const { view, data, fresh: again } = useEntry(entryId)
  const [sheet, setSheet] = useState<EntrySheet | null>(null)
  const now = useNow()
  usePull(again)
  const gone = view.state === 'failed' && view.again === null ? view : null
  return (
    <Screen
      id="entry"
      title={data ? titles[data.card.kind] : '楼道群'}
      onBack={() => void back()}
      foot={data && <EntryFoot detail={data} onSheet={setSheet} />}
      over={data && sheet && <EntrySheets detail={data} sheet={sheet} onClose={() => setSheet(null)} />}
    >
      <Shown view={gone ? { state: 'empty' } : view} empty={<Gone {...gone} />}>
        {(detail) => (
          <>
            {fresh === '1' && (
              <Note id="entry-fresh" tone="good" title="发出去了" words="邻居们在楼道群里马上就能看到" />
            )}
            <HidingNote detail={detail} onSheet={setSheet} />
            <HeadCard card={detail.card} text={detail.text} now={now} />
            <EntryBody detail={detail} now={now} onSheet={setSheet} />
          </>
        )}
      </Shown>
    </Screen>
  )
}

/** Taken back, or never for this reader: the way on is what stands in the group. */
function Gone({ title = '', words = '' }: { title?: string; words?: string }) {
  return (
    <Empty
      id="entry-gone"
      title={title}
      words={words}
      action={{ id: 'entry-group', words: '去楼道群看看', onPress: () => void replace('group') }}
    />
  )
}
