import { type Actions, caught, cloud, type Event, perform, type Transaction } from './sdk'

const db = cloud.database()
const _ = db.command
const add = (document: ReturnType<ReturnType<typeof db.collection>['doc']>, n: number) =>
  document.update({ data: { n: _.inc(n) } })

let held: Transaction | null = null

const actions: Actions = {
  /** Moves one from a to b; `fail` throws between the writes. */
  transfer: ({ fail }) =>
    caught(
      db.runTransaction(async (transaction) => {
        const items = transaction.collection('items')
        await add(items.doc('a'), -1)
        if (fail) throw new Error('changed my mind')
        await add(items.doc('b'), 1)
        return 'moved'
      }),
    ),
  /** The second of two open transactions writes a document the first one holds. */
  clash: async () => {
    const first = await db.startTransaction()
    const second = await db.startTransaction()
    await first
      .collection('items')
      .doc('a')
      .update({ data: { n: 10 } })
    const startedAt = Date.now()
    const refused = await caught(
      second
        .collection('items')
        .doc('a')
        .update({ data: { n: 20 } }),
    )
    const waitedMs = Date.now() - startedAt
    await first.commit()
    await caught(second.rollback(''))
    return { refused, waitedMs }
  },
  /** Another writer changes the document inside the callback: how often does the SDK run it? */
  conflictInside: async () => {
    let runs = 0
    const outcome = await caught(
      db.runTransaction(async (transaction) => {
        runs += 1
        await transaction.collection('items').doc('a').get()
        await add(db.collection('items').doc('a'), 100)
        await add(transaction.collection('items').doc('a'), 1)
      }),
    )
    return { runs, outcome }
  },
  /** Another writer changes the document after the transaction wrote it, so that only the commit can find out. */
  conflictAtCommit: async ({ times }) => {
    let runs = 0
    const outcome = await caught(
      db.runTransaction(async (transaction) => {
        runs += 1
        await add(transaction.collection('items').doc('a'), 1)
        if (runs <= Number(times)) await add(db.collection('items').doc('a'), 100)
      }),
    )
    return { runs, outcome }
  },
  snapshot: async () => {
    const transaction = await db.startTransaction()
    const inside = transaction.collection('items').doc('a')
    const before = (await inside.get()).data.n
    await db
      .collection('items')
      .doc('a')
      .update({ data: { n: 77 } })
    const after = (await inside.get()).data.n
    await transaction.rollback('')
    return { before, after }
  },
  /** An update and a removal by where() inside a transaction that is then rolled back. */
  outside: async () => {
    const transaction = await db.startTransaction()
    const items = transaction.collection('items')
    await items.where({ _id: 'a' }).update({ data: { n: 555 } })
    await items.where({ _id: 'b' }).remove()
    await transaction.rollback('')
  },
  /** What get and count by where() see of the transaction's own write. */
  seenInside: async () => {
    const transaction = await db.startTransaction()
    const items = transaction.collection('items')
    await items.doc('a').update({ data: { n: 4242 } })
    const { data } = await items.where({ n: 4242 }).get()
    const { total } = await items.where({ n: 4242 }).count()
    await transaction.rollback('')
    return { found: data.length, counted: total }
  },
  addAndSet: async () => {
    const transaction = await db.startTransaction()
    const { _id } = await transaction.collection('items').add({ data: { n: 1 } })
    await transaction
      .collection('items')
      .doc('made')
      .set({ data: { n: 2 } })
    await transaction.commit()
    return { added: _id }
  },
  /** Leaves a transaction open for a later call to finish. */
  hold: async () => {
    held = await db.startTransaction()
    await held
      .collection('items')
      .doc('a')
      .update({ data: { n: 9 } })
  },
  finish: () => caught((held as Transaction).commit()),
}

export const main = (event: Event) => perform(actions, event)
