import { useState } from 'react'
import { useUploads } from '../../../data/use-uploads'
import { useMe } from '../../../features/chain/use-me'
import { expiries } from '../../../features/group/model/moments'
import { AudienceCard, AudienceSheet } from '../../../features/group/ui/audience-card'
import { Kinds } from '../../../features/group/ui/kinds'
import { MomentChips } from '../../../features/group/ui/moment-chips'
import { PutUpFoot } from '../../../features/group/ui/put-up-foot'
import { WrittenCard } from '../../../features/group/ui/written-card'
import { usePlaces } from '../../../features/group/use-places'
import { usePutUp } from '../../../features/group/use-put-up'
import { useNow } from '../../../language/use-now'
import { back, replace } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page'
import { Switch } from '../../../ui/controls/switch'
import { Card } from '../../../ui/layout/card'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'

const kinds = [
  { name: 'notice', words: '公告' },
  { name: 'news', words: '要闻' },
] as const
type Kind = (typeof kinds)[number]['name']

const hints: Record<Kind, { title: string; text: string; most: number }> = {
  notice: { title: '如 周四上午停水', text: '什么时候、在哪里、要大家做什么', most: 2000 },
  news: { title: '如 老旧小区改造下周开工', text: '什么事，和大家有什么关系', most: 5000 },
}

/** Telling an area something: to whom, what, until when, and whether phones shall ring. */
export default function PublishPage() {
  const me = useMe()
  const [kind, setKind] = useState<Kind>(usePageQuery('kind') === 'news' ? 'news' : 'notice')
  const { places, chosen, pick, audience } = usePlaces(me.data, kind, usePageQuery('areaId'))
  const [written, setWritten] = useState({ title: '', text: '' })
  const [photos, setPhotos] = useState<string[]>([])
  const uploads = useUploads(photos, setPhotos)
  const [urgent, setUrgent] = useState(false)
  const [until, setUntil] = useState('week')
  const [narrowing, setNarrowing] = useState(false)
  const now = useNow()
  const putOff = () => void replace('outbox', { fresh: '1' })
  const notice = usePutUp('publish', putOff)
  const news = usePutUp('publishNews', putOff)
  const { sending, failure } = kind === 'news' ? news : notice
  const choices = expiries(now)
  const send = async () => {
    const said = { areaId: audience.areaId, title: written.title.trim(), text: written.text.trim(), photos }
    const expiresAt = choices.find(({ name }) => name === until)?.at ?? now
    const sent = await (kind === 'news'
      ? news.send(said, uploads.unsent)
      : notice.send({ ...said, urgent, expiresAt }, uploads.unsent))
    if (sent) void replace('entry', { id: sent.card.entryId, fresh: '1' })
  }
  const { households } = audience
  return (
    <Screen
      id="publish"
      title={kind === 'news' ? '发要闻' : '发公告'}
      onBack={() => void back()}
      foot={
        me.data && (
          <PutUpFoot
            missing={missing()}
            action={households === null ? '发出去' : `发给 ${households} 户`}
            sending={sending}
            failure={failure}
            onSend={() => void send()}
          />
        )
      }
      over={narrowing && <AudienceSheet audience={audience} onClose={() => setNarrowing(false)} />}
    >
      <Shown view={me.view}>
        {() =>
          chosen ? (
            <>
              <Kinds id="publish-kind" label="发哪一种" parts={kinds} current={kind} onChange={setKind} />
              <AudienceCard
                title="发给谁"
                places={places}
                chosen={chosen}
                audience={audience}
                onChoose={pick}
                onNarrow={() => setNarrowing(true)}
              />
              <WrittenCard
                value={written}
                titleHint={hints[kind].title}
                textHint={hints[kind].text}
                most={hints[kind].most}
                uploads={uploads}
                onChange={(part) => setWritten({ ...written, ...part })}
              />
              {kind === 'notice' && (
                <Card>
                  <Switch
                    id="publish-urgent"
                    title="急"
                    note="停水、停电、防汛才用：马上发微信提醒每一户，排在最前面"
                    on={urgent}
                    onChange={setUrgent}
                  />
                </Card>
              )}
              {kind === 'notice' && (
                <Card>
                  <MomentChips
                    id="publish-until"
                    label="贴多久"
                    choices={choices}
                    on={until}
                    now={now}
                    after="前有效，过后自动收起"
                    onChoose={setUntil}
                  />
                </Card>
              )}
            </>
          ) : (
            <Note id="publish-nowhere" tone="careful" title="您现在没有可以发公告的岗位" words="有疑问请问网格长" />
          )
        }
      </Shown>
    </Screen>
  )

  function missing(): string | null {
    if (!chosen) return '没有可以发的范围'
    if (uploads.sending) return '照片还在上传…'
    if (!written.title.trim()) return '还差一个标题'
    return written.text.trim() ? null : '还差几句正文'
  }
}
