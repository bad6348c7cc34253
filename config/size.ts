import type { Compiler } from 'webpack'

const KB = 1024
const most = 900
/** Taro emits more than once for one build; it is told once. */
let said = ''

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
      const words = [...weights].map(([name, bytes]) => `package ${name}: ${(bytes / KB).toFixed(1)} KB`).join('\n')
      if (words !== said) console.log(words)
      said = words
      const main = (weights.get('main') ?? 0) / KB
      if (main > most) throw new Error(`the main package weighs ${main.toFixed(1)} KB, more than ${most} KB`)
    })
  }
}
