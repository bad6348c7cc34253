import Taro from '@tarojs/taro'

/** Written where only this mini program reads, handed over to a chat or, on a desk, to the disk, and taken away again. */
export async function saveInWeChat(name: string, text: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  const files = Taro.getFileSystemManager()
  try {
    files.writeFileSync(filePath, text, 'utf8')
    await (Taro.canIUse('shareFileMessage')
      ? Taro.shareFileMessage({ filePath, fileName: name })
      : Taro.saveFileToDisk({ filePath }))
    return true
  } catch {
    return false
  } finally {
    files.unlink({ filePath, fail: () => undefined })
  }
}

/** Files reach a phone in a chat: 文件传输助手 most of all. */
export async function pickInWeChat(extensions: readonly string[]): Promise<{ path: string; name: string } | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] })
    const [file] = tempFiles
    return file ? { path: file.path, name: file.name } : null
  } catch {
    return null
  }
}
