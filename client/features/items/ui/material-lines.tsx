import { View } from '@tarojs/components'
import { Copy } from '../../../ui/controls/copy'
import { spoken } from '../../../ui/spoken'
import type { MaterialLine } from '../model/material'
import styles from './material-lines.module.scss'

interface MaterialLinesProps {
  title: string
  lines: readonly MaterialLine[]
}

/** Materials to be ticked off one by one, on the page and on paper. */
export function MaterialLines({ title, lines }: MaterialLinesProps) {
  return (
    <View className={styles.group} {...spoken({ role: 'group', label: title })}>
      <Copy size="sm" tone="soft">
        {title}
      </Copy>
      {lines.map(({ code, name, form, samples, when, needs }) => (
        <View key={code} className={styles.line}>
          <View className={styles.box} />
          <View className={styles.words}>
            <View className={styles.name}>
              {name}
              <View className={styles.form}>{form}</View>
            </View>
            {when && (
              <Copy size="xs" tone="link">
                {when}
              </Copy>
            )}
            {samples && (
              <Copy size="xs" tone="quiet">
                {samples}
              </Copy>
            )}
            {needs && (
              <Copy size="xs" tone="quiet">
                用于：{needs}
              </Copy>
            )}
          </View>
        </View>
      ))}
    </View>
  )
}
