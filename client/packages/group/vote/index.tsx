import { useState } from 'react'
import type { PassRule } from '../../../contract'
import { useUploads } from '../../../data/use-uploads'
import { useMe } from '../../../features/chain/use-me'
import { fewestOptions, missingInVote } from '../../../features/group/model/draft'
import { closings } from '../../../features/group/model/moments'
import { AudienceCard, AudienceSheet } from '../../../features/group/ui/audience-card'
import { PutUpFoot } from '../../../features/group/ui/put-up-foot'
import { WrittenCard } from '../../../features/group/ui/written-card'
import { usePlaces } from '../../../features/group/use-places'
import { usePutUp } from '../../../features/group/use-put-up'
import { useNow } from '../../../language/use-now'
import { back, replace } from '../../../platform/navigate'
import { usePageQuery } from '../../../platform/page'
import { Screen } from '../../../ui/screen/screen'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { OptionsCard } from './options-card'
import { RulesCard } from './rules-card'

/** Starting a vote: about what, among whom, by which rule, until when. Nothing of it can be changed afterwards. */
export default function VotePage() {
  const me = useMe()
  const { places, chosen, pick, audience } = usePlaces(me.data, 'vote', usePageQuery('areaId'))
  const [written, setWritten] = useState({ title: '', text: '' })
  const [options, setOptions] = useState(['同意', '不同意'])
  const [photos, setPhotos] = useState<string[]>([])
  const uploads = useUploads(photos, setPhotos)
  const [rule, setRule] = useState<PassRule>('majority')
  const [quorum, setQuorum] = useState(50)
  const [secret, setSecret] = useState(true)
  const [until, setUntil] = useState('week')
  const [narrowing, setNarrowing] = useState(false)
  const now = useNow()
  const { send, sending, failure } = usePutUp('start', () => undefined)
  const choices = closings(now)
  const missing = chosen ? missingInVote({ ...written, options, sending: uploads.sending }) : '没有可以发起表决的范围'
  const start = async () => {
    const closesAt = choices.find(({ name }) => name === until)?.at ?? now
    const given = options.map((option) => option.trim()).filter(Boolean)
    const said = { areaId: audience.areaId, title: written.title.trim(), text: written.text.trim(), photos }
    const sent = await send({ ...said, options: given, rule, quorum, secret, closesAt })
    if (sent) void replace('entry', { id: sent.card.entryId, fresh: '1' })
  }
  return (
    <Screen
      id="start-vote-page"
      title="发起表决"
      onBack={() => void back()}
      foot={
        me.data && (
          <PutUpFoot
            missing={missing}
            action={audience.households === null ? '开始表决' : `请 ${audience.households} 户来投`}
            sending={sending}
            failure={failure}
            onSend={() => void start()}
          />
        )
      }
      over={narrowing && <AudienceSheet audience={audience} onClose={() => setNarrowing(false)} />}
    >
      <Shown view={me.view}>
        {() =>
          chosen ? (
            <>
              <AudienceCard
                title="谁来投"
                places={places}
                chosen={chosen}
                audience={audience}
                onChoose={pick}
                onNarrow={() => setNarrowing(true)}
              />
              <WrittenCard
                value={written}
                titleHint="如 装不装电梯"
                textHint="说清楚要定什么、钱怎么出、定了以后怎么办"
                most={2000}
                uploads={uploads}
                onChange={(part) => setWritten({ ...written, ...part })}
              />
              <OptionsCard options={options} fewest={fewestOptions} onChange={setOptions} />
              <RulesCard
                {...{ rule, quorum, secret, until, choices, now }}
                onRule={setRule}
                onQuorum={setQuorum}
                onSecret={setSecret}
                onUntil={setUntil}
              />
              <Note tone="careful" title="开始以后不能改" words="选项、规则、截止时间都定下来，大家才信得过" />
            </>
          ) : (
            <Note id="vote-nowhere" tone="careful" title="您现在没有可以发起表决的岗位" words="有疑问请问网格长" />
          )
        }
      </Shown>
    </Screen>
  )
}
