import type { OpenapiAnswer } from '../wire/openapi'

/** A refusal by the interface itself, in WeChat's own numbers. */
export const refuse = (errcode: number, errmsg: string): OpenapiAnswer => ({ kind: 'json', body: { errcode, errmsg } })

export const accept = (body: Record<string, unknown> = {}): OpenapiAnswer => ({
  kind: 'json',
  body: { errcode: 0, errmsg: 'ok', ...body },
})

export type Interface = (input: Record<string, unknown>) => OpenapiAnswer | Promise<OpenapiAnswer>

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
