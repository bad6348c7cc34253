import { View } from '@tarojs/components'
import { Phone } from 'lucide'
import type { UnreadDoor } from '../../../contract'
import { unreadWords } from '../../../features/group/model/receipts'
import { Button } from '../../../ui/controls/button'
import { RoundButton } from '../../../ui/controls/round-button'
import { kept } from '../../../ui/kept'
import styles from './door-line.module.scss'

interface DoorLineProps {
  door: UnreadDoor
  now: number
  busy: boolean
  onRing: () => void
  onTold: () => void
}

/** A door that has not read it: told at the door, or rung. */
export function DoorLine({ door, now, busy, onRing, onTold }: DoorLineProps) {
  return (
    <View id={`unread-${door.door}`} className={styles.line}>
      <View className={styles.words}>
        <View className={styles.door}>{door.door}</View>
        <View className={styles.note}>{kept(unreadWords(door, now))}</View>
      </View>
      <Button
        id={`told-${door.door}`}
        small
        look={door.phoneless ? 'main' : 'soft'}
        label={`${door.door} 已经上门说了`}
        disabled={busy}
        onPress={onTold}
      >
        说过了
      </Button>
      <RoundButton id={`ring-${door.door}`} icon={Phone} label={`打电话给 ${door.door}`} onPress={onRing} />
    </View>
  )
}
