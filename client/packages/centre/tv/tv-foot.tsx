import { View } from '@tarojs/components'
import type { QueueBoard } from '../../../contract'
import { waitWords } from '../../../features/queue/model/hall'
import { clockWords } from '../../../language/time'
import styles from './tv-foot.module.scss'

interface TvFootProps {
  board: QueueBoard
  down: boolean
  muted: boolean
}

/** How long one would wait; and quietly, what is wrong with the display itself. */
export function TvFoot({ board, down, muted }: TvFootProps) {
  return (
    <View className={styles.foot}>
      <View id="tv-wait">{waitWords(board)}</View>
      {muted && (
        <View id="tv-muted" className={styles.note}>
          点一下屏幕，打开叫号的声音
        </View>
      )}
      {down ? (
        <View id="tv-down" className={styles.note}>
          网络断了，这是 {clockWords(board.at)} 的情况，连上自动更新
        </View>
      ) : (
        <View className={styles.quiet}>扫门口的码签到取号，手机上也能看排到哪</View>
      )}
    </View>
  )
}
