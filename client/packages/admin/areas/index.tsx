import { useState } from 'react'
import type { OutputOf, routes } from '../../../contract'
import { fromOf, type Moment, publishWords } from '../../../features/areas/model/moment'
import { useCheck } from '../../../features/areas/use-check'
import { useFile } from '../../../features/areas/use-file'
import { usePublish } from '../../../features/areas/use-publish'
import { failureWords } from '../../../language/failures'
import { useNow } from '../../../language/use-now'
import { back } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Section } from '../../../ui/layout/section'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Skeleton } from '../../../ui/states/skeleton'
import { ChooseFiles } from './choose-files'
import { History } from './history'
import { PublishCard } from './publish-card'
import { Report } from './report'

type Checked = OutputOf<typeof routes.areas.check>

/** An administrator brings in the tree and its boundaries: files, report, moment, history. */
export default function AreasPage() {
  const tree = useFile(['csv', 'xlsx'])
  const boundaries = useFile(['geojson', 'json'])
  const points = useFile(['csv'])
  const [idProperty, setIdProperty] = useState('id')
  const [checked, setChecked] = useState<Checked | null>(null)
  const [moment, setMoment] = useState<Moment>('tomorrow')
  const check = useCheck()
  const publishing = usePublish()
  const now = useNow()
  const files = { tree: tree.file?.fileId, boundaries: boundaries.file?.fileId, points: points.file?.fileId }
  const sending = [tree, boundaries, points].some(({ file }) => file?.state === 'sending')
  const published = publishing.progress !== null && !publishing.running && !publishing.failure
  const again = (pick: () => void) => () => {
    setChecked(null)
    publishing.reset()
    pick()
  }
  const run = async () => {
    const given = Object.fromEntries(Object.entries(files).filter(([, fileId]) => fileId !== undefined))
    setChecked(await check.send({ ...given, idProperty: idProperty.trim() || 'id' }))
  }
  return (
    <Screen id="areas" title="区划与边界" onBack={() => void back()} foot={foot()}>
      <Section title="选文件" aside="名册、边界至少选一个" />
      <ChooseFiles
        tree={{ file: tree.file, pick: again(tree.pick) }}
        boundaries={{ file: boundaries.file, pick: again(boundaries.pick) }}
        points={{ file: points.file, pick: again(points.pick) }}
        idProperty={idProperty}
        onIdProperty={setIdProperty}
      />
      {check.failure && <Note id="areas-check-failed" tone="careful" {...failureWords(check.failure)} />}
      {check.sending && <Skeleton cards={2} />}
      {checked && !published && <Report report={checked.report} />}
      {checked?.report.faults === 0 && (
        <PublishCard moment={moment} onChoose={setMoment} progress={publishing.progress} now={now} />
      )}
      {publishing.failure && <Note id="areas-publish-failed" tone="careful" {...publishing.failure} />}
      <History now={now} />
    </Screen>
  )

  function foot() {
    if (checked?.report.faults === 0) return published ? undefined : publishFoot(checked)
    return (
      <ActionFoot>
        <Button
          id="areas-check"
          busy={check.sending}
          disabled={sending || !(files.tree || files.boundaries)}
          onPress={() => void run()}
        >
          {checked ? '改好了，再检查一遍' : '检查这些文件'}
        </Button>
      </ActionFoot>
    )
  }

  function publishFoot({ publicationId }: Checked) {
    const { publish, running } = publishing
    return (
      <ActionFoot>
        <Button id="areas-publish" busy={running} onPress={() => void publish(publicationId, fromOf(moment, now))}>
          {publishWords(moment)}
        </Button>
      </ActionFoot>
    )
  }
}
