const KB = 1024
const MB = 1024 * KB

/** What the cloud measures in bytes and documents. Sources: its error code pages and the constants of the SDK. */
export const limits = {
  /** Text sent to a function, whoever calls it. */
  functionRequest: 100 * KB,
  /** What a function returns. */
  functionResponse: MB,
  /** Any other request of the SDK. */
  request: 100 * MB,
  /** All documents of one answer together. */
  queryResult: MB,
  /** Documents of one `get()`: when nothing is said, and at most. More is cut without a word. */
  getDefault: 100,
  getMost: 1000,
  indexesPerCollection: 20,
} as const

/** Bytes of a text as UTF-8; counts only where the length leaves a doubt. */
export function exceeds(text: string, bytes: number): boolean {
  if (text.length > bytes) return true
  return text.length * 3 > bytes && Buffer.byteLength(text) > bytes
}
