/** How WeChat's asynchronous calls are asked: by callbacks, or by promise where none is given. */
export interface Asked {
  success?(answer: object): void
  fail?(problem: { errMsg: string }): void
  complete?(answer: object): void
}

/** What a call says when it does not do what was asked; `errMsg` is filled in by its name. */
export class Declined extends Error {}

/** An asynchronous call named as WeChat names it. Its work begins at once, as on a phone. */
export function asynchronous<Given extends object>(
  name: string,
  work: (given: Given) => object | undefined | Promise<object | undefined>,
): (given?: Given & Asked) => Promise<object> | undefined {
  return (given) => {
    const { success, fail, complete } = given ?? {}
    const done = begun(() => work(given ?? ({} as Given))).then(
      (answer) => {
        const full = { errMsg: `${name}:ok`, ...answer }
        success?.(full)
        complete?.(full)
        return full
      },
      (problem: Error) => {
        const full = { errMsg: `${name}:fail ${problem.message}` }
        fail?.(full)
        complete?.(full)
        throw full
      },
    )
    if (!success && !fail && !complete) return done
    done.catch(() => undefined)
    return undefined
  }
}

async function begun<Answer>(work: () => Answer | Promise<Answer>): Promise<Answer> {
  return work()
}
