import { useUnit } from '../../../features/chain/use-home'
import { spaced } from '../../../language/spacing'
import { go } from '../../../platform/navigate'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { Stack } from '../../../ui/layout/stack'
import { Shown } from '../../../ui/states/shown'
import { Skeleton } from '../../../ui/states/skeleton'

/** Came by the card of a stairwell where one is not yet at home: which it is, and one tap to say so. */
export function JoinCard({ unitId }: { unitId: string }) {
  const { view } = useUnit({ unitId })
  return (
    <Shown view={view} waiting={<Skeleton cards={1} />}>
      {({ title, where, code }) => (
        <Card id="group-join" warm>
          <Stack>
            <Copy size="sm" tone="soft">
              {where.map(spaced).join(' · ')}
            </Copy>
            <Copy size="xl" strong>
              {spaced(title)}
            </Copy>
            <Copy tone="soft">您住在这个单元吗？说一声门牌，楼道里的公告、投票就都看得到了</Copy>
            <Button id="group-join-yes" onPress={() => void go('unit', { unit: code })}>
              我住这里
            </Button>
          </Stack>
        </Card>
      )}
    </Shown>
  )
}
