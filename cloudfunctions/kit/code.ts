import { cloud } from './cloud'

/** What WeChat takes as a scene: at most 32 of these signs. */
const SCENE = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/

/**
 * A mini program code (`wxacode.getUnlimited`) that opens a page with its scene, as a data URL for an image or a file. Throws where the
 * scene is none: ours are made of ids. No database call.
 */
export async function drawnCode(page: string, scene: string, width = 430): Promise<string> {
  if (!SCENE.test(scene)) throw new Error(`no scene: ${scene}`)
  // A page that is not published yet has a code all the same.
  const asked = { page, scene, width, checkPath: false }
  const { buffer, contentType } = (await cloud.openapi.wxacode.getUnlimited(asked)) as unknown as {
    buffer: Buffer
    contentType: string
  }
  return `data:${contentType};base64,${Buffer.from(buffer).toString('base64')}`
}
