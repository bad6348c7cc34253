import { cloud } from './cloud'

/** As many as WeChat deletes at once. */
const AT_ONCE = 50

/** Deletes stored files; those already gone are no matter. Throws where no answer came, so that whoever asked may ask again. No database call. */
export async function deleteFiles(fileIds: readonly string[]): Promise<void> {
  for (let done = 0; done < fileIds.length; done += AT_ONCE)
    await cloud.deleteFile({ fileList: fileIds.slice(done, done + AT_ONCE) })
}
