import { View } from '@tarojs/components'
import { ChevronRight } from 'lucide'
import { Icon } from '../controls/icon'
import { Press } from '../controls/press'
import { kept } from '../kept'
import { spoken } from '../spoken'
import styles from './section.module.scss'

interface SectionProps {
  id?: string
  title: string
  /** A quiet word on the right; a link where it leads somewhere. */
  aside?: string
  onAside?: () => void
  /** False where it does something here instead of leading on. */
  leads?: boolean
}

export function Section({ id, title, aside, onAside, leads = true }: SectionProps) {
  return (
    <View className={styles.section}>
      <View className={styles.title} {...spoken({ role: 'heading' })}>
        {kept(title)}
      </View>
      {aside && !onAside && <View className={styles.aside}>{kept(aside)}</View>}
      {aside && onAside && (
        <Press
          id={id}
          className={styles.link}
          role={leads ? 'link' : 'button'}
          label={`${title}，${aside}`}
          onPress={onAside}
        >
          {aside}
          {leads && <Icon of={ChevronRight} size="sm" />}
        </Press>
      )}
    </View>
  )
}
