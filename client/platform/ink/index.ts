import { openInkInWeChat } from './weapp'
import { openInkInBrowser } from './web'

export type { Ink, Phase } from './port'

/** Opens the paper of this id, once it is on the page; null where the phone cannot draw. `onSigned` hears whether there is a signature on it. */
export const openInk = (id: string, onSigned: (signed: boolean) => void) =>
  process.env.TARO_ENV === 'h5' ? openInkInBrowser(id, onSigned) : openInkInWeChat(id, onSigned)
