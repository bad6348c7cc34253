import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { ProvidePlugin } from 'webpack'
import type Chain from 'webpack-chain'
import { accessibility } from './accessibility'
import { PackageSize } from './size'

const root = resolve(__dirname, '..')
const inClient = (path: string) => resolve(root, 'client', path)

/** Sources beside the client that need the same compiling: the contract, and a library written in newer syntax than WeChat reads. */
const alsoCompiled = [
  resolve(root, 'cloudfunctions/contract'),
  (file: string) => /node_modules[\\/](@tanstack|lucide)[\\/]/.test(file),
]

const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: '[name]-[local]-[hash:base64:4]' },
}

const digestOf = (files: string[]) =>
  files.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256')).digest('hex')

/** Taro keeps its cache only where a folder named `src` exists; here the files that really decide are its version. */
const keepCache = (chain: Chain) =>
  chain.cache({
    type: 'filesystem',
    name: `${process.env.NODE_ENV}-${process.env.TARO_ENV}`,
    version: digestOf([__filename, resolve(__dirname, 'accessibility.ts'), resolve(root, 'babel.config.js')]),
  })

/** With CSS modules nothing hangs on the order of the sheets. */
const anyOrder = { ignoreOrder: true }

export default defineConfig<'webpack5'>(async (merge, { mode }) => {
  const production = mode === 'production'
  return merge(
    {},
    {
      projectName: 'weige',
      date: '2025-11-20',
      designWidth: 375,
      deviceRatio: { 375: 2 },
      sourceRoot: 'client',
      outputRoot: `dist/${process.env.TARO_ENV}`,
      framework: 'react',
      compiler: { type: 'webpack5', prebundle: { enable: false } },
      cache: { enable: true },
      // Chinese as it is written: escaped, every character weighs twice.
      terser: { enable: true, config: { output: { comments: false, ascii_only: false } } },
      plugins: [['@tarojs/plugin-inject', accessibility]],
      // WeChat's map takes its pins as files of the package.
      copy: {
        patterns: [
          {
            from: 'client/packages/board/board/pins/',
            to: `dist/${process.env.TARO_ENV}/packages/board/board/pins/`,
          },
        ].filter(() => process.env.TARO_ENV === 'weapp'),
        options: {},
      },
      // The contract's types reach the client; its zod checks stay on the server, where input is judged anyway.
      alias: { zod: inClient('contract/unchecked.ts') },
      defineConstants: {
        CLOUD_ENV: JSON.stringify(process.env.WEIGE_CLOUD_ENV ?? ''),
        APP_VERSION: JSON.stringify(require('../package.json').version),
      },
      mini: {
        compile: { include: alsoCompiled },
        // Sizes are px behind CSS variables: rpx would not follow the reader's own font size.
        postcss: { pxtransform: { enable: false }, cssModules },
        optimizeMainPackage: { enable: production },
        miniCssExtractPluginOption: anyOrder,
        webpackChain(chain: Chain) {
          // What is uploaded is always made anew: from a cache, packages keep numbers of modules that are elsewhere by now.
          if (production) chain.cache(false)
          else keepCache(chain)
          chain
            .plugin('abort')
            .use(ProvidePlugin, [{ AbortController: [inClient('platform/abort.js'), 'AbortController'] }])
          if (production)
            chain.plugin('size').use(PackageSize, [readdirSync(inClient('packages')).map((name) => `packages/${name}`)])
        },
      },
      h5: {
        publicPath: '/app/',
        staticDirectory: 'static',
        router: { mode: 'hash' },
        esnextModules: [],
        compile: { include: alsoCompiled },
        postcss: { pxtransform: { enable: false }, cssModules },
        miniCssExtractPluginOption: anyOrder,
        webpackChain(chain: Chain) {
          keepCache(chain)
          // What two pages share is loaded once.
          chain.optimization.merge({ splitChunks: { chunks: 'all', minChunks: 2 } })
          chain.performance.hints(false)
        },
      },
    },
  )
})
