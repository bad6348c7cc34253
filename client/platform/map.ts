import Taro from '@tarojs/taro'
import type { Point } from '../contract'
import { isWeb } from './build'

/** WeChat shows it on its own map; a browser has none of ours. */
export const canShowOnMap = !isWeb

/** Opens a place on the map, from where one may be led there. */
export const showOnMap = ({ longitude, latitude }: Point, name: string, address: string) =>
  void Taro.openLocation({ longitude, latitude, name, address, scale: 17 }).catch(() => undefined)

/** Opens another mini program; closing WeChat's question is no failure. */
export const openProgram = (appId: string, path?: string) =>
  void Taro.navigateToMiniProgram({ appId, path }).catch(() => undefined)
