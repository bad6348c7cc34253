import { popupCardView } from '../../../features/items/model/popup'
import { PopupCard } from '../../../features/items/ui/popup-card'
import { usePopups } from '../../../features/items/use-popups'
import { useNow } from '../../../language/use-now'
import { back, go } from '../../../platform/navigate'
import { usePull } from '../../../platform/page'
import { Button } from '../../../ui/controls/button'
import { Section } from '../../../ui/layout/section'
import { ActionFoot } from '../../../ui/screen/action-foot'
import { Screen } from '../../../ui/screen/screen'
import { Empty } from '../../../ui/states/empty'
import { Shown } from '../../../ui/states/shown'

/** Departments that come to the yard: soonest first. */
export default function PopupsPage() {
  const now = useNow()
  const { view, data, fresh } = usePopups()
  usePull(fresh)
  const announcing = (data?.mayAnnounce.length ?? 0) > 0
  const foot = announcing ? (
    <ActionFoot>
      <Button id="popups-announce" onPress={() => void go('announce')}>
        发一次流动服务
      </Button>
    </ActionFoot>
  ) : undefined
  return (
    <Screen id="popups" title="流动服务" onBack={() => void back()} foot={foot}>
      <Shown view={view}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty id="popups-none" title="最近没有安排" words="办公晨摊、流动办公桌、体检进小区，定下来就出现在这里" />
          ) : (
            <>
              <Section title="最近的安排" aside="办事到楼下，顺路就办了" />
              {items.map((popup) => (
                <PopupCard
                  key={popup.popupId}
                  popup={popupCardView(popup, now)}
                  onOpen={(id) => void go('popup', { id })}
                />
              ))}
            </>
          )
        }
      </Shown>
    </Screen>
  )
}
