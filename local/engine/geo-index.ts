import type { IndexDeclaration } from '../../config/manifest'
import { type Box, boxOf, shapeOf } from './geo'
import { segments } from './guard'
import { reach } from './paths'
import type { Sql } from './sql'
import type { Document } from './types'

/**
 * A `2dsphere` index as an R*Tree of bounding boxes; the exact test follows on the document. A compound one is filed
 * by its geometry alone. A document without the field is not filed.
 */
export class GeoIndex {
  readonly path: string
  readonly segments: string[]

  constructor(
    private readonly sql: Sql,
    readonly number: number,
    readonly declaration: IndexDeclaration,
  ) {
    this.path = declaration.fields.find(([, direction]) => direction === '2dsphere')?.[0] as string
    this.segments = segments(this.path)
  }

  get name(): string {
    return this.declaration.name
  }

  private get table(): string {
    return `boxes_${this.number}`
  }

  create(): void {
    this.sql.exec(`CREATE VIRTUAL TABLE ${this.table} USING rtree(row, west, east, south, north)`)
  }

  drop(): void {
    this.sql.exec(`DROP TABLE IF EXISTS ${this.table}`)
  }

  /** The box of a document's geometry, null without one; throws where the geometry is malformed. */
  boxOf(document: Document): Box | null {
    const [leaf] = reach(document, this.segments).leaves
    return leaf === undefined || leaf === null ? null : boxOf(shapeOf(leaf))
  }

  add(row: number, box: Box | null): void {
    if (!box) return
    const [west, south, east, north] = box
    this.sql.run(`INSERT OR REPLACE INTO ${this.table} VALUES (?, ?, ?, ?, ?)`, [row, west, east, south, north])
  }

  remove(row: number, box: Box | null): void {
    if (box) this.sql.run(`DELETE FROM ${this.table} WHERE row = ?`, [row])
  }

  /** Rows whose box meets the given one; null asks for all. */
  rows(box: Box | null): number[] {
    const text = `SELECT row FROM ${this.table}`
    if (!box) return this.sql.all(text, []).map(([row]) => row as number)
    const [west, south, east, north] = box
    return this.sql
      .all(`${text} WHERE east >= ? AND west <= ? AND north >= ? AND south <= ?`, [west, east, south, north])
      .map(([row]) => row as number)
  }

  count(box: Box | null): number {
    return this.rows(box).length
  }
}

/** True for an index that declares a `2dsphere` field. */
export function isGeoDeclaration(declaration: IndexDeclaration): boolean {
  return declaration.fields.some(([, direction]) => direction === '2dsphere')
}
