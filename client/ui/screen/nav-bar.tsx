import { View } from '@tarojs/components'
import { ChevronLeft } from 'lucide'
import { frame } from '../../platform/frame'
import { classes } from '../classes'
import { Icon } from '../controls/icon'
import { Press } from '../controls/press'
import { spoken } from '../spoken'
import styles from './nav-bar.module.scss'

/** Pine where the page is about me or my place; gold while it asks for somebody this very minute; otherwise paper. */
export type ScreenTone = 'pine' | 'paper' | 'gold'

interface NavBarProps {
  title: string
  tone: ScreenTone
  onBack?: () => void
  backLabel?: string
}

const heights = { paddingTop: `${frame.statusBar}px`, paddingRight: `${Math.max(frame.capsule, 16)}px` }

/** The bar belongs to the page, because it carries the page's colour; it leaves WeChat's capsule its room. */
export function NavBar({ title, tone, onBack, backLabel = '返回' }: NavBarProps) {
  return (
    <View className={classes(styles.bar, styles[tone])} style={heights}>
      <View className={styles.row} style={{ minHeight: `${frame.bar}px` }}>
        {onBack && (
          <Press id="nav-back" className={styles.back} label={backLabel} onPress={onBack}>
            <Icon of={ChevronLeft} />
          </Press>
        )}
        <View className={styles.title} {...spoken({ role: 'heading' })}>
          {title}
        </View>
      </View>
    </View>
  )
}
