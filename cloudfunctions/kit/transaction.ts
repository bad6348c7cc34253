import { db } from './cloud'

/** The only things that are inside a transaction: named documents. Conditions are sent outside it by the SDK without a word. */
export interface Documents {
  get<T>(collection: string, id: string): Promise<T | null>
  update(collection: string, id: string, data: object): Promise<void>
  /** Writes the document whole, whether there was one or not. */
  set<T extends { _id: string }>(collection: string, document: T): Promise<void>
  remove(collection: string, id: string): Promise<void>
}

interface Running {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<{ data: unknown }>
      update(options: { data: object }): Promise<unknown>
      set(options: { data: object }): Promise<unknown>
      remove(): Promise<unknown>
    }
  }
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

const MOST_TRIES = 8
const WAIT_MS = 25

/** Somebody else was always faster: whoever asked may ask again. */
export class Contended extends Error {}

/** Whether somebody else wrote one of the documents first: the SDK retries only what shows at commit, and only by code. */
const isConflict = (error: unknown): boolean => {
  const { errMsg, message, code } = (error ?? {}) as Record<string, unknown>
  return /conflict/i.test(`${errMsg ?? ''} ${message ?? ''} ${code ?? ''}`)
}

/** Runs `work` on named documents, all or nothing, again where somebody was faster; `work` must have no other effect. */
export async function transaction<T>(work: (documents: Documents) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const running = (await db.startTransaction()) as unknown as Running
    try {
      const result = await work(documentsOf(running))
      await running.commit()
      return result
    } catch (error) {
      await running.rollback().catch(() => undefined)
      if (!isConflict(error)) throw error
      if (tries >= MOST_TRIES) throw new Contended(String((error as { errMsg?: unknown })?.errMsg ?? error))
      // Not all at once again.
      await new Promise((wait) => setTimeout(wait, tries * WAIT_MS * (0.5 + Math.random())))
    }
  }
}

const documentsOf = (running: Running): Documents => ({
  async get<T>(collection: string, id: string) {
    const { data } = await running.collection(collection).doc(id).get()
    return (data ?? null) as T | null
  },
  async update(collection, id, data) {
    await running.collection(collection).doc(id).update({ data })
  },
  async set(collection, { _id, ...data }) {
    await running.collection(collection).doc(_id).set({ data })
  },
  async remove(collection, id) {
    await running.collection(collection).doc(id).remove()
  },
})
