import { recall, remember } from '../platform/storage'

const nameOf = (key: readonly unknown[]) => `cache:${JSON.stringify(key)}`

/** The last answer to a question, for the first paint. */
export const lastAnswer = <Data>(key: readonly unknown[]) => recall<Data>(nameOf(key)) ?? undefined
export const keepAnswer = (key: readonly unknown[], data: unknown) => remember(nameOf(key), data)
