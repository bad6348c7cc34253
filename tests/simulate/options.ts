export interface SimulationOptions {
  requests: number
  seed: number
  /** Share of database and message calls that fail, before their effect or after it. */
  faults: number
  /** People who act at the same time. */
  atOnce: number
  /** Share of the sweeps that are killed half way. */
  killed: number
}

const defaults: SimulationOptions = { requests: 12_000, seed: 7, faults: 0, atOnce: 8, killed: 0.01 }

/** `--requests 1200 --seed 3 --faults 0.01 --atOnce 8 --killed 0.01`; throws on a name or number that makes no sense. */
export function optionsFrom(words: readonly string[]): SimulationOptions {
  const options = { ...defaults }
  for (let place = 0; place < words.length; place += 2) {
    const name = words[place]?.replace(/^--/, '') ?? ''
    const value = Number(words[place + 1])
    if (!Object.hasOwn(defaults, name)) throw new Error(`no such option: ${words[place]}`)
    if (!Number.isFinite(value) || value < 0) throw new Error(`${words[place]} takes a number`)
    options[name as keyof SimulationOptions] = value
  }
  return options
}
