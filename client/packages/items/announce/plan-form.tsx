import { View } from '@tarojs/components'
import { type DepartmentId, departments } from '../../../contract'
import type { Plan } from '../../../features/items/model/plan'
import { useGuide } from '../../../features/items/use-guide'
import { dayWords, instantOf, pickedOf } from '../../../language/time'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Line } from '../../../ui/controls/line'
import { PickerLine } from '../../../ui/controls/picker-line'
import { Segmented } from '../../../ui/controls/segmented'
import { Card } from '../../../ui/layout/card'
import { Chips } from '../../../ui/layout/chips'
import { Pair, Stack } from '../../../ui/layout/stack'
import styles from './plan-form.module.scss'

interface PlanFormProps {
  plan: Plan
  areas: ReadonlyArray<{ areaId: string; areaName: string }>
  editing: boolean
  now: number
  onChange: (plan: Plan) => void
}

/** Offered as chips: what is asked for most. */
const MOST_OFFERED = 12
const toggled = <T,>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one]

/** When, where, who comes, what they do, for how many. */
export function PlanForm({ plan, areas, editing, now, onChange }: PlanFormProps) {
  const { data: guide } = useGuide()
  const set = (part: Partial<Plan>) => onChange({ ...plan, ...part })
  const offered = (guide?.items ?? []).filter(({ list }) => list !== 'other-office').slice(0, MOST_OFFERED)
  return (
    <>
      {!editing && areas.length > 1 && (
        <Segmented
          id="plan-area"
          label="给哪里"
          parts={areas.map(({ areaId, areaName }) => ({ name: areaId, words: areaName }))}
          current={plan.areaId}
          onChange={(areaId) => set({ areaId })}
        />
      )}
      <Card>
        <Stack>
          <Line
            id="plan-title"
            label="叫什么"
            hint="比如：办公晨摊进小区"
            value={plan.title}
            most={30}
            onChange={(title) => set({ title })}
          />
          <Field
            id="plan-words"
            framed
            label="现场办什么"
            hint="办什么、要不要带东西、有没有免费的"
            value={plan.words}
            most={300}
            onChange={(words) => set({ words })}
          />
          <Line
            id="plan-place"
            label="在哪"
            hint="比如：锦绣小区东门凉亭"
            value={plan.place}
            most={60}
            onChange={(place) => set({ place })}
          />
          <PickerLine
            id="plan-day"
            label="哪天"
            mode="date"
            value={plan.day}
            shown={dayWords(instantOf(plan.day, plan.from))}
            start={pickedOf(now).day}
            onChange={(day) => set({ day })}
          />
          <Pair>
            <PickerLine
              id="plan-from"
              label="几点开始"
              mode="time"
              value={plan.from}
              shown={plan.from}
              onChange={(from) => set({ from })}
            />
            <PickerLine
              id="plan-until"
              label="几点结束"
              mode="time"
              value={plan.until}
              shown={plan.until}
              onChange={(until) => set({ until })}
            />
          </Pair>
          <Line
            id="plan-capacity"
            label="多少户名额（0 表示不用约）"
            hint="30"
            kind="number"
            value={plan.capacity}
            most={3}
            onChange={(capacity) => set({ capacity })}
          />
        </Stack>
      </Card>
      {!editing && (
        <Card>
          <Copy size="sm" tone="soft">
            哪几家来
          </Copy>
          <View className={styles.chips}>
            <Chips label="哪几家来" many close>
              {(Object.entries(departments) as Array<[DepartmentId, string]>).map(([id, words]) => (
                <Chip
                  key={id}
                  id={`plan-${id}`}
                  many
                  on={plan.departments.includes(id)}
                  onPress={() => set({ departments: toggled(plan.departments, id) })}
                >
                  {words}
                </Chip>
              ))}
            </Chips>
          </View>
          <Copy size="sm" tone="soft">
            现场能办的事项（可以不选）
          </Copy>
          <View className={styles.chips}>
            <Chips label="现场能办的事项" many close>
              {offered.map(({ code, name }) => (
                <Chip
                  key={code}
                  id={`plan-item-${code}`}
                  many
                  on={plan.items.includes(code)}
                  onPress={() => set({ items: toggled(plan.items, code) })}
                >
                  {name}
                </Chip>
              ))}
            </Chips>
          </View>
        </Card>
      )}
    </>
  )
}
