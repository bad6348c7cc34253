import { Image, View } from '@tarojs/components'
import type { MatterView } from '../../../contract'
import { dayWords, instantOf, momentWords } from '../../../language/time'
import { srcOf } from '../../../platform/cloud'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { spoken } from '../../../ui/spoken'
import styles from './signed-card.module.scss'

interface SignedCardProps {
  authority: NonNullable<MatterView['authority']>
  now: number
  /** Where it can be signed anew. */
  onAgain: (() => void) | undefined
}

/** An authority as it was signed. */
export function SignedCard({ authority: { words, until, at, photo }, now, onAgain }: SignedCardProps) {
  return (
    <Card id="signed">
      <Stack>
        <Copy written>{words}</Copy>
        <Copy size="sm" tone="soft">{`有效到 ${dayWords(instantOf(until, '12:00'))}`}</Copy>
        {photo && (
          <View className={styles.paper} {...spoken({ role: 'img', label: '签名' })}>
            <Image className={styles.image} src={srcOf(photo)} mode="aspectFit" />
          </View>
        )}
        <Copy size="xs" tone="quiet">{`${momentWords(at, now)} 签`}</Copy>
        {onAgain && (
          <Button id="sign-again" look="line" onPress={onAgain}>
            改内容，重新签
          </Button>
        )}
      </Stack>
    </Card>
  )
}
