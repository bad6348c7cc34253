import { startCloud, weappCloud } from './weapp'
import { webCloud } from './web'

export const cloud = process.env.TARO_ENV === 'h5' ? webCloud : weappCloud
export const openCloud = () => {
  if (process.env.TARO_ENV !== 'h5') startCloud()
}
export const srcOf = cloud.srcOf
