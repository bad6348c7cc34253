import type * as z from 'zod'
import type { FailureCode } from './errors'

/** One action of one function as data: what goes in, what comes out, what may go wrong, whether it writes. */
export interface Route<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  function: string
  action: string
  input: Input
  output: Output
  failures: readonly FailureCode[]
  /** A write takes an idempotency key. */
  writes: boolean
}

export type RouteTable = Record<string, Route>
export type InputOf<R extends Route> = z.output<R['input']>
export type AskOf<R extends Route> = z.input<R['input']>
export type OutputOf<R extends Route> = z.output<R['output']>

type Declaration<Input extends z.ZodType, Output extends z.ZodType> = {
  input: Input
  output: Output
  failures?: readonly FailureCode[]
}

/** `reading(fn)` and `writing(fn)` declare the routes of one function; the table's keys become the actions' names. */
const declare =
  (writes: boolean) =>
  <Input extends z.ZodType, Output extends z.ZodType>({
    input,
    output,
    failures = [],
  }: Declaration<Input, Output>) => ({
    input,
    output,
    failures,
    writes,
  })

export const reading = declare(false)
export const writing = declare(true)

/** Names each declaration after its function and action. */
export function routesOf<T extends Record<string, Omit<Route, 'function' | 'action'>>>(name: string, table: T) {
  return Object.fromEntries(
    Object.entries(table).map(([action, route]) => [action, { ...route, function: name, action }]),
  ) as { [A in keyof T]: T[A] & { function: string; action: A & string } }
}
