import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { srcOf } from '../../../platform/cloud'
import { lookAt } from '../../../platform/photo'
import { Copy } from '../../../ui/controls/copy'
import { Photos } from '../../../ui/controls/photos'
import { Card } from '../../../ui/layout/card'
import { TitleLine } from '../../../ui/layout/title-line'
import type { CheckedMaterialView } from '../model/check'
import styles from './checked-material.module.scss'

interface CheckedMaterialProps {
  material: CheckedMaterialView
  /** What may be done with it. */
  children?: ReactNode
}

/** One material of a check: what it is, what was shown, what the desk says. */
export function CheckedMaterial({ material, children }: CheckedMaterialProps) {
  const { code, name, note, when, state, said, photos, hidden, fromPaper } = material
  const srcs = photos.map(srcOf)
  return (
    <Card id={`material-${code}`} label={`${name}，${state.words}`}>
      <TitleLine title={name} tag={state} />
      {when && (
        <Copy size="xs" tone="link">
          {when}才要
        </Copy>
      )}
      <Copy size="xs" tone="quiet">
        {note}
      </Copy>
      {said && <View className={styles.said}>窗口说：{said}</View>}
      {srcs.length > 0 && (
        <View className={styles.photos}>
          <Photos label={name} srcs={srcs} onLook={(src) => lookAt(srcs, src)} />
        </View>
      )}
      {fromPaper && (
        <Copy size="xs" tone="soft">
          用的是上次留存的，经本人同意
        </Copy>
      )}
      {hidden && (
        <Copy size="xs" tone="soft">
          有照片没通过安全检查，不能显示，请换一张
        </Copy>
      )}
      {children && <View className={styles.actions}>{children}</View>}
    </Card>
  )
}
