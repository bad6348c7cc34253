import { View } from '@tarojs/components'
import { Check, Undo2 } from 'lucide'
import type { ReactNode } from 'react'
import { Copy } from '../../../ui/controls/copy'
import { Icon } from '../../../ui/controls/icon'
import { Lamp } from '../../../ui/controls/lamp'
import { Card } from '../../../ui/layout/card'
import { StandingLine } from '../../requests/ui/standing-line'
import type { ReviewsView, ReviewView } from '../model/reviews'
import styles from './reviews-card.module.scss'

interface ReviewsCardProps {
  reviews: ReviewsView
  /** What a worker may do about one of them. */
  actions?: (review: ReviewView) => ReactNode
}

/** The departments side by side, each with its own lamp or its word. */
export function ReviewsCard({ reviews: { title, note, reviews }, actions }: ReviewsCardProps) {
  const said = (review: ReviewView) => {
    const action = actions?.(review)
    return action && <View className={styles.said}>{action}</View>
  }
  return (
    <Card id="matter-reviews" label={title}>
      <Copy strong>{title}</Copy>
      <Copy size="xs" tone="quiet">
        {note}
      </Copy>
      {reviews.map((review) => (
        <View key={review.departmentId} id={`review-${review.departmentId}`} className={styles.row}>
          <View className={styles.mark}>
            {review.lamp ? (
              <Lamp colour={review.lamp.colour} label={review.lamp.label} />
            ) : (
              <Icon of={review.agreed ? Check : Undo2} size="sm" />
            )}
          </View>
          <View className={styles.words}>
            <StandingLine title={review.title} standing={review.standing} />
            {review.lines.map((line) => (
              <Copy key={line} size="xs" tone="soft" written>
                {line}
              </Copy>
            ))}
            {said(review)}
          </View>
        </View>
      ))}
    </Card>
  )
}
