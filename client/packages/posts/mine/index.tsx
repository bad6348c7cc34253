import { View } from '@tarojs/components'
import { Megaphone } from 'lucide'
import { useMyChain } from '../../../features/posts/use-posts'
import { spaced } from '../../../language/spacing'
import { back, go } from '../../../platform/navigate'
import { usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Copy } from '../../../ui/controls/copy'
import { Card } from '../../../ui/layout/card'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'
import styles from './index.module.scss'
import { Level } from './level'

/** Who answers for my home on every level, the party beside them: one tap to ring, one to write, and who is missing is said. */
export default function MyChainPage() {
  const { view, data, fresh } = useMyChain()
  usePull(fresh)
  return (
    <Screen
      id="mychain"
      title="我的五长"
      tone="pine"
      onBack={() => void back()}
      hero={<Hero title={data?.title ?? ''} />}
      foot={
        data && data.levels.length > 0 ? (
          <ActionFoot>
            <Button id="mychain-raise" icon={Megaphone} onPress={() => void go('raise')}>
              写下来，有人答复
            </Button>
          </ActionFoot>
        ) : undefined
      }
    >
      <View className={styles.top} />
      <Shown view={view}>
        {({ levels }) =>
          levels.length === 0 ? (
            <Empty
              id="mychain-none"
              title="还没有选您的单元"
              words="选好以后，从单元长到街长，谁管您家门口的事，这里都写着"
              action={{ id: 'mychain-pick', words: '选我的单元', onPress: () => void go('unit') }}
            />
          ) : (
            <>
              <Card id="mychain-levels">
                {levels.map((level) => (
                  <Level key={level.areaId} level={level} />
                ))}
              </Card>
              <Copy size="xs" tone="quiet" centred>
                电话都是工作电话。空缺的，事情会送到上一级
              </Copy>
            </>
          )
        }
      </Shown>
    </Screen>
  )
}

/** Whose chain it is: my stairwell. */
function Hero({ title }: { title: string }) {
  return (
    <View className={styles.hero}>
      <Copy id="mychain-title" size="hero" strong>
        {title ? spaced(title) : '从家门口往上'}
      </Copy>
      <View className={styles.under}>遇事先找单元长，再往上找</View>
    </View>
  )
}
