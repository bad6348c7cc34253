import { View } from '@tarojs/components'
import { usePageVisible } from '../../platform/page'
import { useQuestion } from '../../platform/subscribe'
import { Button } from '../controls/button'
import { Copy } from '../controls/copy'
import { Pair } from '../layout/stack'
import { spoken } from '../spoken'
import styles from './consent-sheet.module.scss'

/** In a browser, what WeChat would ask before a mini program may send a message. */
export function ConsentSheet() {
  const question = useQuestion()
  const visible = usePageVisible()
  if (!question || !visible) return null
  return (
    <View
      id="consent"
      className={styles.layer}
      {...spoken({ role: 'dialog', modal: true, label: '微格 申请发送消息' })}
    >
      <View className={styles.veil} />
      <View className={styles.panel}>
        <Copy strong>微格 申请发送消息</Copy>
        <Copy size="sm" tone="soft">
          这件事有进展、办好时，各发一条微信消息给您。共 {question.templates.length} 种，用一次少一次。
        </Copy>
        <Pair>
          <Button id="consent-refuse" look="line" onPress={() => question.answer(false)}>
            拒绝
          </Button>
          <Button id="consent-allow" onPress={() => question.answer(true)}>
            允许
          </Button>
        </Pair>
      </View>
    </View>
  )
}
