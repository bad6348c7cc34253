import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildFunctions } from './build-functions'

export type Target = 'functions' | 'h5' | 'weapp'

const root = path.resolve(__dirname, '..')
export const folders: Record<Target, string> = {
  functions: path.join(root, 'dist/cloudfunctions'),
  h5: path.join(root, 'dist/h5'),
  weapp: path.join(root, 'dist/weapp'),
}

/** What each target is made from. */
const sources: Record<Target, string[]> = {
  functions: ['cloudfunctions', 'config', 'package-lock.json'],
  h5: ['client', 'cloudfunctions/contract', 'config', 'babel.config.js', 'package-lock.json'],
  weapp: ['client', 'cloudfunctions/contract', 'config', 'babel.config.js', 'package-lock.json'],
}
const words: Record<Target, string> = {
  functions: 'cloud functions',
  h5: 'mini program for the browser',
  weapp: 'mini program for WeChat',
}

/** Builds what is missing or older than its sources, telling how far it is; answers what was built. */
export async function ensureBuilt(targets: Target[], say: (line: string) => void = console.log): Promise<Target[]> {
  const stale = targets.filter((target) => !isFresh(target))
  for (const target of stale) {
    const started = Date.now()
    say(`building the ${words[target]} …`)
    const waiting = setInterval(() => say(`  … ${seconds(started)} s`), 10_000)
    try {
      await (target === 'functions' ? buildFunctions(root) : taro(target))
    } finally {
      clearInterval(waiting)
    }
    writeFileSync(stampOf(target), digestOf(target))
    say(`  built in ${seconds(started)} s`)
  }
  return stale
}

const seconds = (since: number) => Math.round((Date.now() - since) / 1000)
const stampOf = (target: Target) => path.join(root, 'dist', `.${target}.stamp`)

const isFresh = (target: Target) =>
  existsSync(folders[target]) &&
  existsSync(stampOf(target)) &&
  readFileSync(stampOf(target), 'utf8') === digestOf(target)

/** Contents decide, not dates: a fresh clone and a copied folder tell the same. */
function digestOf(target: Target): string {
  const hash = createHash('sha256')
  for (const file of filesUnder(sources[target])) hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

function filesUnder(places: string[]): string[] {
  const listed = execFileSync(
    'find',
    [...places, '-type', 'f', '-not', '-name', '*.test.ts', '-not', '-name', '*.test.tsx'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  return listed.split('\n').filter(Boolean).sort()
}

function taro(type: 'h5' | 'weapp'): Promise<void> {
  mkdirSync(path.join(root, 'dist'), { recursive: true })
  const child = spawn(
    process.execPath,
    [path.join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', type, '--no-check'],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', TARO_ENV: type },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  return finished(child, type)
}

const entry = { h5: 'index.html', weapp: 'app.json' }

/** The tool's own words are shown only where it failed, but for the sizes it prints. */
function finished(child: ChildProcess, type: 'h5' | 'weapp'): Promise<void> {
  const said: string[] = []
  child.stdout?.on('data', (data) => said.push(String(data)))
  child.stderr?.on('data', (data) => said.push(String(data)))
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => {
      const text = said.join('')
      const whole = code === 0 && existsSync(path.join(folders[type], entry[type]))
      for (const [line] of text.matchAll(/^package .*KB$/gm)) console.log(`  ${line}`)
      // Taro answers 0 where it finds its own settings wrong, and has made nothing.
      if (whole) done()
      else fail(new Error(`the ${type} build failed:\n${text}`))
    })
  })
}

if (process.argv[1]?.endsWith('config/build.ts')) {
  const named = process.argv.slice(2).filter((target): target is Target => target in folders)
  ensureBuilt(named.length > 0 ? named : ['functions', 'h5', 'weapp']).then(
    (built) => console.log(built.length > 0 ? `built: ${built.join(', ')}` : 'everything is up to date'),
    (error) => {
      console.error(error instanceof Error ? error.message : error)
      process.exit(1)
    },
  )
}
