import { cloud } from '../cloud'
import { pickInWeChat, saveInWeChat } from './weapp'
import { pickInBrowser, saveInBrowser } from './web'

/** Gives a text to the person as a file of his; false where he thought better of it, or the phone cannot. WeChat wants a finger for it. */
export const saveFile = (name: string, text: string): Promise<boolean> =>
  process.env.TARO_ENV === 'h5' ? saveInBrowser(name, text) : saveInWeChat(name, text)

/** A file that somebody has chosen: where it lies on the phone, and what it is called. */
export interface Picked {
  path: string
  name: string
}

/** Lets the person choose a file with one of these endings; null where he thought better of it. WeChat takes it from a chat. */
export const pickFile = (extensions: readonly string[]): Promise<Picked | null> =>
  process.env.TARO_ENV === 'h5' ? pickInBrowser(extensions) : pickInWeChat(extensions)

/** Uploads a chosen file and gives its file id. Rejects where no answer came. */
export const uploadPicked = ({ path, name }: Picked, onProgress: (percent: number) => void): Promise<string> =>
  cloud.uploadFile(path, name.split('.').at(-1)?.toLowerCase() ?? '', onProgress)
