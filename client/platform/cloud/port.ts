export interface Payload {
  action: string
  input: unknown
  /** Made by the client for one intent; only writes carry one. */
  key?: string
}

/** The cloud as the mini program uses it. A promise that rejects means that no answer came. */
export interface Cloud {
  invoke(name: string, payload: Payload): Promise<unknown>
  /** Uploads a local picture and gives its file id. `onProgress` hears 0 to 100. */
  upload(path: string, onProgress: (percent: number) => void): Promise<string>
  /** Uploads a file that is no picture, such as a table, under a name nobody else draws; its file id. */
  uploadFile(path: string, extension: string, onProgress: (percent: number) => void): Promise<string>
  /** Where an `Image` finds a stored file. */
  srcOf(fileId: string): string
}

/** Twenty characters nobody else will draw today. */
export function draw(length = 20): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789'
  return Array.from({ length }, () => letters.charAt(Math.floor(Math.random() * letters.length))).join('')
}
