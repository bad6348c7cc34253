/** The shape of `config/cloud.ts`: everything CloudBase (and its stand-in on the laptop) must be told before a function may run. */

/** 1 ascending, -1 descending, '2dsphere' a GeoJSON field. A path through arrays makes the index multikey, as in MongoDB. */
export type IndexDirection = 1 | -1 | '2dsphere'

export interface IndexDeclaration {
  name: string
  /** Field paths in index order. */
  fields: Array<[path: string, direction: IndexDirection]>
  unique?: boolean
}

export interface CollectionDeclaration {
  name: string
  /** At most 20, `_id` not counted. */
  indexes: IndexDeclaration[]
}

export interface FunctionDeclaration {
  name: string
  /** Seconds, 1 to 900. */
  timeout: number
  /** MiB. */
  memory: number
  /** At most one timer: `sec min hour day month weekday year`, read in UTC+8. */
  timer?: { name: string; cron: string }
  /** Events of WeChat's message push that it is sent: set in the console, not by upload. */
  hears?: readonly string[]
  /** The `cloud.openapi.*` calls it makes; one that is not named answers -604101. */
  openapi: string[]
}

/** One subscription message template: its fields by WeChat's names, such as `thing1`, with the label shown beside each. */
export interface TemplateDeclaration {
  id: string
  title: string
  fields: Record<string, string>
}

export interface CloudManifest {
  functions: FunctionDeclaration[]
  collections: CollectionDeclaration[]
  templates: TemplateDeclaration[]
}
