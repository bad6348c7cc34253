import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { spaced } from '../../../language/spacing'
import { savePicture } from '../../../platform/picture'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Stack } from '../../../ui/layout/stack'
import { Sheet } from '../../../ui/sheet/sheet'
import { Note } from '../../../ui/states/note'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'
import { useUnitCode } from '../use-desk'
import styles from './sheets.module.scss'

/** The code to print and put up at the door of the stairwell. */
export function CodeSheet({ unitId, onClose }: { unitId: string; onClose: () => void }) {
  const { view, data } = useUnitCode(unitId)
  const [saved, setSaved] = useState<boolean | null>(null)
  const save = async () => data && setSaved(await savePicture(`楼门码-${data.code}.png`, data.png))
  const foot = (
    <Button id="code-save" disabled={!data} onPress={() => void save()}>
      存下来打印
    </Button>
  )
  return (
    <Sheet id="code" title="楼门码" onClose={onClose} foot={foot}>
      <Shown view={view} waiting={<Skeleton cards={1} />}>
        {({ title, code, png }) => (
          <Stack>
            {saved === true && <Note tone="good" title="存好了，打印出来贴在楼门上" />}
            {saved === false && <Note tone="careful" title="没存下来" words="请允许保存到相册，再点一次" />}
            <View className={styles.code}>
              <Image className={styles.image} src={png} mode="aspectFit" />
              <Copy strong centred>
                {spaced(title)}
              </Copy>
              <Copy size="sm" tone="quiet" centred>
                编号 {code} · 邻居扫一扫，就到这个单元
              </Copy>
            </View>
          </Stack>
        )}
      </Shown>
    </Sheet>
  )
}
