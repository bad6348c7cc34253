import type { ServiceMode } from '../../../contract'
import type { ApplyForm } from '../../../features/matters/model/apply'
import { promiseWords } from '../../../features/matters/model/clock'
import { spaced } from '../../../language/spacing'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'

const after: Record<ServiceMode, string> = {
  desk: '到窗口办',
  online: '窗口一个工作日内受理，办到哪一步都告诉您',
  errand: '窗口一个工作日内受理，再跟您说好派谁去跑',
  home: '窗口一个工作日内受理，再跟您约好哪天上门',
}

/** What is asked for, how long it takes, and who has a say in it. */
export function ItemsCard({
  form: { items, promisedDays, reviews, pair },
  mode,
}: {
  form: ApplyForm
  mode: ServiceMode
}) {
  return (
    <Card id="apply-items">
      <Copy size="lg" strong>
        {spaced(items.map(({ name }) => name).join(' + '))}
      </Copy>
      <Copy size="sm" tone="soft">
        {[
          `受理后 ${promiseWords(promisedDays)}`,
          reviews.length > 0 && `${reviews.join('、')}${reviews.length > 1 ? '同时审核' : '审核'}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Copy>
      <Copy size="xs" tone="quiet">
        {`${after[mode]}${mode === 'home' && pair ? '，两个人一起来' : ''}`}
      </Copy>
    </Card>
  )
}
