/** Says in the log what could not be swept: a step, or a document of one. The SDK's errors carry their words in `errMsg`. */
export const warn = (sweep: string, error: unknown): void =>
  console.warn(JSON.stringify({ sweep, error: String((error as { errMsg?: string })?.errMsg ?? error) }))
