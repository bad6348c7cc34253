import { Copy } from '../../../ui/controls/copy'
import { RatingSheet, type RatingSheetProps } from '../../requests/ui/rating-sheet'

/** How it was at the desk. */
export function RateSheet(props: Pick<RatingSheetProps, 'sending' | 'failure' | 'onSend' | 'onClose'>) {
  return (
    <RatingSheet id="rate" title="这次办得怎么样？" after={null} hint="想说的话，不写也行" most={200} {...props}>
      <Copy size="xs" tone="quiet" centred>
        给您办事的人看不到是谁评的
      </Copy>
    </RatingSheet>
  )
}
