import type { Compiler } from 'webpack'

const KB = 1024
const most = 900

/** Prints what each package of the mini program weighs, and fails the build where the main one is heavier than 900 KB. */
export class PackageSize {
  constructor(private readonly packages: string[]) {}

  apply(compiler: Compiler) {
    compiler.hooks.afterEmit.tap('PackageSize', (compilation) => {
      const weights = new Map([['main', 0], ...this.packages.map((root): [string, number] => [root, 0])])
      for (const [file, source] of Object.entries(compilation.assets)) {
        const home = this.packages.find((root) => file.startsWith(`${root}/`)) ?? 'main'
        weights.set(home, (weights.get(home) ?? 0) + source.size())
      }
      for (const [name, bytes] of weights) console.log(`package ${name}: ${(bytes / KB).toFixed(1)} KB`)
      const main = (weights.get('main') ?? 0) / KB
      if (main > most) throw new Error(`the main package weighs ${main.toFixed(1)} KB, more than ${most} KB`)
    })
  }
}
