import { View } from '@tarojs/components'
import { House, Plus } from 'lucide'
import type { Home } from '../../../contract'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import { type HomeView, homeView } from '../model/home'
import styles from './homes-card.module.scss'

interface HomesCardProps {
  homes: readonly Home[]
  onAdd: () => void
  onOpen: (home: HomeView) => void
  onLeave: (home: HomeView) => void
}

/** My homes, the one in use first. */
export function HomesCard({ homes, onAdd, onOpen, onLeave }: HomesCardProps) {
  return (
    <Card id="me-homes">
      {homes.length === 0 && (
        <Copy tone="soft" className={styles.none}>
          还没有选您的单元。选好以后，就知道遇事找谁
        </Copy>
      )}
      {homes.map(homeView).map((home) => (
        <View key={home.unitId} className={styles.home}>
          <View className={styles.icon}>
            <Icon of={House} />
          </View>
          <View className={styles.words}>
            <Copy strong>{[home.title, home.door].filter(Boolean).join(' ')}</Copy>
            <Copy size="xs" tone="quiet">
              {home.where}
            </Copy>
            <View className={styles.tail}>
              <View className={styles.standing}>
                <Tag tone={home.confirmed ? 'pine' : 'plain'}>{home.confirmed ? '已核实' : '等单元长核实'}</Tag>
              </View>
              <Button
                id={`home-open-${home.unitId}`}
                look="soft"
                small
                label={`看看${home.title}住了谁`}
                onPress={() => onOpen(home)}
              >
                同住的人
              </Button>
              <Button
                id={`home-leave-${home.unitId}`}
                look="line"
                small
                label={`移走${home.title}`}
                onPress={() => onLeave(home)}
              >
                移走
              </Button>
            </View>
          </View>
        </View>
      ))}
      <Button id="me-add-home" look="soft" icon={Plus} onPress={onAdd}>
        {homes.length === 0 ? '选我的单元' : '再加一个家'}
      </Button>
    </Card>
  )
}
