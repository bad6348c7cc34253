import type { Note } from '../../core/areas/findings'
import { cloud } from '../../kit/cloud'

export type FileName = 'tree' | 'boundaries' | 'points'

const MEGABYTE = 1024 * 1024
const MOST = { tree: 8, boundaries: 24, points: 8 } as const satisfies Record<FileName, number>

/** The bytes of an uploaded file, or null where it cannot be used, which is noted. No database call. */
export async function bytesOf(file: FileName, fileID: string, note: Note): Promise<Buffer | null> {
  const bytes = await download(fileID)
  if (!bytes) note('file.absent', { file })
  else if (bytes.length === 0) note('file.empty', { file })
  else if (bytes.length > MOST[file] * MEGABYTE) note('file.tooLarge', { file }, { most: MOST[file] })
  else return bytes
  return null
}

async function download(fileID: string): Promise<Buffer | null> {
  try {
    const { fileContent } = (await cloud.downloadFile({ fileID })) as unknown as { fileContent: Buffer }
    return Buffer.from(fileContent)
  } catch (error) {
    console.warn(JSON.stringify({ file: 'unreadable', error: String((error as { errMsg?: string })?.errMsg ?? error) }))
    return null
  }
}

/** As text without its mark of order; null where it is not UTF-8, which is noted: most likely a table saved as GBK. */
export function textOf(file: FileName, bytes: Buffer, note: Note): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    note('file.encoding', { file })
    return null
  }
}
