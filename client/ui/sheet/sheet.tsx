import { ScrollView, View } from '@tarojs/components'
import { X } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from '../controls/icon'
import { Press } from '../controls/press'
import { spoken } from '../spoken'
import styles from './sheet.module.scss'

interface SheetProps {
  id: string
  title: string
  onClose: () => void
  /** The button that decides, always in sight. */
  foot?: ReactNode
  children: ReactNode
}

/** A decision, from below. There is never one over another. */
export function Sheet({ id, title, onClose, foot, children }: SheetProps) {
  return (
    <View id={id} className={styles.layer} {...spoken({ role: 'dialog', modal: true, label: title })}>
      <View className={styles.veil} catchMove onClick={onClose} {...spoken({ hidden: true })} />
      <View className={styles.panel}>
        <View className={styles.head} catchMove>
          <View className={styles.title} {...spoken({ role: 'heading' })}>
            {title}
          </View>
          <Press id={`${id}-close`} className={styles.close} label="关闭" onPress={onClose}>
            <Icon of={X} />
          </Press>
        </View>
        <ScrollView className={styles.body} scrollY enhanced showScrollbar={false}>
          <View className={styles.inside}>{children}</View>
        </ScrollView>
        {foot && <View className={styles.foot}>{foot}</View>}
      </View>
    </View>
  )
}
