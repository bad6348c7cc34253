import Taro from '@tarojs/taro'
import { cloud } from '../cloud'
import { compressInWeChat, pickInWeChat } from './weapp'
import { compressInBrowser, pickInBrowser } from './web'

const web = process.env.TARO_ENV === 'h5'

/** Lets the person take or choose up to `most` pictures; none where he thought better of it. */
export const pickPhotos = (most: number): Promise<string[]> => (web ? pickInBrowser(most) : pickInWeChat(most))

/** Makes a picture small enough for a village's network, uploads it and gives its file id. Rejects where no answer came. */
export async function uploadPhoto(path: string, onProgress: (percent: number) => void): Promise<string> {
  const small = await (web ? compressInBrowser(path) : compressInWeChat(path))
  return cloud.upload(small, onProgress)
}

/** Shows pictures full size, starting with one of them. */
export const lookAt = (urls: string[], current: string) =>
  void Taro.previewImage({ urls, current }).catch(() => undefined)
