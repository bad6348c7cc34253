import Taro from '@tarojs/taro'
import { cloud } from '../cloud'
import { compressInWeChat, dropInWeChat, keepInWeChat, openInWeChat, pickInWeChat } from './weapp'
import { compressInBrowser, pickInBrowser } from './web'
import { dropInBrowser, keepInBrowser, openInBrowser } from './web-album'

/** Lets the person take or choose up to `most` pictures; none where he thought better of it. */
export const pickPhotos = (most: number): Promise<string[]> =>
  process.env.TARO_ENV === 'h5' ? pickInBrowser(most) : pickInWeChat(most)

/** Makes a picture small enough for a village's network, uploads it and gives its file id. Rejects where no answer came. */
export async function uploadPhoto(path: string, onProgress: (percent: number) => void): Promise<string> {
  const small = await (process.env.TARO_ENV === 'h5' ? compressInBrowser(path) : compressInWeChat(path))
  return cloud.upload(small, onProgress)
}

/** Keeps a picture on the phone until it can be sent, and gives the name it is kept under. */
export const keepPhoto = (path: string): Promise<string> =>
  process.env.TARO_ENV === 'h5' ? keepInBrowser(path) : keepInWeChat(path)

/** Where the picture kept under a name can be seen; null where the phone has lost it. */
export const openKept = (name: string): Promise<string | null> =>
  process.env.TARO_ENV === 'h5' ? openInBrowser(name) : openInWeChat(name)

/** It is in the cloud, or nobody wants it any more. */
export const dropKept = (name: string): Promise<void> =>
  process.env.TARO_ENV === 'h5' ? dropInBrowser(name) : dropInWeChat(name)

/** Uploads a kept picture and gives its file id; null where the phone has lost it. Rejects where no answer came. */
export async function uploadKept(name: string): Promise<string | null> {
  const path = await openKept(name)
  if (path === null) return null
  const fileId = await uploadPhoto(path, () => undefined)
  await dropKept(name)
  return fileId
}

/** Shows pictures full size, starting with one of them. */
export const lookAt = (urls: string[], current: string) =>
  void Taro.previewImage({ urls, current }).catch(() => undefined)
