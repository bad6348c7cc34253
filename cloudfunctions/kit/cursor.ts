/** Where a page ended: the ordering value and the id of its last item. */
export interface Mark {
  at: number
  id: string
}

export const toCursor = ({ at, id }: Mark): string => Buffer.from(JSON.stringify([at, id])).toString('base64url')

/** The mark in a cursor, or null where it is not one of ours. */
export function fromCursor(cursor: string): Mark | null {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    return typeof at === 'number' && Number.isFinite(at) && typeof id === 'string' && id.length <= 64
      ? { at, id }
      : null
  } catch {
    return null
  }
}
