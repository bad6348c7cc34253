import sdk from 'wx-server-sdk'

/** The package's own typings are older than the package; these are the parts the conformance functions use, as they behave. */
export interface Collection extends Query {
  doc(id: string): DocumentReference
  add(options: { data: unknown }): Promise<{ _id: string; _ids?: string[] }>
  aggregate(): Pipeline
}

interface DocumentReference {
  get(): Promise<{ data: Record<string, unknown> }>
  set(options: { data: unknown }): Promise<unknown>
  update(options: { data: unknown }): Promise<unknown>
  remove(): Promise<unknown>
}

export interface Query {
  where(filter: unknown): Query
  orderBy(path: string, direction: string): Query
  limit(most: number): Query
  skip(count: number): Query
  field(choice: unknown): Query
  get(): Promise<{ data: Array<Record<string, unknown>> }>
  count(): Promise<{ total: number }>
  update(options: { data: unknown; multi?: boolean }): Promise<unknown>
  remove(options?: { multi?: boolean }): Promise<unknown>
}

interface Pipeline {
  match(stage: unknown): Pipeline
  group(stage: unknown): Pipeline
  sort(stage: unknown): Pipeline
  end(): Promise<unknown>
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason: unknown): Promise<unknown>
}

type Make = (...operands: unknown[]) => unknown

export interface Database {
  command: Record<'inc' | 'push' | 'gte' | 'geoNear' | 'geoWithin' | 'geoIntersects', Make> & {
    aggregate: { sum: Make }
  }
  Geo: Record<'Point' | 'LineString' | 'Polygon', Make>
  RegExp: Make
  serverDate: Make
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<Transaction>
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
}

interface Cloud {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol }): void
  database(options?: { throwOnNotFound: boolean }): Database
  getWXContext(): Record<string, unknown>
  callFunction(options: { name: string; data: unknown }): Promise<{ result: unknown }>
  openapi: Record<string, Record<string, (input: unknown) => Promise<Record<string, unknown>>>>
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(options: { fileList: string[] }): Promise<{ fileList: unknown[] }>
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: unknown[] }>
}

export const cloud = sdk as unknown as Cloud
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** Errors as the SDK hands them over, so that a test can look at them. */
export async function caught(work: Promise<unknown>) {
  try {
    return { value: await work }
  } catch (error) {
    const { errCode, code, errMsg, message } = error as Record<string, unknown>
    return { errCode, code, message: String(errMsg ?? message ?? error) }
  }
}

export interface Event {
  action?: string
  input?: Record<string, unknown>
}

export type Actions = Record<string, (input: Record<string, unknown>, event: Event) => unknown>

/** One action of a table by its name. */
export function perform(actions: Actions, event: Event): unknown {
  const run = actions[event.action ?? '']
  if (!run) throw new Error(`no action ${event.action}`)
  return run(event.input ?? {}, event)
}
