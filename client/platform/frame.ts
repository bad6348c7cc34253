import Taro from '@tarojs/taro'
import { isWeb } from './build'

/** What WeChat draws over the page: px from the top, and the room its capsule takes on the right. */
export interface Frame {
  statusBar: number
  bar: number
  capsule: number
}

const web: Frame = { statusBar: 24, bar: 48, capsule: 0 }
const likely: Frame = { statusBar: 44, bar: 44, capsule: 97 }

function measured(): Frame {
  try {
    const { statusBarHeight = likely.statusBar, windowWidth } = Taro.getWindowInfo()
    const { top, height, left } = Taro.getMenuButtonBoundingClientRect()
    if (!height) return { ...likely, statusBar: statusBarHeight }
    return { statusBar: statusBarHeight, bar: (top - statusBarHeight) * 2 + height, capsule: windowWidth - left + 8 }
  } catch {
    return likely
  }
}

export const frame: Frame = isWeb ? web : measured()
