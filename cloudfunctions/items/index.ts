import { routes } from '../contract'
import { serve } from '../kit/serve'
import { announce, cancelPopup, changePopup } from './announce'
import { check, checks } from './check'
import { closeCheck } from './close-check'
import { directory } from './directory'
import { give } from './give'
import { guide, item, notice, searched } from './guide'
import { history } from './history'
import { judge } from './judge'
import { openCheck } from './open-check'
import { dropPaper, keepPaper, papers } from './papers'
import { bookPopup, leavePopup } from './popup-place'
import { popup, popupPlaces, popups } from './popups'
import { endItem, publish } from './publish'
import { queue } from './queue'

export const main = serve(routes.items, {
  ...{ guide, search: searched, item, notice, history, publish, endItem },
  ...{ openCheck, check, checks, give, judge, closeCheck, queue },
  ...{ papers, keepPaper, dropPaper },
  directory,
  ...{ popups, popup, announce, changePopup, cancelPopup, bookPopup, leavePopup, popupPlaces },
})
