import { Calculator, DoorOpen } from 'lucide'
import type { EntryDetail, VoteCard } from '../../../contract'
import { useMe } from '../../../features/chain/use-me'
import { postsFor } from '../../../features/group/model/voice'
import {
  barsOf,
  castWords,
  outcomeWords,
  quorumWords,
  ruleWords,
  turnoutView,
} from '../../../features/group/model/vote'
import { Progress } from '../../../features/group/ui/progress'
import { VoteBars } from '../../../features/group/ui/vote-bars'
import { spaced } from '../../../language/spacing'
import { momentWords } from '../../../language/time'
import { go } from '../../../platform/navigate'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Points } from '../../../ui/layout/points'
import { Section } from '../../../ui/layout/section'
import { Stack } from '../../../ui/layout/stack'
import { Note } from '../../../ui/states/note'
import type { EntrySheet } from './entry-sheets'

interface VoteBodyProps {
  detail: EntryDetail
  card: VoteCard
  now: number
  onSheet: (sheet: EntrySheet) => void
}

/** How many have voted, what my household said, what came of it, and by which rule. */
export function VoteBody({ detail, card, now, onSheet }: VoteBodyProps) {
  const { data: me } = useMe()
  const turnout = turnoutView(card)
  const { result } = card
  const care = postsFor(me, 'vote')[0]?.areaId
  return (
    <>
      {detail.ballots.flatMap((ballot) =>
        ballot.cast
          ? [
              <Note
                key={ballot.door}
                id={`ballot-${ballot.door}`}
                tone="good"
                title={`${ballot.door} 已经投过票`}
                words={castWords(ballot, card.options, now)}
              />,
            ]
          : [],
      )}
      {result && (
        <Card id="vote-result">
          <Stack>
            <Copy id="vote-outcome" size="lg" strong>
              {outcomeWords(result)}
            </Copy>
            <Copy tone="soft">{spaced(result.words)}</Copy>
            <VoteBars bars={barsOf(card.options, result)} />
          </Stack>
        </Card>
      )}
      <Card id="vote-turnout">
        <Progress
          id="vote-progress"
          done={turnout.ballots}
          of={turnout.households}
          words="户已投"
          percent={turnout.percent}
        />
        <Copy size="xs" tone="quiet">
          {result
            ? `${momentWords(result.at, now)} 计票`
            : card.state === 'counting'
              ? '已经截止，两分钟内出结果'
              : `${momentWords(card.closesAt, now)} 截止，到点自动出结果`}
        </Copy>
        {detail.may.recount && (
          <Cell
            id="vote-recount"
            icon={Calculator}
            title="核对一遍"
            note="按单元重新数一次，看看和公布的对不对得上"
            onPress={() => onSheet({ name: 'recount' })}
          />
        )}
        {detail.may.castFor && care && (
          <Cell
            id="vote-turnout-open"
            icon={DoorOpen}
            title="谁家投了，谁家没投"
            note="没有智能手机的，问好了可以代投"
            onPress={() => void go('turnout', { id: card.entryId, area: care })}
          />
        )}
      </Card>
      {!result && (
        <>
          <Section title="可以选的" />
          <Card>
            {card.options.map((option, at) => (
              <Cell key={option} title={spaced(option)} aside={`${at + 1}`} />
            ))}
          </Card>
        </>
      )}
      <Card>
        <Points title="怎么算数" points={rulesOf(card)} />
      </Card>
    </>
  )
}

const rulesOf = ({ rule, quorum, secret, households }: VoteCard): string[] => [
  `一户一票，一共 ${households} 户，投了不能改`,
  quorumWords(quorum),
  `${ruleWords[rule].title}：${ruleWords[rule].note}`,
  secret ? '不记名：谁也看不到哪一户投了什么' : '记名：结束以后，同单元的住户能看到各家投了什么',
]
