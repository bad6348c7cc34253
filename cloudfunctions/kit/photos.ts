import type { PhotoTrace } from '../core/request/stored'
import { cloud } from './cloud'

/** WeChat's scenes: 2 comment. Its media types: 2 picture. */
const COMMENT = 2
const PICTURE = 2

const TRACE = /^[\w-]{1,64}$/

/** Whether this can be the trace id of a check: it becomes a field's name. */
export const isTrace = (value: unknown): value is string => typeof value === 'string' && TRACE.test(value)

/**
 * Gives photos to WeChat's check (mediaCheckAsync v2), side by side; each verdict comes later as an event under its trace.
 * Where the check cannot be had the photo is taken, without a trace: few see it, and nobody is turned away. No database call.
 */
export async function checkPhotos(openid: string, photos: readonly string[]): Promise<PhotoTrace[]> {
  if (photos.length === 0) return []
  const addresses = await addressesOf(photos)
  return Promise.all(photos.map(async (photo) => ({ photo, trace: await traceFor(openid, addresses.get(photo)) })))
}

async function addressesOf(photos: readonly string[]): Promise<Map<string, string>> {
  try {
    const { fileList } = (await cloud.getTempFileURL({ fileList: [...photos] })) as {
      fileList: Array<{ fileID: string; tempFileURL: string }>
    }
    return new Map(fileList.map(({ fileID, tempFileURL }) => [fileID, tempFileURL]))
  } catch (error) {
    return unchecked(error, new Map())
  }
}

async function traceFor(openid: string, mediaUrl: string | undefined): Promise<string | null> {
  if (!mediaUrl) return null
  const asked = { openid, scene: COMMENT, version: 2, mediaType: PICTURE, mediaUrl }
  try {
    const { traceId } = (await cloud.openapi.security.mediaCheckAsync(asked)) as { traceId?: unknown }
    return isTrace(traceId) ? traceId : null
  } catch (error) {
    return unchecked(error, null)
  }
}

function unchecked<T>(error: unknown, otherwise: T): T {
  console.warn(JSON.stringify({ photo: 'unchecked', error: String((error as { errMsg?: string })?.errMsg ?? error) }))
  return otherwise
}
