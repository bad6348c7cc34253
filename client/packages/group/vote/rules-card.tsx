import type { PassRule } from '../../../contract'
import type { Choice as Moment } from '../../../features/group/model/moments'
import { quorums, quorumWords, ruleWords } from '../../../features/group/model/vote'
import { MomentChips } from '../../../features/group/ui/moment-chips'
import { Chip } from '../../../ui/controls/chip'
import { Choice } from '../../../ui/controls/choice'
import { Copy } from '../../../ui/controls/copy'
import { Switch } from '../../../ui/controls/switch'
import { Card } from '../../../ui/layout/card'
import { Chips } from '../../../ui/layout/chips'
import { Stack } from '../../../ui/layout/stack'

interface RulesCardProps {
  rule: PassRule
  quorum: number
  secret: boolean
  until: string
  choices: readonly Moment[]
  now: number
  onRule: (rule: PassRule) => void
  onQuorum: (percent: number) => void
  onSecret: (secret: boolean) => void
  onUntil: (name: string) => void
}

/** By which rule it passes, who must come, whether names stand with the votes, and when it ends. */
export function RulesCard(props: RulesCardProps) {
  const { rule, quorum, secret, until, choices, now, onRule, onQuorum, onSecret, onUntil } = props
  return (
    <>
      <Card>
        <Stack gap="tap">
          <Copy size="sm" tone="soft">
            怎么算通过
          </Copy>
          {(Object.keys(ruleWords) as PassRule[]).map((name) => (
            <Choice
              key={name}
              id={`rule-${name}`}
              on={name === rule}
              {...ruleWords[name]}
              onPress={() => onRule(name)}
            />
          ))}
        </Stack>
      </Card>
      <Card>
        <Copy size="sm" tone="soft">
          至少多少户来投
        </Copy>
        <Chips label="至少多少户来投">
          {quorums.map(({ percent, words }) => (
            <Chip key={percent} id={`quorum-${percent}`} on={percent === quorum} onPress={() => onQuorum(percent)}>
              {words}
            </Chip>
          ))}
        </Chips>
        <Copy size="xs" tone="quiet">
          {quorumWords(quorum)}
        </Copy>
      </Card>
      <Card>
        <MomentChips
          id="vote-until"
          label="投到什么时候"
          choices={choices}
          on={until}
          now={now}
          after="截止，到点自动出结果"
          onChoose={onUntil}
        />
      </Card>
      <Card>
        <Switch
          id="vote-secret"
          title="不记名"
          note={secret ? '谁也看不到哪一户投了什么' : '结束以后，同单元的住户看得到各家投了什么'}
          on={secret}
          onChange={onSecret}
        />
      </Card>
    </>
  )
}
