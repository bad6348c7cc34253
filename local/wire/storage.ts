import { randomUUID } from 'node:crypto'
import { invalid } from './errors'
import type { WireBody } from './operations'

/** What the storage calls of the SDK need; file ids are `cloud://<env>.<bucket>/<path>`. */
export interface Storage {
  /** Where and with which word of authority the SDK may put this file; null for an impossible path. */
  uploadTicket(path: string): { url: string; authorization: string; fileId: string } | null
  /** A plain, unescaped address, or null where there is no such file. */
  downloadUrl(fileId: string): Promise<string | null>
  remove(fileId: string): Promise<boolean>
}

type Answer = (body: WireBody, storage: Storage) => Promise<Record<string, unknown>>

const listOf = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : [])

const ticket: Answer = async ({ path }, storage) => {
  const given = storage.uploadTicket(String(path))
  if (!given) throw invalid('cloudPath is not a path')
  const { url, authorization, fileId } = given
  // It travels as a header, so it must be plain ASCII whatever the path says.
  return { url, authorization, fileId, token: 'local', cosFileId: authorization }
}

const downloads: Answer = async ({ file_list }, storage) => ({
  download_list: await Promise.all(
    listOf<{ fileid?: unknown; max_age?: number }>(file_list).map(async ({ fileid, max_age }) => {
      const fileID = String(fileid)
      const tempFileURL = await storage.downloadUrl(fileID)
      const code = tempFileURL ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST'
      return { code, fileID, fileid: fileID, tempFileURL: tempFileURL ?? '', maxAge: max_age ?? 7200 }
    }),
  ),
})

const removal: Answer = async ({ fileid_list }, storage) => ({
  delete_list: await Promise.all(
    listOf<unknown>(fileid_list).map(async (fileid) => {
      const fileID = String(fileid)
      return { fileID, code: (await storage.remove(fileID)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
    }),
  ),
})

const answers = new Map<string, Answer>([
  ['storage.getUploadMetadata', ticket],
  ['storage.batchGetDownloadUrl', downloads],
  ['storage.batchDeleteFile', removal],
])

/** Answers a `storage.*` action. Throws WireError INVALID_PARAM for one that is unknown here. */
export async function answerStorage(action: string, body: WireBody, storage: Storage): Promise<string> {
  const answer = answers.get(action)
  if (!answer) throw invalid(`action ${action} is unknown`)
  return JSON.stringify({ requestId: randomUUID(), data: await answer(body, storage) })
}
