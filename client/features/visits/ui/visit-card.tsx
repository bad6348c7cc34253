import { View } from '@tarojs/components'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Pair } from '../../../ui/layout/stack'
import { TitleLine } from '../../../ui/layout/title-line'
import type { VisitCardView } from '../model/visit'
import styles from './visit-card.module.scss'

interface VisitCardProps {
  visit: VisitCardView
  busy?: boolean
  onSettle?: (visit: VisitCardView) => void
  onPassUp?: (visit: VisitCardView) => void
  onRequest?: (requestId: string) => void
}

/** A visit, what was found on it, and what can be done about it now. */
export function VisitCard({ visit, busy, onSettle, onPassUp, onRequest }: VisitCardProps) {
  const { visitId, title, sentence, words, problem, tag, requestId, open, lost, label } = visit
  return (
    <Card id={`visit-${visitId}`} label={label}>
      <TitleLine title={title} tag={tag} />
      <Copy size="xs" tone="quiet" className={styles.sentence}>
        {sentence}
      </Copy>
      {words && (
        <Copy size="sm" tone="soft" written className={styles.quiet}>
          {words}
        </Copy>
      )}
      {problem && (
        <View className={styles.problem}>
          <Copy size="sm">{problem.words}</Copy>
          {problem.result && (
            <Copy size="sm" tone="soft" className={styles.quiet}>
              {`办法：${problem.result}`}
            </Copy>
          )}
          {lost && (
            <Copy size="xs" tone="quiet" className={styles.quiet}>
              上报的那件还没送到，可以再报一次，不会重复
            </Copy>
          )}
        </View>
      )}
      {acts()}
    </Card>
  )

  function acts() {
    if (requestId && onRequest)
      return (
        <View className={styles.acts}>
          <Button id={`visit-request-${visitId}`} look="soft" onPress={() => onRequest(requestId)}>
            看办到哪一步了
          </Button>
        </View>
      )
    if (open && onSettle && onPassUp)
      return (
        <View className={styles.acts}>
          <Pair>
            <Button id={`visit-up-${visitId}`} look="line" busy={busy} onPress={() => onPassUp(visit)}>
              上报办理
            </Button>
            <Button id={`visit-settle-${visitId}`} look="soft" onPress={() => onSettle(visit)}>
              已经解决
            </Button>
          </Pair>
        </View>
      )
    if (lost && onPassUp)
      return (
        <View className={styles.acts}>
          <Button id={`visit-up-${visitId}`} look="soft" busy={busy} onPress={() => onPassUp(visit)}>
            再报一次
          </Button>
        </View>
      )
    return null
  }
}
