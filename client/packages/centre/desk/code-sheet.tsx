import { Image, View } from '@tarojs/components'
import { useDoorCode } from '../../../features/queue/use-desk'
import { Copy } from '../../../ui/controls/copy'
import { Sheet } from '../../../ui/sheet/sheet'
import { Shown } from '../../../ui/states/shown'
import styles from './code-sheet.module.scss'

interface CodeSheetProps {
  centreId: string
  name: string
  onClose: () => void
}

/** The code for the door: who scans it checks in, or draws a number. */
export function CodeSheet({ centreId, name, onClose }: CodeSheetProps) {
  const { view } = useDoorCode(centreId, true)
  return (
    <Sheet id="code-sheet" title="门口的签到码" onClose={onClose}>
      <Shown view={view}>
        {({ image }) => (
          <View className={styles.code}>
            <Image className={styles.picture} src={image} mode="aspectFit" showMenuByLongpress ariaLabel="签到码" />
            <Copy strong centred>
              {name}
            </Copy>
            <Copy size="sm" tone="soft" centred>
              长按存到手机，打印出来贴在门口。居民一扫就能签到、取号。
            </Copy>
          </View>
        )}
      </Shown>
    </Sheet>
  )
}
