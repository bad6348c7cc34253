import Taro from '@tarojs/taro'
import { isWeb } from './build'

/** Puts a picture (a data URL) where the person finds it: the album, in a browser the downloads. False where it was not allowed. */
export const savePicture = (name: string, dataUrl: string): Promise<boolean> =>
  isWeb ? downloaded(name, dataUrl) : intoAlbum(name, dataUrl)

async function downloaded(name: string, dataUrl: string): Promise<boolean> {
  const link = document.createElement('a')
  link.href = dataUrl
  link.download = name
  link.click()
  return true
}

async function intoAlbum(name: string, dataUrl: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  const files = Taro.getFileSystemManager()
  try {
    files.writeFileSync(filePath, dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
    await Taro.saveImageToPhotosAlbum({ filePath })
    return true
  } catch {
    return false
  } finally {
    files.unlink({ filePath, fail: () => undefined })
  }
}
