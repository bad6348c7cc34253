import { CalendarCheck, Megaphone } from 'lucide'
import { go } from '../../platform/navigate'
import { BigAction } from './big-action'

export const RaiseAction = () => (
  <BigAction
    id="home-raise"
    main
    icon={Megaphone}
    title="我要报事"
    note="写句话，拍张照片"
    onPress={() => void go('raise')}
  />
)

export const GuideAction = () => (
  <BigAction
    id="home-guide"
    icon={CalendarCheck}
    title="办事预约"
    note="先看齐材料，一趟办成"
    onPress={() => void go('guide')}
  />
)
