import { View } from '@tarojs/components'
import {
  type Item,
  type ItemListName,
  type ItemMode,
  itemLists,
  itemModes,
  type LifeEvent,
  lifeEvents,
} from '../../../contract'
import { aliasesOf, numberOf } from '../../../features/items/model/draft'
import { Chip } from '../../../ui/controls/chip'
import { Copy } from '../../../ui/controls/copy'
import { Field } from '../../../ui/controls/field'
import { Line } from '../../../ui/controls/line'
import { Card } from '../../../ui/layout/card'
import { Chips } from '../../../ui/layout/chips'
import { Pair, Stack } from '../../../ui/layout/stack'

interface ItemFormProps {
  item: Item
  onChange: (item: Item) => void
}

const lists = (Object.entries(itemLists) as Array<[ItemListName, string]>).filter(([list]) => list !== 'other-office')
const modes = Object.entries(itemModes) as Array<[ItemMode, string]>
const events = Object.entries(lifeEvents) as Array<[LifeEvent, string]>
const toggled = <T,>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one]

/** What it is, for whom, how long, how much. */
export function ItemForm({ item, onChange }: ItemFormProps) {
  const set = (part: Partial<Item>) => onChange({ ...item, ...part })
  const ours = item.list !== 'other-office'
  return (
    <Card>
      <Stack>
        <Line
          id="edit-name"
          label="名称"
          hint="正式名称"
          value={item.name}
          most={30}
          onChange={(name) => set({ name })}
        />
        <Field
          id="edit-who"
          framed
          label="给谁办"
          hint="一句话说清什么人能办"
          value={item.who}
          most={120}
          onChange={(who) => set({ who })}
        />
        <Line
          id="edit-aliases"
          label="居民怎么叫它（用顿号隔开）"
          hint="老人补贴、高龄补贴"
          value={item.aliases.join('、')}
          most={200}
          onChange={(text) => set({ aliases: text.endsWith('、') ? [...aliasesOf(text), ''] : aliasesOf(text) })}
        />
        {ours && (
          <>
            <Choices label="哪张清单">
              {lists.map(([list, words]) => (
                <Chip key={list} id={`edit-list-${list}`} on={item.list === list} onPress={() => set({ list })}>
                  {words}
                </Chip>
              ))}
            </Choices>
            <Pair>
              <Line
                id="edit-promised"
                label="承诺工作日（0 当场）"
                hint="0"
                kind="number"
                value={`${item.promisedDays}`}
                most={3}
                onChange={(text) => set({ promisedDays: numberOf(text, 365) })}
              />
              <Line
                id="edit-minutes"
                label="窗口用时（分钟）"
                hint="10"
                kind="number"
                value={`${item.minutes}`}
                most={3}
                onChange={(text) => set({ minutes: numberOf(text, 240) })}
              />
            </Pair>
            <Choices label="怎么来">
              {modes.map(([mode, words]) => (
                <Chip
                  key={mode}
                  many
                  id={`edit-mode-${mode}`}
                  on={item.modes.includes(mode)}
                  onPress={() => set({ modes: toggled(item.modes, mode) })}
                >
                  {words}
                </Chip>
              ))}
            </Choices>
          </>
        )}
        <Choices label="生活里什么时候用得到">
          {events.map(([event, words]) => (
            <Chip
              key={event}
              many
              id={`edit-event-${event}`}
              on={item.events.includes(event)}
              onPress={() => set({ events: toggled(item.events, event) })}
            >
              {words}
            </Chip>
          ))}
        </Choices>
        <Line
          id="edit-basis"
          label="依据"
          hint="法律或文件的名称"
          value={item.basis}
          most={120}
          onChange={(basis) => set({ basis })}
        />
      </Stack>
    </Card>
  )
}

function Choices({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <View>
      <Copy size="sm" tone="soft">
        {label}
      </Copy>
      <Chips label={label} many close>
        {children}
      </Chips>
    </View>
  )
}
