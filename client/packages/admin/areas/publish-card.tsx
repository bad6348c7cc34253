import type { PublicationProgress } from '../../../contract'
import { inForceWords, type Moment, moments } from '../../../features/areas/model/moment'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Bar } from '../../../ui/layout/bar'
import { Card } from '../../../ui/layout/card'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'
import { Note } from '../../../ui/states/note'
import styles from './index.module.scss'

interface PublishCardProps {
  moment: Moment
  onChoose: (moment: Moment) => void
  progress: PublicationProgress | null
  now: number
}

/** From when it holds, and how far it is written. */
export function PublishCard({ moment, onChoose, progress, now }: PublishCardProps) {
  if (progress && progress.state !== 'staging')
    return (
      <Note
        id="areas-published"
        tone="good"
        title={`发布好了，${inForceWords(progress.from, now)}`}
        words="在那之前一切照旧；生效以后，新报的事按新边界走，在办的事仍归原来的网格"
      />
    )
  return (
    <Card id="areas-moment">
      <Stack>
        {progress ? (
          <Written progress={progress} />
        ) : (
          <>
            <Copy strong>从什么时候起用</Copy>
            <Chips label="从什么时候起用" close>
              {moments.map(({ name, words }) => (
                <Chip key={name} id={`areas-from-${name}`} on={name === moment} onPress={() => onChoose(name)}>
                  {words}
                </Chip>
              ))}
            </Chips>
            <Copy size="sm" tone="soft">
              到点以前谁也看不到；没写完会自动撤回，不会只换一半
            </Copy>
          </>
        )}
      </Stack>
    </Card>
  )
}

function Written({ progress: { done, total } }: { progress: PublicationProgress }) {
  const percent = total === 0 ? 100 : Math.round((done / total) * 100)
  return (
    <>
      <Copy id="areas-progress" strong>
        正在写入 {done} / {total}
      </Copy>
      <Bar
        percent={percent}
        height={10}
        look={styles.done}
        told={{ role: 'progressbar', label: `已写入百分之 ${percent}` }}
      />
    </>
  )
}
