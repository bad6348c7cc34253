import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BookingRules } from '../../../contract'
import { lengthWords } from '../../../features/appointments/model/day'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Chips } from '../../../ui/layout/chips'
import type { ChangeSheetProps } from './change-props'
import { ChangeSheet } from './change-sheet'

type Rule = keyof BookingRules

const days = (value: number) => `${value} 天`
const people = (value: number) => `${value} 人`
const rows: ReadonlyArray<{ rule: Rule; title: string; values: readonly number[]; words: (value: number) => string }> =
  [
    {
      rule: 'leadMinutes',
      title: '最晚提前多久约',
      values: [0, 30, 60, 120, 240],
      words: (value) => (value === 0 ? '不限' : lengthWords(value)),
    },
    { rule: 'horizonDays', title: '最早能约几天后', values: [7, 14, 21, 31], words: days },
    { rule: 'most', title: '一人最多同时约', values: [1, 2, 3, 5], words: (value) => `${value} 个` },
    { rule: 'cancelMinutes', title: '开始前多久还能取消', values: [30, 60, 120, 240, 1440], words: lengthWords },
    { rule: 'missesToBan', title: '没来几次暂停', values: [2, 3, 4, 5], words: (value) => `${value} 次` },
    { rule: 'banDays', title: '暂停多久', values: [7, 14, 30, 60], words: days },
    { rule: 'offerMinutes', title: '空位给排队的人留', values: [15, 30, 60, 120], words: lengthWords },
    { rule: 'lateWishes', title: '多少人想晚上来就提醒', values: [3, 5, 8, 12], words: people },
  ]

/** What the centre lets one person do: a value out of a few for each rule, the one in force among them. */
export function RulesSheet({ rules, changes, onClose }: ChangeSheetProps) {
  const { centre, version } = rules
  const [draft, setDraft] = useState(centre.rules)
  const same = rows.every(({ rule }) => draft[rule] === centre.rules[rule])
  const send = () => changes.setRules({ centreId: centre.centreId, version, rules: draft })
  return (
    <ChangeSheet
      id="rules"
      title="预约规矩"
      action="照这样改"
      missing={same ? '还没有改' : null}
      {...{ changes, send, onClose }}
    >
      {rows.map(({ rule, title, values, words }) => (
        <View key={rule}>
          <Copy size="sm" tone="soft">
            {title}
          </Copy>
          <Chips label={title} close>
            {[...new Set([...values, centre.rules[rule]])]
              .sort((a, b) => a - b)
              .map((value) => (
                <Chip
                  key={value}
                  id={`rule-${rule}-${value}`}
                  on={draft[rule] === value}
                  label={`${title}，${words(value)}`}
                  onPress={() => setDraft({ ...draft, [rule]: value })}
                >
                  {words(value)}
                </Chip>
              ))}
          </Chips>
        </View>
      ))}
    </ChangeSheet>
  )
}
