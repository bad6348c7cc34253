import { type Actions, caught, cloud, type Event, perform } from './sdk'

const db = cloud.database()
const _ = db.command
const items = db.collection('items')
const named = (collection: unknown) => db.collection(String(collection ?? 'items'))
const point = (longitude: unknown, latitude: unknown) => db.Geo.Point(Number(longitude), Number(latitude))

const documents: Actions = {
  add: ({ data, collection }) => caught(named(collection).add({ data })),
  get: ({ id }) => caught(items.doc(String(id)).get()),
  getQuiet: async ({ id }) =>
    (await cloud.database({ throwOnNotFound: false }).collection('items').doc(String(id)).get()).data,
  set: ({ id, data }) => caught(items.doc(String(id)).set({ data })),
  update: ({ id, data }) => caught(items.doc(String(id)).update({ data })),
  remove: ({ id }) => caught(items.doc(String(id)).remove()),
  increment: ({ id }) => caught(items.doc(String(id)).update({ data: { n: _.inc(1), tags: _.push(['a', 'b']) } })),
  emptyUpdate: ({ id }) => caught(items.doc(String(id)).update({ data: { n: undefined } })),
  /** A server date, and a date of the function's own beside it. */
  stamp: ({ id, offset }) =>
    caught(
      items.doc(String(id)).set({ data: { at: db.serverDate({ offset: Number(offset) }), own: new Date(86400000) } }),
    ),
  dates: async ({ id }) => {
    const { at, own } = (await items.doc(String(id)).get()).data
    return at instanceof Date && own instanceof Date ? { at: at.getTime(), own: own.getTime() } : null
  },
}

const queries: Actions = {
  find: ({ where, order, limit, skip, field, collection }) => {
    let query = named(collection).where(where ?? {})
    for (const [path, direction] of (order ?? []) as Array<[string, string]>) query = query.orderBy(path, direction)
    if (limit !== undefined) query = query.limit(Number(limit))
    if (skip !== undefined) query = query.skip(Number(skip))
    if (field !== undefined) query = query.field(field)
    return caught(query.get())
  },
  count: ({ where, collection }) => caught(named(collection).where(where).count()),
  updateWhere: ({ where, data, multi }) => caught(items.where(where).update({ data, multi: multi as boolean })),
  removeWhere: ({ where, multi }) => caught(items.where(where).remove({ multi: multi as boolean })),
  updateAll: ({ data }) => caught(items.update({ data })),
  pattern: () => caught(items.where({ name: db.RegExp({ regexp: '^a', options: 'i' }) }).get()),
  sums: () =>
    caught(
      items
        .aggregate()
        .match({ n: _.gte(1) })
        .group({ _id: '$kind', total: _.aggregate.sum('$n') })
        .sort({ _id: 1 })
        .end(),
    ),
  createCollection: ({ name }) => caught(db.createCollection(String(name))),
}

const places: Actions = {
  addPlace: ({ id, longitude, latitude, collection }) =>
    caught(named(collection ?? 'places').add({ data: { _id: String(id), location: point(longitude, latitude) } })),
  near: ({ longitude, latitude, within, collection }) =>
    caught(
      named(collection ?? 'places')
        .where({ location: _.geoNear({ geometry: point(longitude, latitude), maxDistance: Number(within) }) })
        .get(),
    ),
  inside: ({ ring }) => {
    const line = db.Geo.LineString((ring as number[][]).map(([longitude, latitude]) => point(longitude, latitude)))
    return caught(
      named('places')
        .where({ location: _.geoWithin({ geometry: db.Geo.Polygon([line]) }) })
        .get(),
    )
  },
  covering: ({ longitude, latitude }) =>
    caught(
      named('shapes')
        .where({ boundary: _.geoIntersects({ geometry: point(longitude, latitude) }) })
        .get(),
    ),
}

export const main = (event: Event) => perform({ ...documents, ...queries, ...places }, event)
