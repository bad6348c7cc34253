import { View } from '@tarojs/components'
import { FileCheck, type IconNode, PhoneCall, Tent } from 'lucide'
import { useMe } from '../../../features/chain/use-me'
import { go, type PageName } from '../../../platform/navigate'
import { Icon } from '../../../ui/controls/icon'
import { Press } from '../../../ui/controls/press'
import styles from './entrances.module.scss'

interface Way {
  page: PageName
  icon: IconNode
  title: string
  note: string
}

const mine: Way = { page: 'checks', icon: FileCheck, title: '我的材料', note: '来之前先看齐' }
const desk: Way = { page: 'checks', icon: FileCheck, title: '材料预审', note: '居民拍来的' }
const others: Way[] = [
  { page: 'popups', icon: Tent, title: '流动服务', note: '办事到楼下' },
  { page: 'directory', icon: PhoneCall, title: '便民电话', note: '一键拨打' },
]

/** What lies beside the list: materials shown before the day, services in the yard, whom to ring. */
export function Entrances() {
  const { data: me } = useMe()
  const isDesk = me?.posts.some(({ post }) => post === 'deskWorker')
  return (
    <View className={styles.ways}>
      {[isDesk ? desk : mine, ...others].map(({ page, icon, title, note }) => (
        <Press
          key={page}
          id={`guide-${page}`}
          className={styles.way}
          label={`${title}，${note}`}
          onPress={() => void go(page)}
        >
          <View className={styles.icon}>
            <Icon of={icon} />
          </View>
          <View>
            <View className={styles.title}>{title}</View>
            <View className={styles.note}>{note}</View>
          </View>
        </Press>
      ))}
    </View>
  )
}
