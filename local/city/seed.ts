import type { Document, Engine } from '../engine/types'

const collections = [
  ...(['areas', 'boundaries', 'posts', 'people', 'households', 'tallies', 'requests', 'messages'] as const),
  ...(['centres', 'sheets', 'bookings', 'waits', 'wishes'] as const),
  ...(['queues', 'tickets', 'worklogs'] as const),
  ...(['items', 'services', 'popups', 'popupPlaces', 'matters', 'matterTallies'] as const),
  ...(['visits', 'visitTallies', 'care', 'careLooks', 'selections', 'invitations'] as const),
  ...(['entries', 'comments', 'ballots', 'noticeTallies'] as const),
]
/** Documents written at once: each portion is one transaction of the engine. */
const PORTION = 2000

/** Loads a city into the engine, collection by collection; loading it again replaces what is there and doubles nothing. */
export function seedCity(
  engine: Pick<Engine, 'load'>,
  city: Readonly<Record<(typeof collections)[number], readonly object[]>>,
  onProgress: (collection: string, done: number, total: number) => void = () => {},
): void {
  for (const collection of collections) {
    const documents = city[collection] as Document[]
    for (let done = 0; done < documents.length; done += PORTION) {
      engine.load(collection, documents.slice(done, done + PORTION))
      onProgress(collection, Math.min(done + PORTION, documents.length), documents.length)
    }
  }
}
