import { openidOfPage } from '../web-page'
import { type Cloud, draw } from './port'

const asCaller = () => ({ 'x-wx-openid': openidOfPage() })

/** In a browser the same functions are reached over HTTP on the origin that served the page. */
export const webCloud: Cloud = {
  async invoke(name, payload) {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...asCaller() },
      body: JSON.stringify(payload),
    })
    return response.json()
  },

  async upload(path, onProgress) {
    const picture = await (await fetch(path)).blob()
    const form = new FormData()
    form.append('file', picture, 'photo.jpg')
    return post('/files', form, onProgress)
  },

  async uploadFile(path, extension, onProgress) {
    const form = new FormData()
    form.append('cloudPath', `imports/${draw()}.${extension}`)
    form.append('file', await (await fetch(path)).blob(), `file.${extension}`)
    return post('/files', form, onProgress)
  },

  srcOf: (fileId) => fileId.replace(/^cloud:\/\/[^/]+\//, '/files/'),
}

// fetch cannot say how much of a body has left; XMLHttpRequest can.
const post = (url: string, form: FormData, onProgress: (percent: number) => void) =>
  new Promise<string>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.timeout = 60_000
    for (const [name, value] of Object.entries(asCaller())) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100))
    request.onerror = () => reject(new Error('no answer'))
    request.ontimeout = () => reject(new Error('no answer in time'))
    request.onload = () => {
      const { fileID } = request.status < 300 ? (JSON.parse(request.responseText) as { fileID?: string }) : {}
      if (fileID) resolve(fileID)
      else reject(new Error(`answered ${request.status}`))
    }
    request.send(form)
  })
