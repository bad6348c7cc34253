import { Image, View } from '@tarojs/components'
import { Camera, RotateCw, X } from 'lucide'
import { useOffline } from '../../platform/line'
import { spoken } from '../spoken'
import { Icon } from './icon'
import styles from './photo-picker.module.scss'
import { Press } from './press'

export interface Shot {
  name: string
  src: string
  state: 'sending' | 'there' | 'failed'
  percent: number
  fileId?: string
}

interface PhotoPickerProps {
  id: string
  shots: readonly Shot[]
  room: number
  onAdd: () => void
  onAgain: (shot: Shot) => void
  onRemove: (shot: Shot) => void
  onLook: (shot: Shot) => void
}

const standing = ({ state, percent }: Shot) =>
  ({ sending: `正在上传，${percent}%`, failed: '没传上，点一下再传', there: '已传好，点一下看大图' })[state]

/** Photos side by side, each with how far it is; one that failed is sent again by a tap on it. */
export function PhotoPicker({ id, shots, room, onAdd, onAgain, onRemove, onLook }: PhotoPickerProps) {
  const offline = useOffline()
  const failed = shots.filter(({ state }) => state === 'failed').length
  return (
    <View>
      <View className={styles.grid}>
        {shots.map((shot, at) => (
          <View key={shot.name} className={styles.shot}>
            <Image className={styles.image} src={shot.src} mode="aspectFill" />
            <Press
              className={styles.over}
              label={`第 ${at + 1} 张照片，${standing(shot)}`}
              onPress={() => (shot.state === 'failed' ? onAgain(shot) : onLook(shot))}
            >
              {shot.state === 'sending' && <View className={styles.percent}>{shot.percent}%</View>}
              {shot.state === 'failed' && (
                <View className={styles.percent}>
                  <Icon of={RotateCw} size="sm" />
                  再传
                </View>
              )}
            </Press>
            <Press className={styles.remove} label={`去掉第 ${at + 1} 张照片`} onPress={() => onRemove(shot)}>
              <View className={styles.cross}>
                <Icon of={X} size="sm" />
              </View>
            </Press>
          </View>
        ))}
        {room > 0 && (
          <Press id={id} className={styles.add} label={`添加照片，还能加 ${room} 张`} onPress={onAdd}>
            <Icon of={Camera} size="lg" />
            <View className={styles.hint} {...spoken({ hidden: true })}>
              {shots.length === 0 ? '拍照片' : `${shots.length}/${shots.length + room}`}
            </View>
          </Press>
        )}
      </View>
      {failed > 0 && (
        <View className={styles.failed} {...spoken({ role: 'alert', live: 'polite' })}>
          {offline
            ? `没有信号，${failed} 张照片先存在手机里，有信号一起发`
            : `有 ${failed} 张没传上，点一下照片再传。不传也能提交`}
        </View>
      )}
    </View>
  )
}
