import type { CollectionDeclaration, IndexDeclaration } from '../../config/manifest'
import { Collection } from './collection'
import { EntryIndex } from './entry-index'
import { GeoIndex, isGeoDeclaration } from './geo-index'
import type { Sql } from './sql'
import { EngineError } from './types'

const ID_INDEX: IndexDeclaration = { name: '_id_', fields: [['_id', 1]], unique: true }
const MOST_INDEXES = 20

/** Which collections and indexes there are; kept in two small tables beside the data. */
export class Catalog {
  private readonly byName = new Map<string, Collection>()
  private readonly newlyMultikey = new Set<EntryIndex>()

  constructor(private readonly sql: Sql) {
    sql.exec('CREATE TABLE IF NOT EXISTS collections (number INTEGER PRIMARY KEY, name TEXT UNIQUE)')
    sql.exec(
      'CREATE TABLE IF NOT EXISTS indexes (number INTEGER PRIMARY KEY, collection INTEGER, declaration TEXT, multikey TEXT)',
    )
    for (const [number, name] of sql.all('SELECT number, name FROM collections ORDER BY number', [])) {
      this.openCollection(number as number, name as string)
    }
    sql.beforeCommit = () => this.saveMultikey()
    sql.afterRollback = () => {
      for (const collection of this.byName.values()) collection.recount()
    }
  }

  names(): string[] {
    return [...this.byName.keys()].sort()
  }

  has(name: string): boolean {
    return this.byName.has(name)
  }

  /** The collection of that name; throws DATABASE_COLLECTION_NOT_EXIST. */
  get(name: string): Collection {
    const found = this.byName.get(name)
    if (found) return found
    throw new EngineError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name} not exist`)
  }

  /** Creates a collection with nothing but its index on `_id`; does nothing where it is there already. */
  add(name: string): void {
    if (this.byName.has(name)) return
    if (!/^[A-Za-z0-9_-]{1,100}$/.test(name)) {
      throw new EngineError('INVALID_PARAM', `'${name}' is not a name for a collection`)
    }
    const number = this.sql.transact(() => {
      this.sql.run('INSERT INTO collections (name) VALUES (?)', [name])
      const made = this.sql.get('SELECT number FROM collections WHERE name = ?', [name])?.[0] as number
      this.sql.exec(`CREATE TABLE documents_${made} (row INTEGER PRIMARY KEY, text TEXT)`)
      this.record(made, ID_INDEX, (index) => this.entryIndex(index, name, ID_INDEX, []).create())
      return made
    })
    this.openCollection(number, name)
  }

  /** Brings a collection in line with its declaration: adds, rebuilds and drops indexes. */
  ensure(declaration: CollectionDeclaration): void {
    if (declaration.indexes.length > MOST_INDEXES) {
      throw new EngineError('INVALID_PARAM', `${declaration.name}: at most ${MOST_INDEXES} indexes`)
    }
    this.add(declaration.name)
    const collection = this.get(declaration.name)
    const present = [...collection.indexes.slice(1), ...collection.geoIndexes]
    const wanted = new Map(declaration.indexes.map((index) => [signature(index), index]))
    const stale = present.filter((index) => !wanted.has(signature(index.declaration)))
    for (const index of present) wanted.delete(signature(index.declaration))
    if (stale.length === 0 && wanted.size === 0) return
    this.sql.transact(() => {
      for (const index of stale) {
        index.drop()
        this.sql.run('DELETE FROM indexes WHERE number = ?', [index.number])
      }
      for (const index of wanted.values()) this.build(collection, index)
    })
    this.openCollection(collection.number, collection.name)
  }

  private build(collection: Collection, declaration: IndexDeclaration): void {
    this.record(collection.number, declaration, (number) => {
      const index = isGeoDeclaration(declaration)
        ? new GeoIndex(this.sql, number, declaration)
        : this.entryIndex(number, collection.name, declaration, [])
      index.create()
      collection.fill(index)
    })
  }

  private record(collection: number, declaration: IndexDeclaration, make: (number: number) => void): void {
    const number = ((this.sql.get('SELECT max(number) FROM indexes', [])?.[0] as number | null) ?? 0) + 1
    const text = JSON.stringify(declaration)
    this.sql.run('INSERT INTO indexes VALUES (?, ?, ?, ?)', [number, collection, text, '[]'])
    make(number)
  }

  private entryIndex(number: number, collection: string, declaration: IndexDeclaration, multikey: boolean[]) {
    return new EntryIndex(this.sql, number, collection, declaration, multikey, (index) => this.newlyMultikey.add(index))
  }

  private openCollection(number: number, name: string): void {
    const indexes: EntryIndex[] = []
    const geoIndexes: GeoIndex[] = []
    const rows = this.sql.all(
      'SELECT number, declaration, multikey FROM indexes WHERE collection = ? ORDER BY number',
      [number],
    )
    for (const [index, text, multikey] of rows) {
      const declaration = JSON.parse(text as string) as IndexDeclaration
      if (isGeoDeclaration(declaration)) geoIndexes.push(new GeoIndex(this.sql, index as number, declaration))
      else indexes.push(this.entryIndex(index as number, name, declaration, JSON.parse(multikey as string)))
    }
    this.byName.set(name, new Collection(this.sql, number, name, indexes, geoIndexes))
  }

  /** Indexes stay marked until a commit has carried the mark, so that a rollback cannot lose it. */
  private saveMultikey(): void {
    for (const index of this.newlyMultikey) {
      this.sql.run('UPDATE indexes SET multikey = ? WHERE number = ?', [JSON.stringify(index.multikey), index.number])
    }
    this.newlyMultikey.clear()
  }
}

function signature({ name, fields, unique }: IndexDeclaration): string {
  return JSON.stringify([name, fields, unique === true])
}
