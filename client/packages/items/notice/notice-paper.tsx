import { View } from '@tarojs/components'
import { MapPin, Phone } from 'lucide'
import { promiseWords } from '../../../features/items/model/card'
import type { NoticeView } from '../../../features/items/model/notice'
import { Facts } from '../../../features/items/ui/facts'
import { Flow } from '../../../features/items/ui/flow'
import { MaterialLines } from '../../../features/items/ui/material-lines'
import { OfficeCard } from '../../../features/items/ui/office-card'
import { spaced } from '../../../language/spacing'
import { ring } from '../../../platform/phone'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import { Section } from '../../../ui/layout/section'
import styles from './notice-paper.module.scss'

/** As it hangs at the desk: what to bring, where to go, what happens. */
export function NoticePaper({ notice }: { notice: NoticeView }) {
  const { names, always, sometimes, facts, items, where } = notice
  const several = items.length > 1
  const bring = always.length + sometimes.length > 0
  return (
    <View className={styles.paper}>
      <Card>
        <Copy id="notice-title" size="xl" strong>
          {names.join('、')}
        </Copy>
        <Facts facts={facts} />
      </Card>
      {bring && (
        <>
          <Section title="要带的材料" aside={several ? '相同的只带一份' : undefined} />
          <Card>
            {always.length > 0 && <MaterialLines title="都要带" lines={always} />}
            {sometimes.length > 0 && <MaterialLines title="看情况带" lines={sometimes} />}
          </Card>
        </>
      )}
      {where && bring && (
        <>
          <Section title="去哪办" />
          <Card>
            <Cell id="notice-where" icon={MapPin} title={where.name} note={spaced(where.words)} />
            {where.phone && (
              <Cell id="notice-ring" icon={Phone} title="打电话问问" onPress={() => ring(where.phone ?? '')} />
            )}
          </Card>
        </>
      )}
      {items.map(({ code, name, steps, promisedDays, fee, basis, office }) => (
        <View key={code} className={styles.item}>
          <Section
            title={several ? name : '怎么办'}
            aside={office ? undefined : `${promiseWords(promisedDays)}，${fee}`}
          />
          {office && <OfficeCard office={office} />}
          <Card>
            <Flow steps={steps} />
            <View className={styles.basis}>依据：{spaced(basis)}</View>
          </Card>
        </View>
      ))}
    </View>
  )
}
