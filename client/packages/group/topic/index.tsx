import { useState } from 'react'
import { useUploads } from '../../../data/use-uploads'
import { PutUpFoot } from '../../../features/group/ui/put-up-foot'
import { WrittenCard } from '../../../features/group/ui/written-card'
import { useFeed } from '../../../features/group/use-feed'
import { usePutUp } from '../../../features/group/use-put-up'
import { spaced } from '../../../language/spacing'
import { back, replace } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'

const wideWords = { unit: '同一个单元的邻居', building: '整栋楼', grid: '整个网格' } as const

/** Raising a matter among neighbours: what it is, and who shall talk about it. */
export default function TopicPage() {
  const asked = usePageQuery('areaId')
  const { first, view } = useFeed(asked, ['topic', 'vote', 'meeting'], true)
  const [chosen, setChosen] = useState<string | null>(null)
  const [written, setWritten] = useState({ title: '', text: '' })
  const [photos, setPhotos] = useState<string[]>([])
  const uploads = useUploads(photos, setPhotos)
  const { send, sending, failure } = usePutUp('raise', () => void replace('outbox', { fresh: '1' }))
  const areas = first?.mayRaise ?? []
  const areaId = chosen ?? areas.find((area) => area.areaId === asked)?.areaId ?? areas[0]?.areaId
  const raise = async () => {
    if (!areaId) return
    const said = { areaId, title: written.title.trim(), text: written.text.trim(), photos }
    const sent = await send(said, uploads.unsent)
    if (sent) void replace('entry', { id: sent.card.entryId, fresh: '1' })
  }
  return (
    <Screen
      id="topic"
      title="说件事"
      onBack={() => void back()}
      foot={
        first && (
          <PutUpFoot
            missing={missing()}
            action="说出来，大家商量"
            sending={sending}
            failure={failure}
            onSend={() => void raise()}
          />
        )
      }
    >
      {!first && view.state !== 'empty' && <Shown view={view}>{() => null}</Shown>}
      {first && areas.length === 0 && (
        <Note
          id="topic-unconfirmed"
          tone="careful"
          title="还差一步"
          words="等单元长或家里人确认您住在这里，就能说事、发言。急事请点“我要报事”"
        />
      )}
      {areas.length > 0 && (
        <>
          <WrittenCard
            value={written}
            titleHint="如 楼道里的旧自行车怎么办"
            textHint="是什么事，您想怎么办？不写别人家的门牌和姓名"
            most={1000}
            uploads={uploads}
            onChange={(part) => setWritten({ ...written, ...part })}
          />
          <Card id="topic-areas">
            <Stack gap="tap">
              <Copy size="sm" tone="soft">
                和谁商量
              </Copy>
              {areas.map(({ areaId: id, kind, name }) => (
                <Choice
                  key={id}
                  id={`topic-area-${id}`}
                  on={id === areaId}
                  title={spaced(name)}
                  note={kind in wideWords ? wideWords[kind as keyof typeof wideWords] : undefined}
                  onPress={() => setChosen(id)}
                />
              ))}
            </Stack>
          </Card>
        </>
      )}
    </Screen>
  )

  function missing(): string | null {
    if (!areaId) return '核实以后才能说事'
    if (uploads.sending) return '照片还在上传…'
    if (!written.title.trim()) return '还差一个标题'
    return written.text.trim() ? null : '还差几句正文'
  }
}
