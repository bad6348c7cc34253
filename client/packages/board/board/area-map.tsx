import { DrawnMap } from './drawn-map'
import { NativeMap } from './native-map'

/** In WeChat its own map; in a browser a card that we draw, because nobody should need a network for it. */
export const AreaMap = process.env.TARO_ENV === 'h5' ? DrawnMap : NativeMap
