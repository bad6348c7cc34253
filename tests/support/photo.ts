import type { TownCloud } from './cloud'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Uploads a picture as a phone does; a name with "risky" or "review" in it is what the check will say. */
export async function uploadPhoto(town: TownCloud, openid: string, name: string): Promise<string> {
  const form = new FormData()
  form.append('cloudPath', `photos/${name}.png`)
  form.append('file', new Blob([new Uint8Array(Buffer.from(PNG, 'base64'))]), `${name}.png`)
  const response = await fetch(`${town.local.url}/files`, {
    method: 'POST',
    body: form,
    headers: { 'x-wx-openid': openid },
  })
  return ((await response.json()) as { fileID: string }).fileID
}
