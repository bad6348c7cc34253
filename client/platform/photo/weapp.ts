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

/** WeChat empties its temporary folder when it likes; what is saved stays. */
export async function keepInWeChat(path: string): Promise<string> {
  try {
    const saved = (await Taro.saveFile({ tempFilePath: path })) as { savedFilePath?: string }
    return saved.savedFilePath ?? path
  } catch {
    return path
  }
}

export async function openInWeChat(name: string): Promise<string | null> {
  try {
    await Taro.getFileInfo({ filePath: name })
    return name
  } catch (problem) {
    const text = typeof problem === 'object' && problem !== null && 'errMsg' in problem ? String(problem.errMsg) : ''
    return /not exist|no such file|permission/i.test(text) ? null : name
  }
}

export async function dropInWeChat(name: string): Promise<void> {
  try {
    await Taro.removeSavedFile({ filePath: name })
  } catch {
    // It was only a temporary file, or is gone already.
  }
}
