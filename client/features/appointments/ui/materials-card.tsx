import { View } from '@tarojs/components'
import { Camera, Check } from 'lucide'
import { classes } from '../../../ui/classes'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Tag } from '../../../ui/controls/tag'
import { Card } from '../../../ui/layout/card'
import { type MaterialLine, readyWords } from '../model/materials'
import styles from './material-lines.module.scss'

interface MaterialsCardProps {
  /** Shown from home instead of brought along. */
  remote?: boolean
  lines: readonly MaterialLine[]
  checking: boolean
  /** Photos shown beforehand, so that nobody comes in vain. */
  onCheck: () => void
}

const brought = { title: '要带的材料', none: '人来就行，不用带材料', check: '拍照预审，免得白跑' }
const shown = { title: '要交的材料', none: '不用交材料', check: '拍照交给窗口看' }

/** What to bring, each with how it stands. */
export function MaterialsCard({ remote = false, lines, checking, onCheck }: MaterialsCardProps) {
  const ready = readyWords(lines)
  const words = remote ? shown : brought
  const some = lines.some(({ state }) => state === 'open' || state === 'short')
  return (
    <Card id="materials" label={words.title}>
      <View className={styles.head}>
        <Copy size="lg" strong>
          {words.title}
        </Copy>
        {ready && <Tag tone={ready.tone}>{ready.words}</Tag>}
      </View>
      {lines.length === 0 && <Copy tone="soft">{words.none}</Copy>}
      {lines.map(({ code, name, note, state }) => (
        <View key={code} className={styles.line}>
          <View className={classes(styles.box, styles[state])}>
            {state === 'ready' && <Icon of={Check} size="sm" />}
          </View>
          <View className={styles.words}>
            <View>{name}</View>
            {note && <View className={styles.note}>{note}</View>}
          </View>
        </View>
      ))}
      {some && (
        <View className={styles.foot}>
          <Button id="materials-check" look="soft" small icon={Camera} busy={checking} onPress={onCheck}>
            {words.check}
          </Button>
        </View>
      )}
    </Card>
  )
}
