import { isPlain } from './guard'
import { type Document, EngineError } from './types'

/** How one field changes: from its value (undefined where missing) to another (undefined removes it). */
export interface Edit {
  /** Makes the field, and the objects on the way to it, where they are missing. */
  creates: boolean
  edit(value: unknown): unknown
}

type Container = Record<string, unknown> | unknown[]

/** Elements that may be added to an array by naming one far behind its end, as in MongoDB. */
const FARTHEST_ELEMENT = 1_500_000

const DIGITS = /^\d+$/

/** Applies an edit at a path of a document in place; `$[]` on the way means every element. */
export function editAt(document: Document, path: readonly string[], edit: Edit): void {
  step(document, path, 0, edit)
}

/** Sets a value at a path of a document in place. */
export function assignAt(document: Document, path: readonly string[], value: unknown): void {
  editAt(document, path, { creates: true, edit: () => value })
}

function step(container: Container, path: readonly string[], depth: number, edit: Edit): void {
  const name = path[depth] as string
  if (name === '$[]' && Array.isArray(container)) {
    for (const i of container.keys()) stepInto(container, String(i), path, depth, edit)
  } else if (!Array.isArray(container) || DIGITS.test(name)) stepInto(container, name, path, depth, edit)
  else if (edit.creates) refuse(path, depth, container)
}

function stepInto(container: Container, name: string, path: readonly string[], depth: number, edit: Edit): void {
  const value = get(container, name)
  if (depth === path.length - 1) put(container, name, value, edit)
  else if (isContainer(value)) step(value, path, depth + 1, edit)
  else if (value !== undefined && edit.creates) refuse(path, depth + 1, value)
  else if (edit.creates) build(container, name, path, depth, edit)
}

function isContainer(value: unknown): value is Container {
  return Array.isArray(value) || isPlain(value)
}

/** Makes the missing objects on the way, unless the edit then has nothing to put there. */
function build(container: Container, name: string, path: readonly string[], depth: number, edit: Edit): void {
  const made: Record<string, unknown> = {}
  step(made, path, depth + 1, edit)
  if (Object.keys(made).length > 0) put(container, name, undefined, { creates: true, edit: () => made })
}

function get(container: Container, name: string): unknown {
  return Object.hasOwn(container, name) ? (container as Record<string, unknown>)[name] : undefined
}

function put(container: Container, name: string, value: unknown, { creates, edit }: Edit): void {
  if (value === undefined && !creates) return
  const next = edit(value)
  if (next === undefined) remove(container, name)
  else if (Array.isArray(container)) putElement(container, Number(name), next)
  else container[name] = next
}

function putElement(items: unknown[], at: number, value: unknown): void {
  if (at > FARTHEST_ELEMENT)
    throw new EngineError('DATABASE_REQUEST_FAILED', 'cannot backfill that many array elements')
  while (items.length < at) items.push(null)
  items[at] = value
}

/** An element of an array is emptied, not taken out, so that the others keep their places. */
function remove(container: Container, name: string): void {
  if (!Array.isArray(container)) delete container[name]
  else if (Number(name) < container.length) container[Number(name)] = null
}

function refuse(path: readonly string[], depth: number, value: unknown): never {
  const parent = path.slice(0, depth).join('.')
  const message = `Cannot create field '${path[depth]}' in element {${parent}: ${JSON.stringify(value)?.slice(0, 80)}}`
  throw new EngineError('DATABASE_REQUEST_FAILED', message)
}
