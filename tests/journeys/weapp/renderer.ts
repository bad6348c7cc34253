import './glass'
import simulate from 'miniprogram-simulate'
import insides from 'miniprogram-simulate/src/utils'
import type { Definition } from './definition'

/** A component's rendered instance, as WeChat's own renderer makes it. */
export interface Rendered {
  dom: HTMLElement
  instance: Record<string, unknown>
  attach(parent: unknown): void
  detach(): void
  dispatchEvent(name: string, options: { detail: unknown }): void
}

let definitionOf: (file: string) => Definition = () => {
  throw new Error('no mini program is loaded')
}
/** The renderer would run a component's file each time; webpack's modules run once, so that their definitions are handed over instead. */
insides.runJs = (file: string) =>
  (globalThis as unknown as { Component: (given: object) => void }).Component(definitionOf(file))

/** Compiles a page's templates with WeChat's compiler and gives a maker of instances. */
export function prepare(file: string, root: string, definitions: (file: string) => Definition): () => Rendered {
  definitionOf = definitions
  const id = simulate.load(file, 'page', { rootPath: root, compiler: 'official' })
  return () => simulate.render(id) as unknown as Rendered
}
