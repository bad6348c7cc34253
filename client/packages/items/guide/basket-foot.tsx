import { View } from '@tarojs/components'
import type { ItemCard } from '../../../contract'
import { useBasket } from '../../../features/items/basket'
import { go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Press } from '../../../ui/controls/press'
import { ActionFoot } from '../../../ui/screen/action-foot'
import styles from './basket-foot.module.scss'

/** What was put together for one visit, and the one notice for all of it. */
export function BasketFoot({ items }: { items: readonly ItemCard[] }) {
  const { chosen, clear } = useBasket()
  if (chosen.length === 0) return null
  const names = items.filter(({ code }) => chosen.includes(code)).map(({ name }) => name)
  return (
    <ActionFoot>
      <View className={styles.line}>
        <View className={styles.names}>
          <Copy size="sm" strong>
            已选 {chosen.length} 件，一趟办
          </Copy>
          <Copy size="xs" tone="quiet" className={styles.one}>
            {names.join('、')}
          </Copy>
        </View>
        <Press id="basket-clear" className={styles.clear} label="清空已选的事项" onPress={clear}>
          清空
        </Press>
      </View>
      <Button id="basket-notice" onPress={() => void go('itemNotice', { codes: chosen.join(',') })}>
        看要带什么，接着办
      </Button>
    </ActionFoot>
  )
}
