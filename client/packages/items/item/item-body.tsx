import { View } from '@tarojs/components'
import { departments, type Item, itemLists } from '../../../contract'
import { modeWords } from '../../../features/items/model/card'
import { formWords } from '../../../features/items/model/material'
import { Facts } from '../../../features/items/ui/facts'
import { Flow } from '../../../features/items/ui/flow'
import { MaterialLines } from '../../../features/items/ui/material-lines'
import { OfficeCard } from '../../../features/items/ui/office-card'
import { spaced } from '../../../language/spacing'
import { wholeDateWords } from '../../../language/time'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import { TitleLine } from '../../../ui/layout/title-line'
import styles from './item-body.module.scss'

interface ItemBodyProps {
  item: Item
  version: number
  from: number
  onHistory: () => void
  onEdit: (() => void) | undefined
}

export function ItemBody({ item, version, from, onHistory, onEdit }: ItemBodyProps) {
  const { name, list, who, office, steps, basis, forms } = item
  const ours = list !== 'other-office'
  return (
    <>
      <Card>
        <View className={styles.top}>
          <TitleLine
            id="item-name"
            title={name}
            tag={{ words: itemLists[list], tone: ours ? 'pine' : 'amber' }}
            large
          />
        </View>
        <Copy tone="soft">{spaced(who)}</Copy>
        {ours && <Facts facts={factsOf(item)} />}
      </Card>
      {office && <OfficeCard office={office} />}
      {ours && <Materials item={item} />}
      <Section title={ours ? '怎么办' : '为什么'} />
      <Card>
        <Flow steps={steps} />
      </Card>
      <Section title="依据和表格" id="item-edit" aside={onEdit ? '修改' : undefined} onAside={onEdit} />
      <Card>
        <Cell title={spaced(basis)} note="办理依据" />
        {forms.map((form) => (
          <Cell key={form.code} title={form.name} note={form.fields.map(({ label }) => label).join('、')} />
        ))}
        <Cell
          id="item-history"
          title={`第 ${version} 版 · ${wholeDateWords(from)}起`}
          note="看改过什么、为什么改"
          onPress={onHistory}
        />
      </Card>
    </>
  )
}

const factsOf = ({ promisedDays, statutoryDays, minutes, fee, modes, reviews }: Item) => [
  {
    name: '多久办好',
    words: promisedDays === 0 ? '当场办好' : `${promisedDays} 个工作日`,
    note: statutoryDays && promisedDays > 0 ? `法定 ${statutoryDays} 个工作日` : undefined,
  },
  { name: '窗口用时', words: `约 ${minutes} 分钟` },
  { name: '收费', words: fee.words ?? (fee.yuan === 0 ? '不收费' : `${fee.yuan} 元`) },
  { name: '怎么来', words: modeWords(modes) },
  ...(reviews.length > 0
    ? [{ name: reviews.length > 1 ? '几家同时审' : '谁来审', words: reviews.map((id) => departments[id]).join('、') }]
    : []),
]

function Materials({ item: { materials } }: { item: Item }) {
  const lines = materials.map(({ code, name, form, count, sample, when }) => ({
    ...{ code, name, form: formWords(form, count), samples: sample ?? '', when: when ?? '', needs: '' },
  }))
  const always = lines.filter(({ when }) => when === '')
  const sometimes = lines.filter(({ when }) => when !== '')
  return (
    <>
      <Section title="要带的材料" aside={`${materials.length} 样`} />
      <Card>
        {always.length > 0 && <MaterialLines title="都要带" lines={always} />}
        {sometimes.length > 0 && <MaterialLines title="看情况带" lines={sometimes} />}
      </Card>
    </>
  )
}
