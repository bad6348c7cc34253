import Taro from '@tarojs/taro'

export async function pickInWeChat(most: number): Promise<string[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles.map(({ tempFilePath }) => tempFilePath)
  } catch {
    return []
  }
}

export async function compressInWeChat(path: string): Promise<string> {
  try {
    return (await Taro.compressImage({ src: path, quality: 72, compressedWidth: 1600 })).tempFilePath
  } catch {
    return path
  }
}
