import { View } from '@tarojs/components'
import { useState } from 'react'
import { type DepartmentId, departments } from '../../../contract'
import { WordsSheet } from '../../../features/requests/ui/words-sheet'
import { useMove } from '../../../features/requests/use-move'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { spoken } from '../../../ui/spoken'
import { type MoveSheetProps, named } from './move'
import styles from './whistle-sheet.module.scss'

const houses = Object.entries(departments) as Array<[DepartmentId, string]>
const most = 8
const hourChoices = [4, 8, 16, 24, 40] as const

/** 吹哨: several departments to one case, at one place, by one time. */
export function WhistleSheet({ detail, onGone, onClose }: MoveSheetProps) {
  const { send, sending, failure } = useMove('whistle', onGone)
  const [called, setCalled] = useState<DepartmentId[]>([])
  const [hours, setHours] = useState<number>(8)
  // Two quick fingers touch the same drawing: each goes on from what the other left.
  const toggle = (id: DepartmentId) =>
    setCalled((before) => {
      if (before.includes(id)) return before.filter((each) => each !== id)
      return before.length < most ? [...before, id] : before
    })
  return (
    <WordsSheet
      id="whistle"
      title="吹哨，请部门到场"
      label="请他们来做什么"
      hint="请他们来做什么？如：路面塌了一米，请来看是谁家的管"
      most={200}
      missing={called.length > 0 ? null : '先选请哪些部门'}
      action={`吹哨，请 ${called.length} 个部门到场`}
      sending={sending}
      failure={failure}
      onSend={async ({ words }) => {
        if (await send({ ...named(detail), departments: called, hours, words })) onClose()
      }}
      onClose={onClose}
    >
      <View>
        <Copy size="sm" tone="soft">
          请哪些部门，最多 {most} 个
        </Copy>
        <View className={styles.chips} {...spoken({ role: 'group', label: '请哪些部门' })}>
          {houses.map(([id, name]) => (
            <Chip key={id} id={`whistle-${id}`} many on={called.includes(id)} onPress={() => toggle(id)}>
              {name}
            </Chip>
          ))}
        </View>
      </View>
      <View>
        <Copy size="sm" tone="soft">
          多久以内办完，按工作时间算
        </Copy>
        <View className={styles.chips} {...spoken({ role: 'radiogroup', label: '多久以内办完' })}>
          {hourChoices.map((choice) => (
            <Chip
              key={choice}
              id={`whistle-hours-${choice}`}
              on={choice === hours}
              label={`${choice} 个工作小时`}
              onPress={() => setHours(choice)}
            >
              {choice % 8 === 0 ? `${choice / 8} 个工作日` : `${choice} 小时`}
            </Chip>
          ))}
        </View>
      </View>
    </WordsSheet>
  )
}
