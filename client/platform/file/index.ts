import { saveInWeChat } from './weapp'
import { saveInBrowser } from './web'

/** Gives a text to the person as a file of his; false where he thought better of it, or the phone cannot. WeChat wants a finger for it. */
export const saveFile = (name: string, text: string): Promise<boolean> =>
  process.env.TARO_ENV === 'h5' ? saveInBrowser(name, text) : saveInWeChat(name, text)
