import Taro from '@tarojs/taro'
import { type Cloud, draw } from './port'

const endingOf = (path: string) => /\.(jpe?g|png|webp|heic)$/i.exec(path)?.[0].toLowerCase() ?? '.jpg'

export function startCloud() {
  Taro.cloud.init({ ...(CLOUD_ENV ? { env: CLOUD_ENV } : {}), traceUser: false })
}

const send = (cloudPath: string, filePath: string, onProgress: (percent: number) => void) =>
  new Promise<string>((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }) => resolve(fileID),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }) as unknown as { onProgressUpdate?: (heard: (event: { progress: number }) => void) => void } | undefined
    task?.onProgressUpdate?.(({ progress }) => onProgress(progress))
  })

export const weappCloud: Cloud = {
  async invoke(name, payload) {
    const { result } = await Taro.cloud.callFunction({ name, data: payload })
    return result
  },

  upload: (path, onProgress) => send(`photos/${draw()}${endingOf(path)}`, path, onProgress),
  uploadFile: (path, extension, onProgress) => send(`imports/${draw()}.${extension}`, path, onProgress),

  srcOf: (fileId) => fileId,
}
