import { type Actions, cloud, type Event, perform } from './sdk'

const verdicts: unknown[] = []

const actions: Actions = {
  open: async ({ api, data }) => {
    const [group = '', name = ''] = String(api).split('.')
    const result = await cloud.openapi[group]?.[name]?.(data)
    return Buffer.isBuffer(result?.buffer) ? { ...result, buffer: result.buffer.toString('base64') } : result
  },
  upload: ({ cloudPath, text }) =>
    cloud.uploadFile({ cloudPath: String(cloudPath), fileContent: Buffer.from(String(text)) }),
  urls: async ({ files }) => (await cloud.getTempFileURL({ fileList: files as string[] })).fileList,
  download: async ({ fileID }) => (await cloud.downloadFile({ fileID: String(fileID) })).fileContent.toString(),
  erase: async ({ files }) => (await cloud.deleteFile({ fileList: files as string[] })).fileList,
  verdicts: () => verdicts,
}

/** WeChat's pushes carry no action; errors come back as values. */
export const main = async (event: Event) => {
  if (!event.action) return verdicts.push(event)
  try {
    return await perform(actions, event)
  } catch (error) {
    const { errCode, errMsg } = error as Record<string, unknown>
    return { errCode, errMsg }
  }
}
