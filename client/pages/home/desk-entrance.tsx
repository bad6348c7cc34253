import { View } from '@tarojs/components'
import { ChevronRight, type IconNode, Inbox, Store } from 'lucide'
import type { Me } from '../../contract'
import { deskEntrance } from '../../features/chain/model/posts'
import { figuresOf } from '../../features/requests/model/figures'
import { useInbox } from '../../features/requests/use-inbox'
import { useNow } from '../../language/use-now'
import { go } from '../../platform/navigate'
import { Icon } from '../../ui/controls/icon'
import { Press } from '../../ui/controls/press'
import styles from './desk-entrance.module.scss'

/** For who holds a post: what waits, in one line, and the way in. */
export function DeskEntrance({ me }: { me: Me }) {
  const { view, more } = useInbox('todo')
  const now = useNow()
  const figures = figuresOf(view.state === 'ready' ? view.data : [], more, now)
  const known = view.state === 'ready' || view.state === 'empty'
  const words = known
    ? `红灯 ${figures.red} · 今天到期 ${figures.today} · 待我办 ${figures.todo}`
    : '打开看看有什么要办'
  const { title, page } = deskEntrance(me)
  return <Entrance id="home-desk" icon={Inbox} title={title} words={words} onPress={() => void go(page)} />
}

/** For who sits at a desk of the centre: the line of numbers is where the day begins. */
export const CentreEntrance = () => (
  <Entrance
    id="home-centre"
    icon={Store}
    title="服务中心"
    words="窗口叫号、办件、今天谁来"
    onPress={() => void go('centre')}
  />
)

interface EntranceProps {
  id: string
  icon: IconNode
  title: string
  words: string
  onPress: () => void
}

function Entrance({ id, icon, title, words, onPress }: EntranceProps) {
  return (
    <Press id={id} className={styles.entrance} label={`${title}，${words}`} onPress={onPress}>
      <Icon of={icon} />
      <View className={styles.words}>
        <View className={styles.title}>{title}</View>
        <View className={styles.note}>{words}</View>
      </View>
      <Icon of={ChevronRight} size="sm" />
    </Press>
  )
}
