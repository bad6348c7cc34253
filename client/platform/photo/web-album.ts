import { draw } from '../cloud/port'

const shelf = 'photos'

/** A browser's own album: blobs outlive the tab there, the addresses of blobs do not. */
const opened = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('weige', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(shelf)
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })

async function inAlbum<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const album = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = album.transaction(shelf, mode)
      const asked = work(transaction.objectStore(shelf))
      transaction.oncomplete = () => resolve(asked.result)
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    album.close()
  }
}

export async function keepInBrowser(path: string): Promise<string> {
  const picture = await (await fetch(path)).blob()
  const name = `kept:${draw()}`
  await inAlbum('readwrite', (store) => store.put(picture, name))
  return name
}

export async function openInBrowser(name: string): Promise<string | null> {
  const picture: unknown = await inAlbum('readonly', (store) => store.get(name))
  return picture instanceof Blob ? URL.createObjectURL(picture) : null
}

export async function dropInBrowser(name: string): Promise<void> {
  await inAlbum('readwrite', (store) => store.delete(name)).catch(() => undefined)
}
