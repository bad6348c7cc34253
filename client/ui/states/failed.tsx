import { View } from '@tarojs/components'
import { RotateCw } from 'lucide'
import { Button } from '../controls/button'
import { Copy } from '../controls/copy'
import { spoken } from '../spoken'
import styles from './state.module.scss'

interface FailedProps {
  title: string
  words: string
  again: (() => void) | null
}

export function Failed({ title, words, again }: FailedProps) {
  return (
    <View id="failed" className={styles.state} {...spoken({ role: 'alert', live: 'assertive' })}>
      <Copy size="lg" strong centred>
        {title}
      </Copy>
      <Copy size="sm" tone="soft" centred>
        {words}
      </Copy>
      {again && (
        <View className={styles.action}>
          <Button id="failed-again" look="soft" icon={RotateCw} onPress={again}>
            再试一次
          </Button>
        </View>
      )}
    </View>
  )
}
