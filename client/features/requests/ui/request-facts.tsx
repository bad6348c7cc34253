import { View } from '@tarojs/components'
import { MapPin, UserRound } from 'lucide'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Photos } from '../../../ui/controls/photos'
import { Card } from '../../../ui/layout/card'
import { Cell } from '../../../ui/layout/cell'
import styles from './request-facts.module.scss'

interface RequestFactsProps {
  text: string
  where: string
  who: string
  photos: readonly string[]
  onLook: (src: string) => void
  /** Where the reader may ask who raised it. */
  onContact?: () => void
}

/** What was written, where, and who has it. */
export function RequestFacts({ text, where, who, photos, onLook, onContact }: RequestFactsProps) {
  return (
    <Card id="request-facts">
      <Copy written>{text}</Copy>
      {photos.length > 0 && (
        <View className={styles.photos}>
          <Photos label="报事的照片" srcs={photos} onLook={onLook} />
        </View>
      )}
      <View className={styles.fact}>
        <Icon of={MapPin} size="sm" />
        <Copy size="sm">{where}</Copy>
      </View>
      <View className={styles.fact}>
        <Icon of={UserRound} size="sm" />
        <Copy size="sm">{who}</Copy>
      </View>
      {onContact && (
        <View className={styles.contact}>
          <Cell id="case-reveal" title="联系报事人" note="看姓名和电话，会记下来" onPress={onContact} />
        </View>
      )}
    </Card>
  )
}
